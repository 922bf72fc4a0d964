import type { Outcome } from '../../../protocol/desk-answers.ts'
import type { Say } from '../words/say.ts'

export interface Counted {
  readonly all: number
  readonly painted: number
  readonly late: number
  readonly failed: number
  readonly waiting: number
  readonly offline: number
}

/** How many screens a take has reached. Pure. */
export function counted(outcomes: Iterable<Outcome>): Counted {
  const count = { all: 0, painted: 0, late: 0, failed: 0, waiting: 0, offline: 0 }
  for (const { kind } of outcomes) {
    count.all += 1
    count[kind] += 1
  }
  return count
}

/** "312 of 318 painted, 4 late, 2 offline"; failed and waiting are named where there are some. */
export function countingWords({ all, painted, late, failed, waiting, offline }: Counted, say: Say): string {
  return [
    say('{n} of {all} painted', { n: painted, all }),
    say('{n} late', { n: late }),
    ...(failed > 0 ? [say('{n} failed', { n: failed })] : []),
    ...(waiting > 0 ? [say('{n} waiting', { n: waiting })] : []),
    say('{n} offline', { n: offline }),
  ].join(', ')
}

/** Screens that have not painted in time, with the reason in words; those that are waited for only when asked. */
export function notPainted(
  screens: Readonly<Record<string, Outcome>>,
  say: Say,
): readonly { id: string; why: string }[] {
  return Object.entries(screens).flatMap(([id, outcome]) => {
    switch (outcome.kind) {
      case 'late':
        return [{ id, why: say('{ms} ms late', { ms: outcome.after }) }]
      case 'failed':
        return [{ id, why: outcome.reason }]
      case 'offline':
        return [{ id, why: say('offline') }]
      case 'waiting':
        return [{ id, why: say('has not painted yet') }]
      case 'painted':
        return []
    }
  })
}
