import { systemClock, systemTimers, type Clock, type Timers } from '../protocol/time.ts'

/** The machine's clocks and timers as the hub is given them; tests bring their own. The hub's clock is `wall()`. */
export type Time = Clock & Timers

export const systemTime: Time = { ...systemClock, ...systemTimers }

/** setTimeout holds 31 bits; a longer wait would end at once. */
const LONGEST_MS = 2_147_483_647

/** Resolves after `ms`, or as soon as `signal` is aborted. */
export function pause(time: Time, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve()
      return
    }
    const finish = () => {
      callOff()
      signal.removeEventListener('abort', finish)
      resolve()
    }
    const callOff = time.after(Math.min(ms, LONGEST_MS), finish)
    signal.addEventListener('abort', finish)
  })
}
