import type { OdfFamily, ResultRow } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { unknownTuples } from '../parts/read-odf.ts'

const NOTHING_KNOWN: ReadonlySet<string> = new Set(['ER/UNDER_PROTEST'])

/** Attributes of `Result` that the shared base of a competitor does not hold: W/L/T, points, penalties, played, won … */
const BEYOND_BASE = ['WLT', 'Pty', 'Played', 'Won', 'Tied', 'Lost', 'For', 'Against', 'Ratio']

/** Any result → the plain table: whatever the sport sent beyond the base stays visible in `ext`. */
export const odf: OdfFamily = {
  unit(source) {
    const competitors: Record<string, JsonObject> = {}
    for (const row of source.rows) competitors[row.id] = extOf(row)
    return { unit: unknownTuples(source.infos, NOTHING_KNOWN), competitors }
  },
}

function extOf(row: ResultRow): JsonObject {
  const tuples = unknownTuples(row.extended, NOTHING_KNOWN)
  const attributes = BEYOND_BASE.flatMap((name) => {
    const value = row.attrs[name]
    return value === undefined ? [] : [[`@${name}`, value] as const]
  })
  if (attributes.length === 0) return tuples
  const ext = tuples['ext']
  return { ext: { ...Object.fromEntries(attributes), ...(typeof ext === 'object' ? ext : {}) } }
}
