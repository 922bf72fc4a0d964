/** So many messages may wait for the disk at once: enough to fill its batches, few enough to bound memory. */
const WINDOW = 256

/** Messages handed over and not yet durable. The first that could not be stored ends the work of its source. */
export class InFlight {
  private readonly waiting = new Set<Promise<void>>()
  private failure: { readonly error: unknown } | undefined

  /** @throws what kept an earlier message from being stored. */
  async add(durable: Promise<void>): Promise<void> {
    const tracked = durable
      .catch((error: unknown) => {
        this.failure ??= { error }
      })
      .finally(() => this.waiting.delete(tracked))
    this.waiting.add(tracked)
    // Batches become durable in order: the oldest is the first to go, and nobody listens to all of them.
    while (this.waiting.size >= WINDOW) await this.waiting.values().next().value
    this.check()
  }

  /** Resolves when everything added is durable. @throws what kept a message from being stored. */
  async settle(): Promise<void> {
    await Promise.all(this.waiting)
    this.check()
  }

  private check(): void {
    if (this.failure) throw this.failure.error
  }
}
