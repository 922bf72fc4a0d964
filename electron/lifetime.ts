import { app } from 'electron/main'
import type { LifeFile } from './recovery/life.ts'
import type { Log } from './log.ts'
import { decide, NO_FAILURES, relaunchPlan, type Failure, type History } from './recovery/recovery.ts'
import type { Tally } from './recovery/tally.ts'
import { leaveLifeWord } from './updates/life-word.ts'
import { startedBy } from './updates/slots.ts'
import { leaveWords, START_ANEW } from './updates/start-anew.ts'

const COUNT_SWITCH = '--relaunches='
/** Chromium's: no graphics processor. */
const SOFTWARE = '--disable-gpu'
/** What is left to do at the end may take so long, ms. */
const LAST_WORDS_MS = 1_000

/** How the shell ends: on purpose, or to start anew. Both once, whatever else happens meanwhile. */
export class Lifetime {
  #log: Log
  #file: LifeFile
  #tally: Tally
  #history: History = NO_FAILURES
  #started = performance.now()
  #ending = false
  #lastWork: () => Promise<void> = () => Promise.resolve()

  /** Takes the process's signals, its uncaught faults, and the ends of Chromium's helpers. */
  constructor(log: Log, file: LifeFile, tally: Tally) {
    this.#log = log
    this.#file = file
    this.#tally = tally
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => this.end())
    process.on('uncaughtException', (error) => this.failed({ kind: 'exception', what: wordsOf(error) }))
    process.on('unhandledRejection', (reason) => this.failed({ kind: 'exception', what: wordsOf(reason) }))
    app.on('child-process-gone', (_event, { type, reason }) => this.failed({ kind: 'child gone', type, reason }))
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
    this.#file.end({ kind: 'asked', why: 'it was asked to end' })
    this.#leave()
  }

  /** Something of the shell as a whole failed: does what recovery.ts decides. */
  failed(failure: Failure): void {
    if (this.#ending) return // what fails while it ends is not worth a word, let alone a log full of them
    const { decision, history } = decide(this.#history, failure, performance.now())
    this.#history = history
    if (decision.kind === 'ignore' || decision.kind === 'later') return
    this.#tally.count(failure.kind === 'child gone' ? `${failure.type} gone` : failure.kind)
    this.#log.error('the shell failed', { failure, decision })
    if (decision.kind === 'relaunch') this.relaunch(whyOf(failure), decision.how)
  }

  /**
   * Starts the shell anew, after a while that grows with each time in a row; the last picture stays up meanwhile.
   * @param how planned: at once, and not counted as a failure; software: without the graphics processor from then on; display: what
   * stands on one is wrong, which need not be this version's fault (SPEC UP11)
   */
  relaunch(why: string, how: 'plain' | 'display' | 'software' | 'planned' = 'plain'): void {
    if (this.#ending) return
    this.#ending = true
    this.#log.last(why)
    this.#file.end({ kind: how === 'planned' ? 'planned' : 'fault', why })
    const before = Number(process.argv.find((word) => word.startsWith(COUNT_SWITCH))?.slice(COUNT_SWITCH.length) ?? 0)
    const { waitMs, count } =
      how === 'planned' ? { waitMs: 0, count: before } : relaunchPlan(before, performance.now() - this.#started)
    this.#log.last('the shell starts anew', { inMs: waitMs, timesInRow: count })
    setTimeout(() => {
      const words = process.argv.slice(1).filter((word) => !word.startsWith(COUNT_SWITCH))
      if (how === 'software' && !words.includes(SOFTWARE)) words.push(SOFTWARE)
      const starter = startedBy(process.env)
      if (starter !== undefined) {
        // It starts the version that is right by then; a process of our own would be one that nobody looks after.
        const unsaid = how === 'plain' ? undefined : leaveLifeWord(starter, 'excused')
        if (unsaid !== undefined) this.#log.last(`that this end is no fault of the version cannot be said: ${unsaid}`)
        const fault = leaveWords(starter, [COUNT_SWITCH + count, ...(words.includes(SOFTWARE) ? [SOFTWARE] : [])])
        if (fault !== undefined) this.#log.last(`the next start does not know of this one: ${fault}`)
        this.#leave(START_ANEW)
        return
      }
      // Alone it would only take effect at a quit that never comes (kiosk.md 2).
      app.relaunch({ args: [...words, COUNT_SWITCH + count] })
      this.#leave()
    }, waitMs)
  }

  #leave(code = 0): void {
    const timer = setTimeout(() => app.exit(code), LAST_WORDS_MS)
    this.#lastWork()
      .catch((error: unknown) => this.#log.last(`the last work failed: ${String(error)}`))
      .finally(() => {
        clearTimeout(timer)
        app.exit(code)
      })
  }
}

function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
}

function whyOf(failure: Failure): string {
  switch (failure.kind) {
    case 'exception':
      return `uncaught: ${failure.what}`
    case 'child gone':
      return `the ${failure.type} process went too often: ${failure.reason}`
    case 'memory':
      return `the shell's memory is ${failure.state === 'over' ? 'far over' : 'growing past'} its budget`
    default:
      return failure.kind
  }
}
