import type { DeviceReport } from '../../protocol/device-report.ts'
import type { Clock } from '../../protocol/time.ts'

/** A report older than this says nothing of now; as a metric it must vanish, not stand still, ms. */
const OLD_MS = 5 * 60_000
/** A hub serves thousands of screens, not any number of names that somebody makes up. */
const MOST = 20_000

export type KeptReport = DeviceReport & { /** Hub clock, ms. */ readonly at: number }

/** The newest word of each screen's machine, in memory only: after a restart of the hub they say it again (SPEC DR2). */
export class DeviceReports {
  #time: Pick<Clock, 'wall'>
  #kept = new Map<string, KeptReport>()

  constructor(time: Pick<Clock, 'wall'>) {
    this.#time = time
  }

  take(screen: string, report: DeviceReport): void {
    if (!this.#kept.has(screen) && this.#kept.size >= MOST) this.#forgetOld()
    if (this.#kept.has(screen) || this.#kept.size < MOST) this.#kept.set(screen, { ...report, at: this.#time.wall() })
  }

  of(screen: string): KeptReport | undefined {
    return this.#kept.get(screen)
  }

  /** The newest word of each, however old. */
  known(): ReadonlyMap<string, KeptReport> {
    return this.#kept
  }

  /** What was said within the last minutes. */
  all(): ReadonlyMap<string, KeptReport> {
    const since = this.#time.wall() - OLD_MS
    return new Map([...this.#kept].filter(([, { at }]) => at >= since))
  }

  #forgetOld(): void {
    const since = this.#time.wall() - OLD_MS
    for (const [screen, { at }] of this.#kept) if (at < since) this.#kept.delete(screen)
  }
}
