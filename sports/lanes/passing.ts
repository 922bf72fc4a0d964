import type { LanesCompetitor, LanesUnit } from './model.ts'
import type { Cell, Column } from '../parts/board-spec.ts'
import { typeset } from '../parts/spec/words.ts'

/** A point of the course the field has just passed, while nobody is home. */
export interface Passing {
  readonly id: string
  readonly label: string
}

/**
 * Where the field is: the point the feed says is current, while the race runs and nobody has a result yet. Then the times
 * there are the matter of the board; afterwards the results are.
 */
export function passingPoint(unit: LanesUnit): Passing | undefined {
  const { pointCurrent } = unit
  if (unit.status !== 'LIVE' && unit.status !== 'INTERMEDIATE' && unit.status !== 'PARTIAL') return undefined
  if (pointCurrent === undefined || unit.points?.[pointCurrent] === undefined) return undefined
  const all = Object.values(unit.competitors)
  if (all.some((c) => c.result !== undefined) || all.every((c) => c.splits?.[pointCurrent] === undefined))
    return undefined
  return { id: pointCurrent, label: pointLabel(unit.points[pointCurrent].label) }
}

/** The competitor as it stands at that point: its time and place there where the feed says no other. */
export function placedAt(competitor: LanesCompetitor, passing: Passing | undefined): LanesCompetitor {
  const split = passing === undefined ? undefined : competitor.splits?.[passing.id]
  if (split === undefined) return competitor
  return {
    ...competitor,
    result: split.time,
    rank: competitor.rank ?? split.rank,
    rankEqual: competitor.rank === undefined ? split.rankEqual : competitor.rankEqual,
  }
}

/** So many points are the matter of a race (rowing's 500, 1000, 1500 m); more of them are only for wide stages. */
const FEW = 3

/**
 * One column for each point; the first ones go first where room is short.
 * @param crews beside the members of the teams there is room for points only on a wide stage.
 */
export function pointColumns(unit: LanesUnit, crews: boolean): readonly Column[] {
  return Object.entries(unit.points ?? {})
    .filter(([id]) => id !== 'F')
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
    .map(([id, point], i, all) => ({
      id: `point-${id}`,
      kind: crews ? 'number' : 'matrix',
      label: pointLabel(point.label),
      spoken: pointLabel(point.label),
      ...(crews ? { shortLabel: pointLabel(point.label) } : {}),
      priority: all.length <= FEW && !crews ? 3 - (i + 1) / (FEW + 1) : 5 + all.length - i,
    }))
}

/** The time at each point, with the place there small beside it. */
export function pointCells(competitor: LanesCompetitor): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    Object.entries(competitor.splits ?? {}).flatMap(([id, split]) =>
      split.time === undefined
        ? []
        : [[`point-${id}`, { kind: 'attempt', state: 'mark', text: split.time, small: split.rank } as const]],
    ),
  )
}

/** "200" is "200 m"; words stay words. */
export function pointLabel(label: string): string {
  return typeset(/^\d{2,5}$/.test(label) ? `${label}m` : label)
}
