/** The clocks of a machine, injected so that tests own the time. */
export interface Clock {
  /** ms from any origin; never goes back, never jumps when somebody sets the wall clock. */
  monotonic(): number
  /** ms since 1970 as this machine believes it to be: wrong on many a TV. */
  wall(): number
}

export interface Timers {
  /** Runs `run` once, `ms` from now. @returns the way to cancel. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = { monotonic: () => performance.now(), wall: () => Date.now() }

export const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
