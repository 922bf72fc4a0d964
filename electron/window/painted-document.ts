import type { Versioned } from '../../protocol/documents.ts'
import type { Feed, PaintReport } from '../../protocol/feed.ts'
import type { PaintLatency } from './paint-latency.ts'

/** Statuses of a unit that is running, or pauses in the middle: nobody may be disturbed. */
const RUNNING: ReadonlySet<unknown> = new Set(['LIVE', 'INTERMEDIATE', 'PARTIAL'])
/** What stands over the picture is not the picture. */
const OVER = /^(emergency|message)\/|^identify$/

/** What the page of one screen shows, by its own word, and what becomes of that document meanwhile. */
export class PaintedDocument {
  #feed: Pick<Feed, 'subscribe'>
  #latency: PaintLatency | undefined
  #shown: string | undefined
  #document: Versioned | undefined
  #changes = 0
  #stop: () => void = () => {}

  constructor(feed: Pick<Feed, 'subscribe'>, latency?: PaintLatency) {
    this.#feed = feed
    this.#latency = latency
  }

  /** Hub clock, ms: when what it shows came to the hub; undefined where it shows no document. */
  get receivedAt(): number | undefined {
    return this.#document?.receivedAt
  }

  /** A document's key, or a word: "dark", "text", "card/sync", "waiting". */
  get shown(): string | undefined {
    return this.#shown
  }

  /** How often what it shows has changed, other documents put up included. */
  get changes(): number {
    return this.#changes
  }

  /** Is that a unit under way? */
  get isRunning(): boolean {
    return RUNNING.has(this.#document?.value['status'])
  }

  /** The page has painted that. */
  report({ key, version, fault }: PaintReport): void {
    if (fault === undefined) this.#latency?.painted(key, version, performance.now())
    if (fault !== undefined || OVER.test(key) || key === this.#shown) return
    this.#shown = key
    this.#stop()
    this.#stop = () => {}
    this.#document = undefined
    if (!key.includes('/') || key.startsWith('card/')) return // a word, not a document
    // The page has asked for it already: this costs the hub nothing.
    this.#stop = this.#feed.subscribe(key, (document) => {
      // What stands there already is no news.
      if (this.#document !== undefined && document !== undefined)
        this.#latency?.arrived(key, document.version, performance.now())
      this.#document = document
      this.#changes += 1
    })
  }

  close(): void {
    this.#stop()
  }
}
