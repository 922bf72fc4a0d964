import type { Timers } from '../../protocol/time.ts'

/** From one picture to the next, ms (SPEC PI2). */
const EVERY_MS = 60_000
/** Up to so much of it comes or goes by chance: screens that fell into step fall out of it again. */
const JITTER = 0.1

export interface PhotographerOptions {
  readonly timers: Timers
  /** In [0, 1). */
  readonly random: () => number
  /** Takes a picture of what stands on the screen now, and sends it. */
  readonly take: () => Promise<void>
  readonly log: (sentence: string) => void
}

/** When a screen takes a picture of itself: once a minute, at a moment of its own, and whenever it is asked. One at a time. */
export class Photographer {
  readonly #options: PhotographerOptions
  #callOff: (() => void) | undefined
  #busy = false
  #again = false

  constructor(options: PhotographerOptions) {
    this.#options = options
  }

  start(): void {
    this.#plan(EVERY_MS * this.#options.random())
  }

  stop(): void {
    this.#callOff?.()
    this.#callOff = undefined
  }

  /** Somebody waits for it. */
  ask(): void {
    void this.#take()
  }

  #plan(ms: number): void {
    this.#callOff = this.#options.timers.after(ms, () => {
      this.#plan(EVERY_MS * (1 + JITTER * (2 * this.#options.random() - 1)))
      void this.#take()
    })
  }

  async #take(): Promise<void> {
    this.#again = this.#busy
    if (this.#busy) return
    this.#busy = true
    try {
      await this.#options.take()
    } catch (error) {
      this.#options.log(`no picture of this screen: ${error instanceof Error ? error.message : String(error)}`)
    }
    this.#busy = false
    if (this.#again) await this.#take()
  }
}
