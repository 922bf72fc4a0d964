import { present, tuple, type OdfFamily, type ResultRow, type ResultSource } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import type { EventProfile } from '../../protocol/profile.ts'
import { infoValue, order, startListPart, unknownTuples } from '../parts/read-odf.ts'
import { runsPart, TURN_INFOS, turnsPart } from '../parts/turns/read-turns.ts'
import { compareDecimals, pointsGap } from '../parts/decimal.ts'
import { elementsPart, isElement } from './elements.ts'
import { needsById, totalNeedsById } from './need.ts'
import { isRound, roundCodes, roundsPart } from './rounds.ts'

/** Who may take the next wave: by Pos, the Value is a competitor's code (unverified, odf.md 15). */
const PRIORITY_INFOS = ['UI/PRIORITY', 'DISPLAY/PRIORITY']
const KNOWN_INFOS: ReadonlySet<string> = new Set([
  ...TURN_INFOS,
  'UI/ROUNDS_TOTAL',
  'UI/INTERMEDIATES_TOTAL',
  ...PRIORITY_INFOS,
])
const NO_PARTS = new Set(['UNDER_PROTEST', 'LIVE', 'LIVE_SCORE'])

/** Performances before judges (odf.md F9): DT_RESULT, and DT_CUMULATIVE_RESULT as the total of several. */
export const odf: OdfFamily = {
  unit: (source, profile) => judged(source, profile, needsById(source, profile)),
  cumulative: (source, profile) => judged(source, profile, totalNeedsById(source, profile)),
}

function judged(source: ResultSource, profile: EventProfile, needs: ReadonlyMap<string, string>) {
  const gaps = pointGaps(source)
  const runs = runsPart(source, profile)
  const won = profile.judged?.rule === 'battle' ? wonRounds(source, profile) : new Set<string>()
  const competitors: Record<string, JsonObject> = {}
  for (const row of source.rows) {
    competitors[row.id] = present({
      ...startListPart(row),
      ...markWon(row.id, roundsPart(row, profile), won),
      ...elementsPart(row),
      ...partsPart(withPriority(row, source), profile),
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

/** The unit may say the order of priority instead of its rows. */
function withPriority(row: ResultRow, { infos }: ResultSource): ResultRow {
  const said = infos.find(({ type, code, value }) => PRIORITY_INFOS.includes(`${type}/${code}`) && value === row.code)
  if (said === undefined || tuple(row.extended, 'ER', 'PRIORITY') !== undefined) return row
  const value = said.pos ?? '1'
  return { ...row, extended: [...row.extended, { type: 'ER', code: 'PRIORITY', value, attrs: {}, extensions: [] }] }
}

/** Rounds of a battle that one side has won: more votes than the other, compared exactly. @returns "id CODE/Pos" */
function wonRounds(source: ResultSource, profile: EventProfile): ReadonlySet<string> {
  const [red, blue, ...more] = source.rows
  const won = new Set<string>()
  if (red === undefined || blue === undefined || more.length > 0) return won
  const codes = roundCodes(profile)
  for (const votes of red.extended.filter((each) => isRound(each, codes))) {
    const other = tuple(blue.extended, 'ER', votes.code, votes.pos)?.value
    const order = other === undefined ? undefined : compareDecimals(votes.value ?? '', other)
    if (order !== undefined && order !== 0) won.add(`${order > 0 ? red.id : blue.id} ${votes.code}/${votes.pos}`)
  }
  return won
}

function markWon(id: string, part: JsonObject, won: ReadonlySet<string>): JsonObject {
  const rounds = part['rounds']
  if (won.size === 0 || typeof rounds !== 'object' || Array.isArray(rounds)) return part
  const marked = Object.entries(rounds).map(([key, round]) =>
    won.has(`${id} ${key}`) && typeof round === 'object'
      ? [key, Object.assign({}, round, { counts: 'Y' })]
      : [key, round],
  )
  return { rounds: Object.fromEntries(marked) }
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
