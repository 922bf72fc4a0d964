/** Chance that repeats: the same seed gives the same numbers (mulberry32). There is no other chance in a games day. */
export class Chance {
  #state

  /** @param {number} seed */
  constructor(seed) {
    this.seed = seed >>> 0
    this.#state = this.seed
  }

  /** Chance of its own for a named part, so that what one part draws changes nothing in another. @param {string} name */
  of(name) {
    let hash = this.seed ^ 0x811c9dc5
    for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
    return new Chance(hash ^ (hash >>> 13))
  }

  /** @returns a number in [0, 1) */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number, both ends included. @param {number} from @param {number} to */
  between(from, to) {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** @param {number} probability from 0 to 1 */
  happens(probability) {
    return this.next() < probability
  }

  /** About `mean`, seldom further away than three times `spread`. @param {number} mean @param {number} spread */
  about(mean, spread) {
    return mean + (this.next() + this.next() + this.next() + this.next() - 2) * 1.73 * spread
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    const found = list[this.between(0, list.length - 1)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }

  /** @template T @param {readonly T[]} list @returns {T[]} */
  shuffled(list) {
    const out = [...list]
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = this.between(0, i)
      const [a, b] = [out[i], out[j]]
      if (a === undefined || b === undefined) continue
      out[i] = b
      out[j] = a
    }
    return out
  }
}
