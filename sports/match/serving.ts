import type { Fact } from '../parts/board-spec.ts'
import type { MatchCurrent } from './model.ts'

type Sent = NonNullable<NonNullable<MatchCurrent['competitors']>[string]['serving']>

/** One who sits out: the time that is left counts down with the clock of the game. */
export interface Serving {
  readonly id: string
  readonly bib?: string | undefined
  /** As sent. */
  readonly time?: string | undefined
  readonly clock?: Fact['clock']
}

/** The clock of the game, of the message that also says who sits out. */
export interface GameClock {
  readonly time: string
  readonly running: boolean
  readonly direction: 'up' | 'down'
  readonly receivedAt: number
}

/**
 * Who sits out, in the feed's order (Pos). Times run only with the clock that came in the same message, and never past the end
 * of its period; a time that came without one stands as sent.
 * @param most so many times of one side run at once, the first ones: the others wait. Absent: all of them.
 */
export function servingOf(
  sent: Readonly<Sent> | undefined,
  clock: GameClock | undefined,
  most = Infinity,
): readonly Serving[] {
  const running =
    clock === undefined || !clock.running
      ? undefined
      : {
          running: true,
          direction: 'down' as const,
          receivedAt: clock.receivedAt,
          game: true,
          most: clock.direction === 'down' ? clockMs(clock.time) : undefined,
        }
  return Object.entries(sent ?? {})
    .toSorted((a, b) => Number(a[0]) - Number(b[0]))
    .map(([id, each], i) => ({ id, ...each, ...(i < most && running !== undefined ? { clock: running } : {}) }))
}

/** "2:48" → 168000 ms, "58.2" → 58200; undefined for anything else. */
function clockMs(time: string): number | undefined {
  const parts = /^(?:(\d+):)?(\d+(?:\.\d+)?)$/.exec(time)
  return parts === null ? undefined : Math.round((Number(parts[1] ?? 0) * 60 + Number(parts[2])) * 1000)
}
