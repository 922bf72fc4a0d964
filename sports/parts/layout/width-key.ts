import type { Row } from '../board-spec.ts'

const known = new WeakMap<Row, string>()

/**
 * Rows of the same key need the same room in every column: what they say, with all digits alike, since all are equally wide.
 * So a table is laid out anew for a new name or mark, and not for every tenth of a second.
 */
export function widthKey(row: Row): string {
  let key = known.get(row)
  if (key === undefined) {
    key = `${row.group ?? ''} ${JSON.stringify(row.cells).replace(/\d/g, '0')}`
    known.set(row, key)
  }
  return key
}
