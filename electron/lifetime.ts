import { app } from 'electron/main'
import type { Log } from './log.ts'
import { relaunchPlan } from './recovery.ts'

const COUNT_SWITCH = '--relaunches='
/** What is left to do at the end may take so long, ms. */
const LAST_WORDS_MS = 1_000

/** How the shell ends: on purpose, or to start anew. Both once, whatever else happens meanwhile. */
export class Lifetime {
  #log: Log
  #started = performance.now()
  #ending = false
  #lastWork: () => Promise<void> = () => Promise.resolve()

  /** Takes the process's signals and its uncaught faults. */
  constructor(log: Log) {
    this.#log = log
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => this.end())
    process.on('uncaughtException', (error) => this.relaunch(`uncaught: ${error.stack ?? String(error)}`))
    process.on('unhandledRejection', (reason) =>
      this.relaunch(`unhandled: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`),
    )
    app.on('before-quit', (event) => {
      event.preventDefault()
      this.end()
    })
    // A window that is replaced may leave none for a moment: that is no end.
    app.on('window-all-closed', () => {})
  }

  /** @param work what must be done before the process goes, e.g. the cache's last write */
  atEnd(work: () => Promise<void>): void {
    this.#lastWork = work
  }

  /** Ends the shell: exit code 0. */
  end(): void {
    if (this.#ending) return
    this.#ending = true
    this.#leave()
  }

  /** Starts the shell anew, after a while that grows with each time in a row; the last picture stays up meanwhile. */
  relaunch(why: string): void {
    if (this.#ending) return // what fails while it ends is not worth a word, let alone a log full of them
    this.#ending = true
    this.#log.last(why)
    const before = Number(process.argv.find((word) => word.startsWith(COUNT_SWITCH))?.slice(COUNT_SWITCH.length) ?? 0)
    const { waitMs, count } = relaunchPlan(before, performance.now() - this.#started)
    this.#log.last('the shell starts anew', { inMs: waitMs, timesInRow: count })
    setTimeout(() => {
      // Alone it would only take effect at a quit that never comes (kiosk.md 2).
      app.relaunch({
        args: [...process.argv.slice(1).filter((word) => !word.startsWith(COUNT_SWITCH)), COUNT_SWITCH + count],
      })
      this.#leave()
    }, waitMs)
  }

  #leave(): void {
    const timer = setTimeout(() => app.exit(0), LAST_WORDS_MS)
    this.#lastWork()
      .catch((error: unknown) => this.#log.last(`the last work failed: ${String(error)}`))
      .finally(() => {
        clearTimeout(timer)
        app.exit(0)
      })
  }
}
