import { present, tuple, type OdfFamily, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import type { EventProfile } from '../../protocol/profile.ts'
import { infoValue, order, startListPart, unknownTuples } from '../parts/read-odf.ts'
import { runsPart, TURN_INFOS, turnsPart } from '../parts/turns/read-turns.ts'
import { pointsGap } from '../parts/decimal.ts'
import { elementsPart, isElement } from './elements.ts'
import { needsById, totalNeedsById } from './need.ts'
import { isRound, roundCodes, roundsPart } from './rounds.ts'

const KNOWN_INFOS: ReadonlySet<string> = new Set([...TURN_INFOS, 'UI/ROUNDS_TOTAL', 'UI/INTERMEDIATES_TOTAL'])
const NO_PARTS = new Set(['UNDER_PROTEST', 'LIVE', 'LIVE_SCORE'])

/** Performances before judges (odf.md F9): DT_RESULT, and DT_CUMULATIVE_RESULT as the total of several. */
export const odf: OdfFamily = {
  unit: (source, profile) => judged(source, profile, needsById(source, profile)),
  cumulative: (source, profile) => judged(source, profile, totalNeedsById(source, profile)),
}

function judged(source: ResultSource, profile: EventProfile, needs: ReadonlyMap<string, string>) {
  const gaps = pointGaps(source)
  const runs = runsPart(source, profile)
  const competitors: Record<string, JsonObject> = {}
  for (const row of source.rows) {
    competitors[row.id] = present({
      ...startListPart(row),
      ...roundsPart(row, profile),
      ...elementsPart(row),
      ...partsPart(row, profile),
      ...runs.competitors.get(row.id),
      need: needs.get(row.id),
      gap: gaps.get(row.id),
      wlt: row.attrs['WLT'],
      colour: tuple(row.entries, 'EUE', 'COLOUR')?.value,
      // Only ER is understood here; whatever else a result carries stays visible.
      ...unknownTuples(
        row.extended.filter((each) => each.type !== 'ER'),
        new Set(),
      ),
    })
  }
  return {
    unit: present({
      ...turnsPart(source),
      ...runs.unit,
      roundsTotal: roundsTotal(source, profile),
      ...unknownTuples(source.infos, KNOWN_INFOS),
    }),
    competitors,
  }
}

/** Every ExtendedResult that is no round, by "CODE" or "CODE/Pos": codes that nobody knows among them. */
function partsPart(row: ResultRow, profile: EventProfile): JsonObject {
  const codes = roundCodes(profile)
  const parts: Record<string, JsonObject> = {}
  for (const each of row.extended) {
    if (each.type !== 'ER' || NO_PARTS.has(each.code) || isRound(each, codes) || isElement(each)) continue
    const value = each.value ?? each.value2
    if (value === undefined || value === '') continue
    const key = each.pos === undefined ? each.code : `${each.code}/${each.pos}`
    const place = Object.keys(parts).length
    parts[key] = present({
      sortOrder: each.pos === undefined ? place + 1 : order(each.pos, place),
      code: each.code,
      pos: each.pos,
      value,
    })
  }
  return Object.keys(parts).length === 0 ? {} : { parts }
}

function roundsTotal(source: ResultSource, profile: EventProfile): number | undefined {
  const said = Number(infoValue(source, 'UI', 'ROUNDS_TOTAL') ?? infoValue(source, 'UI', 'INTERMEDIATES_TOTAL'))
  const expected = said > 0 ? said : (profile.judged?.rounds ?? 0)
  const codes = roundCodes(profile)
  const shown = source.rows.flatMap((row) => row.extended.filter((t) => isRound(t, codes)).map((t) => Number(t.pos)))
  const total = Math.max(expected, 0, ...shown)
  return total === 0 ? undefined : total
}

/** Points behind the leader, where the feed has no Diff: exact, and only between points. */
function pointGaps(source: ResultSource): ReadonlyMap<string, string> {
  const gaps = new Map<string, string>()
  if (source.status === 'START_LIST') return gaps
  const scored = source.rows.filter(({ attrs }) => attrs['Result'] !== undefined && attrs['IRM'] === undefined)
  const leader = scored.find(({ attrs }) => attrs['Rank'] === '1')
  const best = leader?.attrs['Result']
  if (best === undefined) return gaps
  for (const row of scored) {
    const points = row.attrs['Result']
    if (row === leader || points === undefined || row.attrs['Diff'] !== undefined) continue
    const gap = pointsGap(best, points)
    if (gap !== undefined) gaps.set(row.id, gap)
  }
  return gaps
}
