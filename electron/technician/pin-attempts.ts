import type { PinAnswer } from '../../protocol/technician.ts'
import type { Clock } from '../../protocol/time.ts'

/** So many wrong PINs cost nothing. */
export const FREE_TRIES = 5
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 60 * 60_000

/** How long nobody may type after so many wrong PINs in a row: 30 s after the fifth, then twice as long each time, an hour at most. Pure. */
export function waitAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES))
}

/** Where the number of wrong PINs in a row is kept. */
export interface WrongCount {
  read(): number
  write(wrong: number): void
}

/**
 * Lets PINs be tried, ever more slowly. A start does not help: the wait begins anew with it, since no clock of a machine that was off
 * can be believed. A try counts as wrong before it is checked: pulling the plug meanwhile does not help either.
 */
export class PinAttempts {
  readonly #count: WrongCount
  readonly #clock: Pick<Clock, 'monotonic'>
  #wrong: number
  #since: number
  #checking = false

  constructor(count: WrongCount, clock: Pick<Clock, 'monotonic'>) {
    this.#count = count
    this.#clock = clock
    this.#wrong = count.read()
    this.#since = clock.monotonic()
  }

  /** ms until the next try. */
  wait(): number {
    return Math.max(0, this.#since + waitAfter(this.#wrong) - this.#clock.monotonic())
  }

  /** @param check is it the PIN? Not asked while typing must wait. */
  async try(check: () => Promise<boolean>): Promise<PinAnswer> {
    const wait = this.wait()
    if (wait > 0 || this.#checking) return { kind: 'wait', wait }
    this.#checking = true
    try {
      this.#set(this.#wrong + 1)
      if (await check()) {
        this.#set(0)
        return { kind: 'right' }
      }
      this.#since = this.#clock.monotonic()
      return { kind: 'wrong', tries: Math.max(0, FREE_TRIES - this.#wrong), wait: this.wait() }
    } finally {
      this.#checking = false
    }
  }

  #set(wrong: number): void {
    this.#wrong = wrong
    this.#since = this.#clock.monotonic()
    this.#count.write(wrong)
  }
}
