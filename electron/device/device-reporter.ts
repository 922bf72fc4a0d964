import type { DeviceReport } from '../../protocol/device-report.ts'
import type { Log } from '../log.ts'

/** The hub hears of the machine so often, ms (SPEC DR1). */
const EVERY_MS = 60_000
/** After something happened it hears soon; what happens together is told together, ms. */
const SOON_MS = 2_000

/** Tells the hub how the machine does: at the start, once a minute, and soon after a failure. */
export class DeviceReporter {
  #gather: () => Promise<DeviceReport>
  #tell: (report: DeviceReport) => void
  #log: Log
  #timer: NodeJS.Timeout
  #isSoon = true

  /**
   * @param gather makes the report of now
   * @param tell hands it to the feed, which keeps it until there is a hub
   */
  constructor(gather: () => Promise<DeviceReport>, tell: (report: DeviceReport) => void, log: Log) {
    this.#gather = gather
    this.#tell = tell
    this.#log = log
    this.#timer = setTimeout(() => void this.#say(), SOON_MS)
  }

  /** Something happened. */
  soon(): void {
    if (this.#isSoon) return
    this.#isSoon = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#say(), SOON_MS)
  }

  /** The report of now, for somebody else. */
  now(): Promise<DeviceReport> {
    return this.#gather()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  async #say(): Promise<void> {
    this.#isSoon = false
    this.#timer = setTimeout(() => void this.#say(), EVERY_MS)
    try {
      this.#tell(await this.#gather())
    } catch (error) {
      this.#log.warn('how the machine does could not be told', { error: String(error) })
    }
  }
}
