import { FeedLine, type LineEvents } from './feed-line.ts'
import { attemptPatience, refusedDelay, retryDelay } from './feed-retry.ts'
import type { ConnectSocket } from './feed-socket.ts'
import type { Clock, Timers } from './time.ts'

/** A connection that ends sooner after its welcome counts as failed (SPEC RC7). */
const GOOD_MS = 5000

export interface ReconnectorOptions {
  /** Addresses of hubs, in the order of preference; at least one. */
  readonly hubs: readonly string[]
  readonly connect: ConnectSocket
  readonly clock: Clock
  readonly timers: Timers
  /** In [0, 1). */
  readonly random: () => number
}

export interface ReconnectorEvents extends Omit<LineEvents, 'over'> {
  /** There is no connection now; the next attempt is planned. */
  lost(reason: string, hub: string): void
}

type Stage =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'waiting'; readonly cancel: () => void }
  | { readonly kind: 'trying'; readonly line: FeedLine }
  /** `since`: the welcome, monotonic ms. */
  | { readonly kind: 'good'; readonly line: FeedLine; readonly since: number }

/** Keeps one connection to one of the hubs, for ever (SPEC RC). */
export class Reconnector {
  #options: ReconnectorOptions
  #events: ReconnectorEvents
  #stage: Stage = { kind: 'stopped' }
  #hub = 0
  #failures = 0

  constructor(options: ReconnectorOptions, events: ReconnectorEvents) {
    this.#options = options
    this.#events = events
  }

  start(): void {
    if (this.#stage.kind === 'stopped') this.#try()
  }

  stop(): void {
    if (this.#stage.kind === 'waiting') this.#stage.cancel()
    this.line()?.close()
    this.#stage = { kind: 'stopped' }
  }

  /** The connection in use or in the making. */
  line(): FeedLine | undefined {
    return this.#stage.kind === 'trying' || this.#stage.kind === 'good' ? this.#stage.line : undefined
  }

  /** The hub's welcome is here and whole. */
  welcomed(): void {
    if (this.#stage.kind !== 'trying') return
    this.#stage = { kind: 'good', line: this.#stage.line, since: this.#options.clock.monotonic() }
  }

  /** The hub wants no such client: the next attempt comes slowly (SPEC RC5). */
  refused(reason: string): void {
    this.line()?.close()
    this.#next(reason, refusedDelay(this.#options.random()))
    this.#hub += 1
  }

  /** This connection is of no use any more. */
  giveUp(reason: string): void {
    this.line()?.close()
    this.#over(reason)
  }

  #try(): void {
    const { hubs, connect, clock, timers, random } = this.#options
    const line = new FeedLine(
      { url: this.#url(), connect, clock, timers, patience: attemptPatience(this.#failures), random: random() },
      {
        opened: () => this.#events.opened(),
        message: (message) => this.#events.message(message),
        unreadable: (reason) => this.#events.unreadable(reason),
        pong: (sample) => this.#events.pong(sample),
        silent: (since) => this.#events.silent(since),
        tick: () => this.#events.tick(),
        over: (reason) => this.#over(reason),
      },
    )
    this.#stage = { kind: 'trying', line }
    if (hubs.length === 0) this.#over('no hub is configured')
    else line.open()
  }

  #over(reason: string): void {
    if (this.#stage.kind === 'stopped' || this.#stage.kind === 'waiting') return
    const good = this.#stage.kind === 'good' && this.#options.clock.monotonic() - this.#stage.since >= GOOD_MS
    if (good) this.#failures = 0
    this.#next(reason, retryDelay(this.#failures, this.#options.random()))
    if (good) return
    this.#failures += 1
    this.#hub += 1
  }

  #next(reason: string, delay: number): void {
    const hub = this.#url()
    this.#stage = { kind: 'waiting', cancel: this.#options.timers.after(delay, () => this.#try()) }
    this.#events.lost(reason, hub)
  }

  #url(): string {
    const { hubs } = this.#options
    return hubs[this.#hub % Math.max(1, hubs.length)] ?? ''
  }
}
