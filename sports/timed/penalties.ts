import type { TimedCompetitor } from './model.ts'
import type { EventProfile } from '../../protocol/profile.ts'

/** What the column of penalties is called. */
export function penaltyLabel(kind: EventProfile['penalty']): string {
  switch (kind) {
    case 'shots':
      return 'Shots'
    case 'faults':
      return 'Faults'
    default:
      return 'Penalty'
  }
}

/** Missed shots stage by stage as the sport writes them: "0+1+0+2"; what the feed sends in one piece as it is. */
export function shotsText({ shots }: Pick<TimedCompetitor, 'shots'>): string | undefined {
  if (shots === undefined) return undefined
  const whole = shots['0']
  return (
    whole ??
    inOrder(shots)
      .map(([, misses]) => misses)
      .join('+')
  )
}

/** Gates with a penalty, "5, 12". */
export function gatesText({ gates }: Pick<TimedCompetitor, 'gates'>): string | undefined {
  return gates === undefined
    ? undefined
    : inOrder(gates)
        .map(([gate]) => gate)
        .join(', ')
}

/** Entries in the order of their number. */
export function inOrder(by: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(by).toSorted((a, b) => Number(a[0]) - Number(b[0]))
}
