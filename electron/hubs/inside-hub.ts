import type { Log } from '../log.ts'

/** A hub that ran so long was well: the next start is at once again, ms. */
const HEALTH_MS = 60_000
/** Before the first, second … start in a row; the last of them for ever. */
const WAITS_MS = [500, 2_000, 5_000, 15_000, 30_000] as const

/** A running hub process. */
export interface HubProcess {
  /** Asks it to go; it is gone when `onExit` was called. */
  stop(): void
}

/** The parts of the machine that a hub inside needs. */
export interface HubMachine {
  readonly start: (heard: { line: (text: string) => void; exit: (code: number) => void }) => HubProcess
  /** Monotonic, ms. */
  readonly now: () => number
  readonly after: (ms: number, work: () => void) => () => void
}

/** How long to wait before a hub that ended is started again. @param inRow ends without health before this one */
export const waitBeforeStart = (inRow: number): number => WAITS_MS[Math.min(inRow, WAITS_MS.length - 1)] ?? 0

/**
 * The hub of a machine that is its own: a process beside the pages, started again for ever. What it has answered is on its disk; while it
 * is away the screens show what they hold, as with any hub.
 */
export class InsideHubKeeper {
  #machine: HubMachine
  #log: Log
  #process: HubProcess | undefined
  #startedAt = 0
  #inRow = 0
  #callOff: (() => void) | undefined
  #ended: (() => void) | undefined
  #stopping = false

  constructor(machine: HubMachine, log: Log) {
    this.#machine = machine
    this.#log = log
  }

  start(): void {
    this.#startedAt = this.#machine.now()
    this.#process = this.#machine.start({
      line: (text) => this.#log.info(`hub: ${text}`),
      exit: (code) => this.#exited(code),
    })
  }

  /** Resolves when it has written what is left and is gone. */
  stop(): Promise<void> {
    this.#stopping = true
    this.#callOff?.()
    const running = this.#process
    if (running === undefined) return Promise.resolve()
    return new Promise((resolve) => {
      this.#ended = resolve
      running.stop()
    })
  }

  #exited(code: number): void {
    this.#process = undefined
    this.#ended?.()
    if (this.#stopping) return
    if (this.#machine.now() - this.#startedAt >= HEALTH_MS) this.#inRow = 0
    const wait = waitBeforeStart(this.#inRow++)
    this.#log.error('the hub inside ended, and is started again', { code, inMs: wait })
    this.#callOff = this.#machine.after(wait, () => this.start())
  }
}
