import type { Versioned } from '../../protocol/documents.ts'
import type { Feed } from '../../protocol/feed.ts'

/** The documents a screen holds in memory, by what it wants: patterns are subscribed and given up as the wish changes. */
export class DocumentsAtHand {
  readonly #feed: Pick<Feed, 'subscribe'>
  readonly #changed: (key: string) => void
  readonly #subscriptions = new Map<string, { readonly stop: () => void; readonly keys: Set<string> }>()
  readonly #documents = new Map<string, Versioned>()

  /** @param changed called after every change, with its key. */
  constructor(feed: Pick<Feed, 'subscribe'>, changed: (key: string) => void) {
    this.#feed = feed
    this.#changed = changed
  }

  /** From now on these patterns, and no others. */
  want(patterns: ReadonlySet<string>): void {
    for (const pattern of patterns) if (!this.#subscriptions.has(pattern)) this.#subscribe(pattern)
    for (const [pattern, subscription] of this.#subscriptions)
      if (!patterns.has(pattern)) {
        subscription.stop()
        this.#subscriptions.delete(pattern)
        for (const key of subscription.keys) if (!this.#isWanted(key)) this.#documents.delete(key)
      }
  }

  get(key: string): Versioned | undefined {
    return this.#documents.get(key)
  }

  /** All that begin so, keys ascending. */
  below(prefix: string): readonly Versioned[] {
    return [...this.#documents.values()]
      .filter((document) => document.key.startsWith(prefix))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  /** Gives everything up. */
  close(): void {
    this.want(new Set())
  }

  #subscribe(pattern: string): void {
    const keys = new Set<string>()
    const entry = { stop: () => {}, keys }
    this.#subscriptions.set(pattern, entry)
    entry.stop = this.#feed.subscribe(pattern, (document, key) => {
      if (this.#subscriptions.get(pattern) !== entry) return
      if (document === undefined) {
        keys.delete(key)
        this.#documents.delete(key)
      } else {
        keys.add(key)
        if (this.#documents.get(key) === document) return
        this.#documents.set(key, document)
      }
      this.#changed(key)
    })
  }

  #isWanted(key: string): boolean {
    return [...this.#subscriptions.values()].some(({ keys }) => keys.has(key))
  }
}
