/**
 * Whether what is shown can be kept for a start without a hub: what each cache says of its last write. A disk may be full, or take
 * nothing although it has room (read-only): free bytes alone do not tell.
 */
export class Keeping {
  /** Told when the answer has changed. */
  onChange: () => void = () => {}
  readonly #from: string | undefined
  readonly #faults = new Map<string, string>()

  /** @param fault what was known from the start */
  constructor(fault?: string) {
    this.#from = fault
  }

  /** The last write of that cache went so; undefined: well. */
  wrote(cache: string, fault: string | undefined): void {
    if (this.#faults.get(cache) === fault) return
    if (fault === undefined) this.#faults.delete(cache)
    else this.#faults.set(cache, fault)
    this.onChange()
  }

  /** One sentence; undefined where all is kept. */
  fault(): string | undefined {
    const [first] = this.#faults.values()
    return this.#from ?? (first === undefined ? undefined : `what is shown cannot be kept: ${first}`)
  }
}
