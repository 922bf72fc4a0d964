import type { PinAnswer } from '../../protocol/technician.ts'
import type { Timers } from '../../protocol/time.ts'
import type { PinAttempts } from './pin-attempts.ts'

/** Without a key, a touch or a move of the mouse the board comes back after this, ms. */
const IDLE_MS = 60_000
/** A test picture is looked at from afar, with both hands at the wall: it stands so long, ms. */
const CARD_MS = 5 * 60_000
/** Then the PIN is asked for again, whatever is typed meanwhile, ms. */
const LONGEST_MS = 30 * 60_000

export interface SessionOptions {
  readonly attempts: Pick<PinAttempts, 'try'>
  readonly check: (pin: string) => Promise<boolean>
  readonly timers: Timers
  /** It is over; why, in words for the log. */
  readonly onEnd: (why: string) => void
}

/** One visit of a technician: from the PIN pad until the board is back. Decides who may see anything, in the main process. */
export class TechnicianSession {
  readonly #options: SessionOptions
  #state: 'asks' | 'open' | 'over' = 'asks'
  #card = false
  #idle: () => void = () => {}
  #end: () => void = () => {}

  /** Begins with the pad. */
  constructor(options: SessionOptions) {
    this.#options = options
    this.stirred()
  }

  /** Has the PIN been typed, and does it still hold? */
  get isOpen(): boolean {
    return this.#state === 'open'
  }

  async pin(pin: string): Promise<PinAnswer> {
    const answer = await this.#options.attempts.try(() => this.#options.check(pin))
    if (answer.kind === 'right' && this.#state === 'asks') {
      this.#state = 'open'
      this.#end = this.#options.timers.after(LONGEST_MS, () => this.end('it was open for half an hour'))
    }
    return answer
  }

  /** A key, a touch, a move of the mouse. */
  stirred(): void {
    this.#idle()
    if (this.#state === 'over') return
    this.#idle = this.#options.timers.after(this.#card && this.isOpen ? CARD_MS : IDLE_MS, () =>
      this.end('nobody used it any more'),
    )
  }

  /** A test picture is put up, or taken away. */
  card(shown: boolean): void {
    this.#card = shown
    this.stirred()
  }

  end(why: string): void {
    if (this.#state === 'over') return
    this.#state = 'over'
    this.#idle()
    this.#end()
    this.#options.onEnd(why)
  }
}
