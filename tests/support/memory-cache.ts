import type { Versioned } from '../../protocol/documents.ts'
import type { CacheChanges, CachedFeed, FeedCache } from '../../protocol/feed-cache.ts'

/** A cache that survives the client, in memory. */
export class MemoryCache implements FeedCache {
  readonly saves: CacheChanges[] = []
  /** Set: every call rejects. */
  broken = false
  /** Set: `save` never settles. */
  hangs = false
  /** Set: `load` waits for it. */
  gate: Promise<void> | undefined
  #content: (Omit<CachedFeed, 'documents'> & { documents: Map<string, Versioned> }) | undefined

  async load(): Promise<CachedFeed | undefined> {
    await this.gate
    if (this.broken) throw new Error('the disk is gone')
    return this.#content && { ...this.#content, documents: [...this.#content.documents.values()] }
  }

  async save(changes: CacheChanges): Promise<void> {
    if (this.broken) throw new Error('the disk is gone')
    await (this.hangs ? new Promise(() => undefined) : Promise.resolve())
    this.saves.push(changes)
    const kept = this.#content?.epoch === changes.epoch ? this.#content.documents : new Map<string, Versioned>()
    for (const document of changes.put) kept.set(document.key, document)
    for (const key of changes.remove) kept.delete(key)
    this.#content = {
      epoch: changes.epoch,
      savedAt: changes.savedAt,
      wallOffset: changes.wallOffset,
      documents: kept,
    }
  }
}
