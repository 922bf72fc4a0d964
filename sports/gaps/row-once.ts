import type { Row } from '../parts/board-spec.ts'
import { equal } from '../parts/keep-same.ts'

/**
 * A maker of rows that makes each once: for the same competitor, and the same of what its row hangs on beside it, the row is the
 * same object as the last time. A field of forty in which one has passed a point is one new row.
 *
 * @param make a row must hang on nothing but what it is given, so it is to be a function of the file's own level: no screen shows
 * a row that was true before.
 */
export function rowOnce<Competitor extends object, Beside>(
  make: (id: string, competitor: Competitor, beside: Beside) => Row,
): (id: string, competitor: Competitor, beside: Beside) => Row {
  const made = new WeakMap<Competitor, { readonly id: string; readonly beside: Beside; readonly row: Row }>()
  return (id, competitor, beside) => {
    const last = made.get(competitor)
    if (last !== undefined && last.id === id && equal(last.beside, beside)) return last.row
    const row = make(id, competitor, beside)
    made.set(competitor, { id, beside, row })
    return row
  }
}
