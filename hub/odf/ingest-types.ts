/** What became of one message. Every outcome is durable before a sender hears of it. */
export type Outcome =
  /** It changed something. */
  | { readonly kind: 'accepted' }
  /** A duplicate, an older version, or a type that is kept and counted but not shown yet. */
  | { readonly kind: 'unchanged'; readonly reason: string }
  /** It could not be read: set aside byte for byte. */
  | { readonly kind: 'rejected'; readonly reason: string }

/** One message as a source delivered it. */
export interface Arrival {
  /** Which source, e.g. "replay:1". */
  readonly source: string
  readonly bytes: Uint8Array
  /** Hub clock, ms. */
  readonly receivedAt: number
}

/** From a message to tables and documents: no disk, no clock, no socket of its own. */
export interface Ingest {
  /**
   * Takes one message. Where it throws, the caller takes back what was put in the store meanwhile; the next call reads its
   * memory again.
   */
  accept(arrival: Arrival): Outcome
  /** Writes the documents that are derived from many messages: before each commit, once for all messages of it. */
  settle(): void
  /** Messages by type, for /metrics. */
  counts(): ReadonlyMap<string, number>
}
