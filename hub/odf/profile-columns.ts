import { isJsonObject, type JsonObject } from '../../protocol/json.ts'
import { tuple, type ResultRow } from '../../protocol/odf.ts'
import type { ColumnProfile } from '../../protocol/profile.ts'

/**
 * A competitor with what the profile's own columns name, in `more` by the column's id; what stands there is known then, and
 * leaves `ext`. The competitor itself where the message has none of it.
 */
export function withColumns(competitor: JsonObject, row: ResultRow, columns: readonly ColumnProfile[]): JsonObject {
  const more: Record<string, string> = {}
  for (const { id, from } of columns) {
    const value = addressesOf(from)
      .map((address) => valueAt(row, address))
      .find((text) => text !== undefined && text !== '')
    if (value !== undefined) more[id] = value
  }
  if (Object.keys(more).length === 0) return competitor
  const { ext, ...rest } = competitor
  const addressed = new Set(columns.flatMap(({ from }) => addressesOf(from)))
  const left = Object.entries(isJsonObject(ext) ? ext : {}).filter(([address]) => !addressed.has(address))
  return { ...rest, more, ...(left.length === 0 ? {} : { ext: Object.fromEntries(left) }) }
}

function addressesOf(from: ColumnProfile['from']): readonly string[] {
  return typeof from === 'string' ? [from] : from
}

/** `ER/CODE`, `ER/CODE/Pos`, `EUE/CODE`, `ST/CODE`, or `@Attribute` of the Result. */
function valueAt(row: ResultRow, from: string): string | undefined {
  if (from.startsWith('@')) return row.attrs[from.slice(1)]
  const [type = '', code = '', pos] = from.split('/')
  const where = type === 'EUE' ? row.entries : type === 'ST' ? row.stats : row.extended
  const found = tuple(where, type, code, pos)
  return found?.value ?? found?.value2
}
