/** Screens paint every few seconds; a longer pause is none of health, ms. */
const PAUSE_MS = 15_000

/**
 * For how long everything has been as it must be: every screen has painted without a longer pause, and the hub is heard. A version that
 * cannot hear its hub could never be told to go back. Times: monotonic, ms.
 */
export class WellSince<Screen> {
  readonly #screens: readonly Screen[]
  readonly #painted = new Map<Screen, { readonly first: number; readonly last: number }>()
  #heardSince: number | undefined

  constructor(screens: readonly Screen[]) {
    this.#screens = screens
  }

  painted(screen: Screen, now: number): void {
    const before = this.#painted.get(screen)
    const goesOn = before !== undefined && now - before.last < PAUSE_MS
    this.#painted.set(screen, { first: goesOn ? before.first : now, last: now })
  }

  heard(isHeard: boolean, now: number): void {
    this.#heardSince = isHeard ? (this.#heardSince ?? now) : undefined
  }

  /** @returns 0: it is not so now */
  wellFor(now: number): number {
    if (this.#heardSince === undefined) return 0
    let since = this.#heardSince
    for (const screen of this.#screens) {
      const paints = this.#painted.get(screen)
      if (paints === undefined || now - paints.last >= PAUSE_MS) return 0
      since = Math.max(since, paints.first)
    }
    return now - since
  }
}
