import type { Versioned } from '../../../protocol/documents.ts'
import type { Feed } from '../../../protocol/feed.ts'

/** The documents of a few prefixes as one picture that is replaced whole: what React needs to know that something changed. */
export class DocumentShelf {
  #documents: ReadonlyMap<string, Versioned> = new Map()
  #next: Map<string, Versioned> | undefined
  readonly #listeners = new Set<() => void>()
  readonly #later: (run: () => void) => void

  /** @param later runs something soon: changes of one frame are told once. */
  constructor(feed: Pick<Feed, 'subscribe'>, patterns: readonly string[], later: (run: () => void) => void) {
    this.#later = later
    for (const pattern of patterns) feed.subscribe(pattern, (document, key) => this.#hear(document, key))
  }

  readonly documents = (): ReadonlyMap<string, Versioned> => this.#documents

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #hear(document: Versioned | undefined, key: string): void {
    if (this.#next === undefined) {
      this.#next = new Map(this.#documents)
      this.#later(() => this.#turn())
    }
    if (document === undefined) this.#next.delete(key)
    else this.#next.set(key, document)
  }

  #turn(): void {
    if (this.#next === undefined) return
    this.#documents = this.#next
    this.#next = undefined
    for (const listener of this.#listeners) listener()
  }
}
