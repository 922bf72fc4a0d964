import type { Clock, Timers } from '../../protocol/time.ts'

interface Timer {
  readonly due: number
  readonly order: number
  readonly run: () => void
}

/** A clock and its timers that go on only when a test says so. */
export class FakeClock implements Clock, Timers {
  /** The wall clock is this far from the monotonic one; a test may set it. */
  wallOffset: number
  #now = 0
  #order = 0
  #timers: Timer[] = []

  constructor(wallStart = Date.UTC(2016, 7, 12, 12)) {
    this.wallOffset = wallStart
  }

  monotonic(): number {
    return this.#now
  }

  wall(): number {
    return this.#now + this.wallOffset
  }

  after(ms: number, run: () => void): () => void {
    const timer: Timer = { due: this.#now + Math.max(0, ms), order: (this.#order += 1), run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  /** Timers that are still to run: none after everything was stopped. */
  pending(): number {
    return this.#timers.length
  }

  /** Goes on by `ms`, and runs what falls due, in order of time, each at its own moment. */
  advance(ms: number): void {
    const end = this.#now + ms
    for (;;) {
      const next = this.#next()
      if (next === undefined || next.due > end) break
      this.#timers = this.#timers.filter((other) => other !== next)
      this.#now = Math.max(this.#now, next.due)
      next.run()
    }
    this.#now = end
  }

  /** Goes on by `ms` while nothing runs, as when a machine sleeps; what fell due runs afterwards. */
  freeze(ms: number): void {
    this.#now += ms
    this.advance(0)
  }

  /** As `advance`, in steps, and lets promises settle between: for what waits for a disk. */
  async advanceSettling(ms: number, step = 50): Promise<void> {
    for (let left = ms; left > 0; left -= step) {
      this.advance(Math.min(step, left))
      await settle()
    }
  }

  #next(): Timer | undefined {
    let next: Timer | undefined
    for (const timer of this.#timers) {
      if (next === undefined || timer.due < next.due || (timer.due === next.due && timer.order < next.order))
        next = timer
    }
    return next
  }
}

/** Lets promises that are already decided take their effect. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}
