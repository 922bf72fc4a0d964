import { CacheWriter } from './cache-writer.ts'
import { HubClock } from './clock.ts'
import type { DeviceReport } from './device-report.ts'
import type { Versioned } from './documents.ts'
import type { Feed, FeedState, PaintReport } from './feed.ts'
import type { CachedFeed, FeedCache } from './feed-cache.ts'
import { FeedExchange } from './feed-exchange.ts'
import type { ConnectSocket } from './feed-socket.ts'
import { FeedSubscriptions, type DocumentListener } from './feed-subscriptions.ts'
import { HeldDocuments } from './held-documents.ts'
import type { Clock, Timers } from './time.ts'

/** A disk that does not answer must not keep a screen from its hub. */
const CACHE_PATIENCE_MS = 2000
const LAST_SAVE_PATIENCE_MS = 1000
/** SPEC CA5. */
const KEPT_UNWANTED = 200

export interface FeedClientOptions {
  /** Websocket addresses of the hubs, in the order of preference: "ws://hub.venue:8080/feed". */
  readonly hubs: readonly string[]
  readonly connect: ConnectSocket
  readonly clock: Clock
  readonly timers: Timers
  /** In [0, 1): jitter. */
  readonly random: () => number
  readonly cache?: FeedCache | undefined
  /** Which screen this is; absent for previews. */
  readonly screen?: string | undefined
  /** What this client is, for the hub's list: "Tribune 0.1.0 (shell)". */
  readonly agent?: string | undefined
  /** The token of a paired screen: without it the hub takes nobody for that screen (SPEC HS7). */
  readonly device?: string | undefined
  /** Told when the hub takes this client for somebody else's screen. */
  readonly onDeviceRefused?: (() => void) | undefined
  /** Sentences for an operator; the same one is not said twice in a row. */
  readonly log: (reason: string) => void
}

/**
 * The feed client of both homes, shell and browser: holds the documents somebody subscribes to and keeps them true (SPEC.md).
 * It owns no socket, clock or disk.
 */
export class FeedClient implements Feed {
  #options: FeedClientOptions
  #clock: HubClock
  #documents = new HeldDocuments()
  #subscriptions: FeedSubscriptions
  #exchange: FeedExchange
  #writer: CacheWriter | undefined
  #listeners = new Set<{ readonly listener: (state: FeedState) => void }>()
  #state: FeedState
  #stage: 'new' | 'started' | 'stopped' = 'new'
  #patience: (() => void) | undefined
  /** Hub clock: when the documents were last known to be true, in this life. */
  #trueAt: number | undefined
  #said = ''

  constructor(options: FeedClientOptions) {
    const log = (reason: string): void => this.#log(reason)
    this.#options = options
    this.#clock = new HubClock(options.clock)
    this.#subscriptions = new FeedSubscriptions(log)
    this.#state = { kind: 'offline', since: this.#clock.now(), reason: 'not connected yet' }
    this.#exchange = new FeedExchange(options, this.#documents, this.#subscriptions, {
      changed: (keys) => this.#changed(keys),
      pong: (sample) => this.#clock.sample(sample),
      live: () => this.#live(),
      silent: (since) => this.#silent(since),
      offline: (reason) => this.#offline(reason),
      refused: (code) => {
        if (code === 'device') options.onDeviceRefused?.()
      },
      log,
    })
    if (options.cache === undefined) return
    const subject = {
      epoch: () => this.#documents.epoch(),
      get: (key: string) => this.#documents.get(key),
      all: () => this.#documents.all(),
      trueAt: () => this.#lastTrue(),
      wallOffset: () => this.#clock.wallOffset(),
    }
    this.#writer = new CacheWriter(options.cache, subject, options.clock, options.timers, log)
  }

  /** Shows what the cache has, then connects, for ever. */
  start(): void {
    if (this.#stage !== 'new') return
    this.#stage = 'started'
    const { cache, timers } = this.#options
    if (cache === undefined) {
      this.#exchange.start()
      return
    }
    this.#patience = timers.after(CACHE_PATIENCE_MS, () => this.#exchange.start())
    cache
      .load()
      .then((cached) => {
        if (cached !== undefined) this.#restore(cached)
      })
      .catch((error: unknown) => {
        this.#log(`the cache could not be read: ${error instanceof Error ? error.message : String(error)}`)
      })
      .finally(() => {
        this.#patience?.()
        if (this.#stage === 'started') this.#exchange.start()
      })
  }

  /** Stops everything; resolves when the cache is written, at the latest after a second. */
  async stop(): Promise<void> {
    if (this.#stage === 'stopped') return
    this.#stage = 'stopped'
    this.#trueAt = this.#lastTrue()
    this.#patience?.()
    this.#exchange.stop()
    await this.#lastSave()
    this.#setState({ kind: 'offline', since: this.#clock.now(), reason: 'stopped' })
  }

  state(): FeedState {
    return this.#state
  }

  onState(listener: (state: FeedState) => void): () => void {
    const entry = { listener }
    this.#listeners.add(entry)
    return () => void this.#listeners.delete(entry)
  }

  subscribe(pattern: string, listener: DocumentListener): () => void {
    const { tell, remove } = this.#subscriptions.add(pattern, listener)
    this.#exchange.subscriptionsChanged()
    if (!pattern.endsWith('/*')) tell(this.#documents.get(pattern), pattern)
    else {
      const prefix = pattern.slice(0, -1)
      for (const document of Array.from(this.#documents.all())) {
        if (document.key.startsWith(prefix)) tell(document, document.key)
      }
    }
    return () => {
      remove()
      this.#exchange.subscriptionsChanged()
    }
  }

  now(): number {
    return this.#clock.now()
  }

  clockKnown(): boolean {
    return this.#clock.knowledge() !== 'guessed'
  }

  report(painted: PaintReport): void {
    this.#exchange.report(painted)
  }

  /** Tells the hub how the machine does (SPEC DR). */
  device(report: DeviceReport): void {
    this.#exchange.device(report)
  }

  /** What is held of a document, without subscribing to it. */
  held(key: string): Versioned | undefined {
    return this.#documents.get(key)
  }

  /** A disk that does not answer must not keep a screen from going down, either. */
  async #lastSave(): Promise<void> {
    const writer = this.#writer
    if (writer === undefined) return
    let cancel: () => void = () => undefined
    const patience = new Promise<void>((resolve) => {
      cancel = this.#options.timers.after(LAST_SAVE_PATIENCE_MS, resolve)
    })
    await Promise.race([writer.stop(), patience])
    cancel()
  }

  #restore(cached: CachedFeed): void {
    // The hub was faster than the disk: what it says is newer.
    if (this.#stage !== 'started' || this.#documents.epoch() !== undefined) return
    this.#documents.restore(cached.epoch, cached.documents)
    this.#writer?.loaded(cached.epoch)
    this.#clock.restore(cached.wallOffset, cached.savedAt)
    this.#setState({ kind: 'offline', since: cached.savedAt, reason: 'not connected yet, shown from the cache' })
    for (const document of Array.from(this.#documents.all())) this.#subscriptions.notify(document.key, document)
  }

  #changed(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#writer?.changed(key)
      this.#subscriptions.notify(key, this.#documents.get(key))
    }
  }

  #live(): void {
    this.#setState({ kind: 'live', since: this.#clock.now() })
    this.#trim()
    this.#writer?.alive()
  }

  #silent(heard: number): void {
    this.#trueAt = this.#toHub(heard)
    this.#setState({
      kind: 'silent',
      since: this.#trueAt,
      reason: 'connected to the hub, but nothing is heard from it',
    })
  }

  #offline(reason: string): void {
    if (this.#state.kind === 'live') this.#trueAt = this.#clock.now()
    const since = this.#state.kind === 'live' ? this.#clock.now() : this.#state.since
    this.#setState({ kind: 'offline', since, reason })
    this.#log(reason)
  }

  #lastTrue(): number | undefined {
    return this.#state.kind === 'live' ? this.#clock.now() : this.#trueAt
  }

  #toHub(monotonic: number): number {
    return this.#clock.now() - (this.#options.clock.monotonic() - monotonic)
  }

  /** Forgets the oldest of the documents that nobody subscribes to (SPEC CA5). */
  #trim(): void {
    const unwanted = [...this.#documents.all()].filter((document) => !this.#subscriptions.wants(document.key))
    unwanted.sort((a, b) => b.receivedAt - a.receivedAt)
    for (const { key } of unwanted.slice(KEPT_UNWANTED)) {
      this.#documents.drop(key)
      this.#writer?.changed(key)
    }
  }

  #setState(state: FeedState): void {
    const old = this.#state
    const reason = (of: FeedState): string => (of.kind === 'live' ? '' : of.reason)
    if (old.kind === state.kind && old.since === state.since && reason(old) === reason(state)) return
    this.#state = state
    for (const { listener } of Array.from(this.#listeners)) {
      try {
        listener(state)
      } catch (error) {
        // As with documents: one listener's fault is not the others'.
        this.#log(`a listener of the feed's state threw: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }

  #log(reason: string): void {
    if (reason === this.#said) return
    this.#said = reason
    this.#options.log(reason)
  }
}
