import type { Versioned } from '../../protocol/documents.ts'
import type { Json, JsonObject, PatchObject } from '../../protocol/json.ts'

/** When something was said, and when we heard it. */
export interface Stamp {
  /** The source's own Date + Time, ISO. */
  readonly asOf?: string | undefined
  /** Hub clock, ms since 1970. */
  readonly receivedAt: number
}

/** One document's way from what was last published to what is published now. `patch` is computed once, for everybody. */
export interface StoreChange {
  readonly key: string
  readonly before?: Versioned | undefined
  /** Absent when the document is gone. */
  readonly after?: Versioned | undefined
  /** RFC 7386, from `before.value` to `after.value`; absent when either is. */
  readonly patch?: PatchObject | undefined
}

/**
 * The documents of one epoch. `put` and `remove` are collected; a commit writes them durably in one batch, raises each
 * changed document's version by one, and only then publishes them: a screen never holds a version that a crash could
 * take back.
 */
export interface DocumentStore {
  /**
   * One life of the store, the same across restarts of the hub. When a recording begins anew so does the epoch, on an empty
   * store: a subscriber that finds another epoch than at its last call holds nothing any more, and the changes it is called
   * with (none of which has a `before`) are all there is.
   */
  readonly epoch: string
  /** The newest value, collected changes included. `version` is that of the last commit, or of the coming one. */
  get(key: string): Versioned | undefined
  /** The last committed value: what may be shown to anybody outside the hub. */
  published(key: string): Versioned | undefined
  /** Committed documents, keys ascending, strictly after `after`. */
  list(query: { prefix?: string; after?: string; limit: number }): readonly Versioned[]
  /** An equal value with a newer stamp is news too: it publishes an empty patch. */
  put(key: string, value: JsonObject, stamp: Stamp): void
  remove(key: string): void
  /** Called once per commit with all its changes. @returns the way to stop. */
  subscribe(listener: (changes: readonly StoreChange[]) => void): () => void
}

/**
 * What the ingest must remember beside the documents (newest version of each message key, participants, schedule units …):
 * kept in memory, written in the same batch as the documents it led to.
 */
export interface Tables {
  get(key: string): Json | undefined
  put(key: string, value: Json): void
  remove(key: string): void
  /** Keys ascending. */
  entries(prefix: string): Iterable<readonly [string, Json]>
}
