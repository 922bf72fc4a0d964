import type { OdfFamily, ResultRow } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { extPart, unknownTuples, unknownValues } from '../parts/read-odf.ts'

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
  const ext = unknownValues(row.extended, NOTHING_KNOWN)
  for (const name of BEYOND_BASE) {
    const value = row.attrs[name]
    if (value !== undefined) ext[`@${name}`] = value
  }
  return extPart(ext)
}
