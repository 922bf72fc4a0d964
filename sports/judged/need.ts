import type { ResultRow, ResultSource } from '../../protocol/odf.ts'
import type { EventProfile } from '../../protocol/profile.ts'
import { compareDecimals, neededToPass, sumOfDecimals } from '../parts/decimal.ts'
import { infoValue } from '../parts/read-odf.ts'
import { isRound, roundCodes } from './rounds.ts'

/**
 * What each competitor needs to lead, by id, while LIVE or between rounds, as long as rounds are left to him. Only where the profile names the rule and the step
 * of a score, only from decimals of the feed, only for those who do not lead: one and best: more than the leader's result ·
 * sum: more than the gap to the leader's total · best two: with the own best wave, more than the leader's two.
 */
export function needsById(source: ResultSource, profile: EventProfile): ReadonlyMap<string, string> {
  const needs = new Map<string, string>()
  const { judged } = profile
  const step = judged?.step
  if (judged === undefined || step === undefined) return needs
  if (source.status !== 'LIVE' && source.status !== 'INTERMEDIATE') return needs
  const leader = source.rows.find(({ attrs }) => attrs['Rank'] === '1' && attrs['IRM'] === undefined)
  const target = leader?.attrs['Result']
  if (leader === undefined || target === undefined) return needs
  for (const row of source.rows) {
    if (row === leader || row.attrs['IRM'] !== undefined || row.attrs['Rank'] === '1') continue
    const have = isThrough(row, source, profile) ? undefined : haveOf(row, judged.rule, profile)
    const need = have === undefined ? undefined : neededToPass(target, have, step)
    if (need === undefined || isTooMuch(need, judged.most)) continue
    needs.set(row.id, need)
  }
  return needs
}

/** The words of a total that goes on. */
const OPEN = new Set<ResultSource['status']>(['LIVE', 'INTERMEDIATE', 'PARTIAL'])

/**
 * What each competitor needs in the run that is on to lead the total, by id: more than the leader's total less what he has. Only
 * where the profile says that runs are added, only while the total goes on, only for those who have not had the newest run yet, and
 * only where the totals concerned are exactly the sum of their runs: a penalty or a dropped run says nothing then.
 */
export function totalNeedsById(source: ResultSource, profile: EventProfile): ReadonlyMap<string, string> {
  const needs = new Map<string, string>()
  const { total, step, most } = profile.judged ?? {}
  if (total !== 'sum' || step === undefined || !OPEN.has(source.status)) return needs
  const orders = new Map(source.rows.flatMap((row) => row.items.map(({ unit, order }) => [unit, order] as const)))
  const newest = [...orders].toSorted((a, b) => b[1] - a[1])[0]?.[0]
  const leader = source.rows.find(({ attrs }) => attrs['Rank'] === '1' && attrs['IRM'] === undefined)
  const target = leader?.attrs['Result']
  if (newest === undefined || leader === undefined || target === undefined || !hasRun(leader, newest)) return needs
  if (!isSame(target, totalOf(leader))) return needs
  for (const row of source.rows) {
    const have = totalOf(row)
    if (row.attrs['IRM'] !== undefined || have === undefined || row.items.some(({ unit }) => unit === newest)) continue
    if (row.attrs['Result'] !== undefined && !isSame(row.attrs['Result'], have)) continue
    const need = neededToPass(target, have, step)
    if (need !== undefined && !isTooMuch(need, most)) needs.set(row.id, need)
  }
  return needs
}

function hasRun({ items }: ResultRow, unit: string): boolean {
  return items.some((item) => item.unit === unit && item.attrs['Result'] !== undefined)
}

/** The exact sum of a competitor's runs; undefined where one of them has no result. */
function totalOf({ items }: ResultRow): string | undefined {
  const results = items.flatMap(({ attrs }) => attrs['Result'] ?? [])
  return results.length === 0 || results.length < items.length ? undefined : sumOfDecimals(results)
}

function isSame(a: string, b: string | undefined): boolean {
  return b !== undefined && compareDecimals(a, b) === 0
}

/** Has he had all his rounds? Not known where neither the feed nor the profile says how many there are. */
function isThrough(row: ResultRow, source: ResultSource, profile: EventProfile): boolean {
  const said = Number(infoValue(source, 'UI', 'ROUNDS_TOTAL') ?? profile.judged?.rounds)
  const codes = roundCodes(profile)
  const had = row.extended.filter((t) => isRound(t, codes) && (t.value !== undefined || t.attrs['IRM'] !== undefined))
  return said > 0 && had.length >= said
}

/** What counts already when the next score comes; undefined where the rule says nothing. */
function haveOf(
  row: ResultRow,
  rule: NonNullable<EventProfile['judged']>['rule'],
  profile: EventProfile,
): string | undefined {
  switch (rule) {
    case 'one':
      // A performance that has its result needs nothing any more.
      return row.attrs['Result'] === undefined ? '0' : undefined
    case 'best':
      return '0'
    case 'sum':
      return row.attrs['Result'] ?? '0'
    case 'best two':
      return bestRound(row, profile)
    default:
      return undefined
  }
}

function bestRound(row: ResultRow, profile: EventProfile): string | undefined {
  const codes = roundCodes(profile)
  const scores = row.extended.flatMap((t) => (isRound(t, codes) && t.value !== undefined ? [t.value] : []))
  return scores.reduce<string | undefined>((best, score) => {
    if (best === undefined) return compareDecimals(score, score) === undefined ? undefined : score
    const order = compareDecimals(score, best)
    return order !== undefined && order > 0 ? score : best
  }, undefined)
}

function isTooMuch(need: string, most: string | undefined): boolean {
  const order = most === undefined ? undefined : compareDecimals(need, most)
  return order !== undefined && order > 0
}
