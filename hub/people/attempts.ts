/** So many wrong passwords are free. */
const FREE = 5
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000
/** Names that are remembered: an attacker must not fill the memory. */
const REMEMBERED = 10_000

/** Wrong passwords slow their name down: after five, half a minute, then twice as long each time. Pure but for what it remembers. */
export class Attempts {
  readonly #failed = new Map<string, { count: number; until: number }>()

  /** How long this name must still wait, ms; 0 for not at all. */
  wait(name: string, now: number): number {
    return Math.max(0, (this.#failed.get(name)?.until ?? 0) - now)
  }

  wrong(name: string, now: number): void {
    const count = (this.#failed.get(name)?.count ?? 0) + 1
    const wait = count < FREE ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - FREE))
    this.#failed.delete(name)
    this.#failed.set(name, { count, until: now + wait })
    const oldest = this.#failed.size > REMEMBERED ? this.#failed.keys().next().value : undefined
    if (oldest !== undefined) this.#failed.delete(oldest)
  }

  right(name: string): void {
    this.#failed.delete(name)
  }
}
