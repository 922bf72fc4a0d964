import type { Versioned } from '../../../protocol/documents.ts'
import type { Feed, FeedState, PaintReport } from '../../../protocol/feed.ts'
import type { FeedNews, ShellBridge } from '../../../protocol/ipc.ts'
import type { Clock } from '../../../protocol/time.ts'

/** The feed of a screen in the shell: the client lives in the main process, the page sees it through the bridge. */
export class ShellFeed implements Feed {
  readonly #bridge: ShellBridge
  readonly #clock: Clock
  readonly #listeners = new Set<(state: FeedState) => void>()
  #state: FeedState
  /** Hub clock less the monotonic clock of this page, ms. */
  #offset: number
  #clockKnown = false

  /** By key: of what is subscribed to now. */
  readonly #documents = new Map<string, Versioned>()
  readonly #onPainted: (document: Versioned) => void

  /**
   * Until the shell has said the hub's clock, the machine's own wall clock stands in for it.
   * @param onPainted told of each document that a picture shows.
   */
  constructor(bridge: ShellBridge, clock: Clock, onPainted: (document: Versioned) => void = () => undefined) {
    this.#bridge = bridge
    this.#clock = clock
    this.#onPainted = onPainted
    this.#offset = clock.wall() - clock.monotonic()
    this.#state = { kind: 'offline', since: clock.wall(), reason: 'the shell has not answered yet' }
    bridge.onState((news) => this.#hear(news))
  }

  state(): FeedState {
    return this.#state
  }

  onState(listener: (state: FeedState) => void): () => void {
    const entry = (state: FeedState) => listener(state)
    this.#listeners.add(entry)
    return () => this.#listeners.delete(entry)
  }

  subscribe(pattern: string, listener: (document: Versioned | undefined, key: string) => void): () => void {
    const keys = new Set<string>()
    const unsubscribe = this.#bridge.subscribe(pattern, (document, key) => {
      keys.add(key)
      if (document === undefined) this.#documents.delete(key)
      else this.#documents.set(key, document)
      listener(document, key)
    })
    return () => {
      unsubscribe()
      // A page lives for weeks: what it no longer asks for it does not hold.
      for (const key of keys) this.#documents.delete(key)
    }
  }

  now(): number {
    return this.#clock.monotonic() + this.#offset
  }

  clockKnown(): boolean {
    return this.#clockKnown
  }

  report(painted: PaintReport): void {
    this.#bridge.report(painted)
    const document = this.#documents.get(painted.key)
    if (document !== undefined && painted.fault === undefined) this.#onPainted(document)
  }

  #hear({ state, hubNow, clockKnown }: FeedNews): void {
    this.#clockKnown = clockKnown
    this.#offset = hubNow - this.#clock.monotonic()
    const same = this.#state.kind === state.kind && this.#state.since === state.since
    this.#state = state
    if (!same) for (const listener of this.#listeners) listener(state)
  }
}
