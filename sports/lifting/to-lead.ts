import type { ResultRow, ResultSource } from '../../protocol/odf.ts'
import { wholeKilograms } from './kilograms.ts'
import type { ReadLift } from './read-lifts.ts'

/**
 * What the athlete on the platform must lift to lead: one kilogram more than makes the leader's total, since of two equal
 * totals the earlier one is ahead. Only while LIVE or INTERMEDIATE, and only where it is exact: the leader is the row of Rank 1
 * that stands first, its Result is the sum of the bests of all lifts so far, and the athlete has a best in each of the earlier
 * lifts. Nothing where the athlete leads already.
 * @param at index of the lift that is open.
 */
export function toLead(
  source: ResultSource,
  lifts: ReadonlyMap<string, readonly ReadLift[]>,
  currentId: string | undefined,
  at: number,
): string | undefined {
  if (source.status !== 'LIVE' && source.status !== 'INTERMEDIATE') return undefined
  const leader = leaderOf(source)
  if (leader === undefined || currentId === undefined || leader.id === currentId) return undefined
  const total = wholeKilograms(leader.attrs['Result'])
  const leaders = sum(bests(lifts.get(leader.id), at + 1))
  const earlier = sum(bests(lifts.get(currentId), at))
  if (total === undefined || leaders !== total || earlier === undefined) return undefined
  const needed = total + 1 - earlier
  return needed > 0 ? String(needed) : undefined
}

function leaderOf(source: ResultSource): ResultRow | undefined {
  return source.rows
    .filter((row) => row.attrs['Rank'] === '1' && row.attrs['IRM'] === undefined)
    .toSorted((a, b) => a.sortOrder - b.sortOrder)[0]
}

/** The bests of the first lifts; undefined for one that has none. */
function bests(lifts: readonly ReadLift[] | undefined, count: number): readonly (number | undefined)[] {
  return Array.from({ length: count }, (_, i) => wholeKilograms(lifts?.[i]?.best))
}

function sum(weights: readonly (number | undefined)[]): number | undefined {
  return weights.reduce<number | undefined>(
    (total, weight) => (total === undefined || weight === undefined ? undefined : total + weight),
    0,
  )
}
