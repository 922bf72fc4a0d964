import type { Versioned } from '../../protocol/documents.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { diff } from '../../protocol/patch.ts'
import type { DocumentStore, Stamp, StoreChange } from '../../hub/store/store.ts'

/** Documents in memory that are published when a test says `commit`. */
export class FakeStore implements DocumentStore {
  epoch: string
  #collected = new Map<string, Versioned | undefined>()
  #published = new Map<string, Versioned>()
  #versions = new Map<string, number>()
  #listeners = new Set<(changes: readonly StoreChange[]) => void>()
  /** The epoch that begins with the next commit. */
  #begins: string | undefined

  constructor(epoch = 'one') {
    this.epoch = epoch
  }

  get(key: string): Versioned | undefined {
    if (this.#collected.has(key) || this.#begins !== undefined) return this.#collected.get(key)
    return this.#published.get(key)
  }

  published(key: string): Versioned | undefined {
    return this.#published.get(key)
  }

  list(query: { prefix?: string; after?: string; limit: number }): readonly Versioned[] {
    const { prefix = '', after = '', limit } = query
    const keys = Array.from(this.#published.keys()).filter((key) => key.startsWith(prefix) && key > after)
    return keys
      .toSorted()
      .slice(0, limit)
      .flatMap((key) => this.#published.get(key) ?? [])
  }

  put(key: string, value: JsonObject, stamp: Stamp = { receivedAt: 1 }): void {
    const version = (this.#versions.get(key) ?? 0) + 1
    this.#collected.set(key, { key, epoch: this.#begins ?? this.epoch, version, ...stamp, value })
  }

  remove(key: string): void {
    if (this.get(key) !== undefined) this.#collected.set(key, undefined)
  }

  subscribe(listener: (changes: readonly StoreChange[]) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** A new epoch on an empty store; told with the next commit. */
  restart(epoch: string): void {
    this.#begins = epoch
    this.#collected.clear()
    this.#versions.clear()
  }

  commit(): void {
    const begins = this.#begins
    if (begins !== undefined) {
      this.epoch = begins
      this.#published.clear()
      this.#begins = undefined
    }
    const changes: StoreChange[] = []
    for (const [key, after] of this.#collected) {
      const before = this.#published.get(key)
      if (after === undefined) {
        this.#versions.set(key, (this.#versions.get(key) ?? 0) + 1)
        this.#published.delete(key)
        if (before !== undefined) changes.push({ key, before })
        continue
      }
      this.#versions.set(key, after.version)
      this.#published.set(key, after)
      changes.push(
        before === undefined ? { key, after } : { key, before, after, patch: diff(before.value, after.value) },
      )
    }
    this.#collected.clear()
    if (changes.length === 0 && begins === undefined) return
    for (const listener of this.#listeners) listener(changes)
  }

  /** Everything published, by key. */
  all(): Map<string, Versioned> {
    return new Map(this.#published)
  }
}
