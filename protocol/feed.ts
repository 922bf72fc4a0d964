import type { Versioned } from './documents.ts'

/** Where the feed stands; the reason is a sentence for an operator. Times are hub clock, ms. */
export type FeedState =
  | { readonly kind: 'live'; readonly since: number }
  /** Connected, but nothing was heard. */
  | { readonly kind: 'silent'; readonly since: number; readonly reason: string }
  /** Not connected: what is shown comes from the cache. */
  | { readonly kind: 'offline'; readonly since: number; readonly reason: string }

/** What a screen reports when a picture stands. */
export interface PaintReport {
  readonly key: string
  readonly version?: number | undefined
  readonly paintedAt: number
  readonly fault?: string | undefined
  /** The take whose picture it is. */
  readonly take?: string | undefined
}

/**
 * What the renderer sees, in the shell (through the preload bridge) and in a browser (in the page) alike.
 * One contract suite runs on both.
 */
export interface Feed {
  state(): FeedState
  onState(listener: (state: FeedState) => void): () => void
  /**
   * A document, or all below a prefix ("now/*"). The listener is called at once with what is held (cache included), then on
   * every change; `undefined` when the document is gone or there is none.
   */
  subscribe(pattern: string, listener: (document: Versioned | undefined, key: string) => void): () => void
  /** Hub clock in ms, by the measured offset; the last known offset without a hub. */
  now(): number
  /** Is the offset measured, now or in an earlier life of this screen? */
  clockKnown(): boolean
  report(painted: PaintReport): void
}
