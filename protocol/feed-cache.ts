import type { Versioned } from './documents.ts'

/** What a cache kept from an earlier life of this screen. */
export interface CachedFeed {
  readonly epoch: string
  readonly documents: readonly Versioned[]
  /** Hub clock in ms, as known then, when the documents were last known to be true. */
  readonly savedAt: number
  /** `HubClock.wallOffset()`, where it was known. */
  readonly wallOffset?: number | undefined
}

/** What changed since the last save. */
export interface CacheChanges {
  readonly epoch: string
  readonly savedAt: number
  readonly wallOffset?: number | undefined
  readonly put: readonly Versioned[]
  /** Keys. */
  readonly remove: readonly string[]
}

/**
 * Where a screen keeps its documents over a restart: files in the shell, IndexedDB in a browser. `tests/support/feed-cache-contract.ts`
 * is its contract as tests.
 */
export interface FeedCache {
  /** What was saved last, whole documents only; undefined where there is nothing. Rejects where it cannot be read. */
  load(): Promise<CachedFeed | undefined>
  /**
   * Keeps the changes. An epoch other than the stored one replaces all (SPEC CA4). Called again only when the last call has
   * settled. Rejects where it could not be kept.
   */
  save(changes: CacheChanges): Promise<void>
}
