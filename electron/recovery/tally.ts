/** Counts by cause, since the shell started: what the hub is told, and somebody reads in the morning. */
export class Tally {
  /** Told after each count. */
  onCount: () => void = () => {}
  #counts = new Map<string, number>()

  count(cause: string): void {
    this.#counts.set(cause, (this.#counts.get(cause) ?? 0) + 1)
    this.onCount()
  }

  all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts)
  }
}
