import type { Versioned } from '../../protocol/documents.ts'
import type { Feed, FeedState, PaintReport } from '../../protocol/feed.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { readPattern } from '../../protocol/pattern.ts'

type Listener = (document: Versioned | undefined, key: string) => void

/** A feed whose documents, state and clock are set by a test. It answers at once. */
export class FakeFeed implements Feed {
  clock: number
  readonly reports: PaintReport[] = []
  readonly #documents = new Map<string, Versioned>()
  readonly #subscriptions = new Set<{ readonly pattern: string; readonly listener: Listener }>()
  readonly #stateListeners = new Set<(state: FeedState) => void>()
  #state: FeedState

  constructor(now: number) {
    this.clock = now
    this.#state = { kind: 'offline', since: now, reason: 'no hub yet' }
  }

  /** Patterns that somebody wants now. */
  get wanted(): ReadonlySet<string> {
    return new Set([...this.#subscriptions].map(({ pattern }) => pattern))
  }

  put(key: string, value: JsonObject, more: { readonly asOf?: string; readonly receivedAt?: number } = {}): Versioned {
    const version = (this.#documents.get(key)?.version ?? 0) + 1
    const document = { key, epoch: 'e1', version, receivedAt: this.clock, ...more, value }
    this.#documents.set(key, document)
    this.#tell(key, document)
    return document
  }
  remove(key: string): void {
    this.#documents.delete(key)
    this.#tell(key, undefined)
  }
  become(kind: FeedState['kind'], reason = 'said the test'): void {
    const since = this.clock
    this.#state = kind === 'live' ? { kind, since } : { kind, since, reason }
    for (const listener of this.#stateListeners) listener(this.#state)
  }

  state(): FeedState {
    return this.#state
  }
  onState(listener: (state: FeedState) => void): () => void {
    this.#stateListeners.add(listener)
    return () => this.#stateListeners.delete(listener)
  }
  subscribe(pattern: string, listener: Listener): () => void {
    const subscription = { pattern, listener }
    this.#subscriptions.add(subscription)
    const held = [...this.#documents.values()].filter(({ key }) => matches(pattern, key))
    for (const document of held) listener(document, document.key)
    if (held.length === 0 && readPattern(pattern).kind === 'key') listener(undefined, pattern)
    return () => this.#subscriptions.delete(subscription)
  }
  now(): number {
    return this.clock
  }
  clockKnown(): boolean {
    return true
  }
  report(painted: PaintReport): void {
    this.reports.push(painted)
  }

  #tell(key: string, document: Versioned | undefined): void {
    for (const { pattern, listener } of this.#subscriptions) if (matches(pattern, key)) listener(document, key)
  }
}

function matches(pattern: string, key: string): boolean {
  const read = readPattern(pattern)
  return read.kind === 'key' ? read.key === key : key.startsWith(read.prefix)
}
