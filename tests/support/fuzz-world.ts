import { HubSessions } from '../../hub/sessions/hub-sessions.ts'
import type { SessionSocket } from '../../hub/sessions/session.ts'
import type { Versioned } from '../../protocol/documents.ts'
import { FeedClient } from '../../protocol/feed-client.ts'
import type { CacheChanges, CachedFeed, FeedCache } from '../../protocol/feed-cache.ts'
import { FakeClock, settle } from './fake-clock.ts'
import { type FakeLink, FakeNetwork } from './fake-network.ts'
import { FakeStore } from './fake-store.ts'
import { MemoryCache } from './memory-cache.ts'

/** One byte in the pipe counts as this many, so that small documents make clients slow. */
const WEIGHT = 1000

/** A disk that outlives its screen: after a crash the dead screen writes no more. */
class CrashableCache implements FeedCache {
  readonly inner: FeedCache
  dead = false

  constructor(inner: FeedCache) {
    this.inner = inner
  }
  load(): Promise<CachedFeed | undefined> {
    return this.inner.load()
  }
  save(changes: CacheChanges): Promise<void> {
    return this.dead ? Promise.resolve() : this.inner.save(changes)
  }
}

/** What one listener knows of the documents of its pattern, from what it was told. */
interface View {
  readonly pattern: string
  readonly known: Map<string, Versioned>
  readonly stop: () => void
}

/** A screen that loses its line, its power and its subscriptions. */
export class FuzzScreen {
  client: FeedClient
  readonly network: FakeNetwork
  readonly views: View[] = []
  /** What no listener should ever be told. */
  readonly faults: string[] = []
  #clock: FakeClock
  #random: () => number
  #cache: CrashableCache

  constructor(clock: FakeClock, network: FakeNetwork, random: () => number) {
    this.#clock = clock
    this.#random = random
    this.network = network
    this.#cache = new CrashableCache(new MemoryCache())
    this.client = this.#boot()
  }

  subscribe(pattern: string): void {
    const known = new Map<string, Versioned>()
    const stop = this.client.subscribe(pattern, (document, key) => {
      const before = known.get(key)
      if (document === undefined) known.delete(key)
      else known.set(key, document)
      if (document !== undefined && before?.epoch === document.epoch && before.version >= document.version) {
        this.faults.push(`${key} was told as ${document.version} after ${before.version}`)
      }
    })
    this.views.push({ pattern, known, stop })
  }

  unsubscribe(index: number): void {
    for (const view of this.views.splice(index, 1)) view.stop()
  }

  /** Off and on again, with what the disk has. `crash`: without a last save. */
  async restart(crash: boolean): Promise<void> {
    const patterns = this.views.map((view) => view.pattern)
    this.views.length = 0
    this.#cache.dead = crash
    const stopped = this.client.stop()
    if (!crash) await stopped
    this.#cache = new CrashableCache(this.#cache.inner)
    this.client = this.#boot()
    for (const pattern of patterns) this.subscribe(pattern)
  }

  /** Its disk is replaced by an empty one. */
  loseDisk(): void {
    this.#cache.dead = true
    this.#cache = new CrashableCache(new MemoryCache())
  }

  /** How its views differ from the store; nothing where it is as it should be. */
  differences(store: FakeStore): string[] {
    const found = [...this.faults]
    if (this.client.state().kind !== 'live') found.push(`it is ${JSON.stringify(this.client.state())}`)
    for (const { pattern, known } of this.views) {
      const matching = Array.from(store.all().values()).filter((document) =>
        pattern.endsWith('/*') ? document.key.startsWith(pattern.slice(0, -1)) : document.key === pattern,
      )
      const want = JSON.stringify(matching.toSorted(byKey).map(flat))
      const have = JSON.stringify(Array.from(known.values()).toSorted(byKey).map(flat))
      if (want !== have) found.push(`${pattern} is ${have}, not ${want}`)
    }
    return found
  }

  #boot(): FeedClient {
    const client = new FeedClient({
      hubs: ['ws://a', 'ws://b'],
      connect: this.network.connect,
      clock: this.#clock,
      timers: this.#clock,
      random: this.#random,
      cache: this.#cache,
      log: () => undefined,
    })
    client.start()
    return client
  }
}

/** A hub and its screens in one memory, on one clock. */
export class FuzzWorld {
  readonly clock = new FakeClock()
  readonly store = new FakeStore()
  readonly screens: FuzzScreen[] = []
  #sessions: HubSessions
  #random: () => number

  constructor(random: () => number, screens: number) {
    this.#random = random
    this.#sessions = this.#hub()
    for (let i = 0; i < screens; i += 1) {
      const network = new FakeNetwork(this.clock)
      network.latency = () => random() * 40
      network.accept = (link) => this.#accept(link)
      this.screens.push(new FuzzScreen(this.clock, network, random))
    }
  }

  /** The hub's process ends and another begins on the same store. */
  restartHub(): void {
    for (const { network } of this.screens) for (const link of network.links) link.cut()
    void this.#sessions.close()
    this.#sessions = this.#hub()
  }

  async advance(ms: number): Promise<void> {
    await settle()
    await this.clock.advanceSettling(ms, 200)
  }

  /** Every fault of the network ends, and nothing more happens. */
  async quiet(ms: number): Promise<void> {
    for (const { network } of this.screens) {
      network.mode = 'up'
      for (const link of network.links) link.resume()
    }
    await this.advance(ms)
  }

  /** Stops everything. @returns the timers that are left. */
  async end(): Promise<number> {
    for (const screen of this.screens) await screen.client.stop()
    const closed = this.#sessions.close()
    await this.advance(1000)
    await closed
    return this.clock.pending()
  }

  #hub(): HubSessions {
    return new HubSessions({
      store: this.store,
      time: this.clock,
      hub: { name: 'fuzz', version: '0' },
      log: () => undefined,
    })
  }

  #accept(link: FakeLink): void {
    const socket: SessionSocket = {
      send: (data) => link.hubSend(data.toString()),
      get bufferedAmount() {
        return link.unsent() * WEIGHT
      },
      ping: () => undefined,
      close: (_code, reason) => this.#hangUp(link, reason),
      terminate: () => this.#hangUp(link, 'terminated'),
    }
    const end = this.#sessions.open(socket)
    link.onMessage = (text) => end.message(text)
    link.onClosed = () => end.closed()
  }

  /** After what was sent before, as on a real line. */
  #hangUp(link: FakeLink, reason: string): void {
    this.clock.after(50 * this.#random(), () => {
      link.onClosed()
      link.hubClose(reason)
    })
  }
}

function byKey(a: Versioned, b: Versioned): number {
  return a.key < b.key ? -1 : 1
}

function flat({ key, epoch, version, asOf, receivedAt, value }: Versioned): unknown {
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [key, epoch, version, asOf, receivedAt, members]
}
