import * as z from 'zod'
import { nowSchema } from '../../protocol/documents.ts'
import type { Feed } from '../../protocol/feed.ts'

/** A unit that says that it runs, and of which nothing came for so long, is forgotten, not running; ms. */
const FORGOTTEN_MS = 2 * 3_600_000
/** A unit that is late is waited for so long; ms. */
const LATE_MS = 3 * 3_600_000
const UNDER_WAY: ReadonlySet<string> = new Set(['live', 'ceremony'])
/** ScheduleStatus of what does not come any more. */
const OVER: ReadonlySet<string> = new Set(['FINISHED', 'CANCELLED', 'POSTPONED', 'UNSCHEDULED'])

const scheduleSchema = z.object({
  units: z.record(z.string(), z.object({ start: z.string().optional(), status: z.string().optional() })),
})

/**
 * When there is sport, whatever the hours of the venue say: a unit runs or is about to begin. Displays are the machine's, so that it is
 * any unit of the venue, or of the one field of play that all screens of the machine follow.
 */
export class SportHours {
  /** By document: when its units that run changed last, hub clock, ms. */
  readonly #running = new Map<string, readonly number[]>()
  /** By document: starts that are still to come, or late; ms since 1970. */
  readonly #starts = new Map<string, readonly number[]>()
  readonly #before: number
  readonly #stops: readonly (() => void)[]

  /**
   * @param location of `now/<location>`; every one where absent
   * @param beforeMs so long before the start of a unit it has begun
   */
  constructor(feed: Pick<Feed, 'subscribe'>, location: string | undefined, beforeMs: number) {
    this.#before = beforeMs
    // A screen that follows asks for these, too.
    this.#stops = [
      feed.subscribe(location === undefined ? 'now/*' : `now/${location}`, (document, key) => {
        const read = nowSchema.safeParse(document?.value)
        const units = Object.values(read.success ? read.data.units : {})
        this.#running.set(
          key,
          units.flatMap(({ moment, changedAt }) => (UNDER_WAY.has(moment) ? [changedAt] : [])),
        )
      }),
      feed.subscribe('schedule/*', (document, key) => {
        const read = scheduleSchema.safeParse(document?.value)
        const units = Object.values(read.success ? read.data.units : {})
        const waiting = units.filter(({ status = '' }) => !OVER.has(status))
        this.#starts.set(
          key,
          waiting.map(({ start = '' }) => Date.parse(start)).filter((at) => !Number.isNaN(at)),
        )
      }),
    ]
  }

  /** @param now hub clock, ms */
  isOn(now: number): boolean {
    const runs = [...this.#running.values()].flat().some((changedAt) => now - changedAt < FORGOTTEN_MS)
    return (
      runs || [...this.#starts.values()].flat().some((start) => start - this.#before <= now && now < start + LATE_MS)
    )
  }

  close(): void {
    for (const stop of this.#stops) stop()
  }
}
