import type { ResultRow, ResultSource } from '../../protocol/odf.ts'
import type { EventProfile } from '../../protocol/profile.ts'
import { compareDecimals, neededToPass } from '../parts/decimal.ts'
import { isRound, roundCodes } from './rounds.ts'

/**
 * What each competitor needs to lead, by id, while LIVE or between rounds. Only where the profile names the rule and the step
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
    const have = haveOf(row, judged.rule, profile)
    const need = have === undefined ? undefined : neededToPass(target, have, step)
    if (need === undefined || isTooMuch(need, judged.most)) continue
    needs.set(row.id, need)
  }
  return needs
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
