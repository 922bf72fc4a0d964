import { present, type OdfFamily, type OwnPart, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { extPart, qualifyPart, unknownTuples, unknownValues } from '../parts/read-odf.ts'

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

/** Qualifying rules that a phase says in words; other boards keep them in members of their own. */
const QUALIFY: ReadonlySet<string> = new Set(['UI/QUAL_FROM_RANK', 'UI/QUAL_TO_RANK', 'UI/QUAL_BT', 'UI/QUAL_BP'])

/**
 * DT_PHASE_RESULT → the family's part of `phase/<rsc>`: beside what any table has, the unit of each row and the rule.
 * @param unitOf the unit a row was in, where it is known: ResultItem says it, else the units of the phase.
 */
export function phasePart(
  source: ResultSource,
  unitOf: (row: ResultRow) => { readonly unit: string; readonly unitNum?: string | undefined } | undefined,
): OwnPart {
  const competitors: Record<string, JsonObject> = {}
  for (const row of source.rows) competitors[row.id] = { ...present({ ...unitOf(row) }), ...extOf(row) }
  return { unit: { ...qualifyPart(source), ...unknownTuples(source.infos, QUALIFY) }, competitors }
}

function extOf(row: ResultRow): JsonObject {
  const ext = unknownValues(row.extended, NOTHING_KNOWN)
  for (const name of BEYOND_BASE) {
    const value = row.attrs[name]
    if (value !== undefined) ext[`@${name}`] = value
  }
  return extPart(ext)
}
