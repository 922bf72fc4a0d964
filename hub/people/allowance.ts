/** So much at once, then one more each time an interval has gone: for whatever strangers can cause. Pure but for its count. */
export class Allowance {
  readonly #most: number
  readonly #everyMs: number
  #left: number
  #at: number

  /** @param now of a clock that only goes on, ms. */
  constructor(most: number, everyMs: number, now: number) {
    this.#most = most
    this.#everyMs = everyMs
    this.#left = most
    this.#at = now
  }

  /** Takes one. @returns false where none is left. */
  take(now: number): boolean {
    const gained = Math.floor((now - this.#at) / this.#everyMs)
    this.#at += gained * this.#everyMs
    this.#left = Math.min(this.#most, this.#left + gained)
    if (this.#left === 0) return false
    this.#left -= 1
    return true
  }
}
