import type { Versioned } from '../../protocol/documents.ts'
import type { Feed } from '../../protocol/feed.ts'
import { FeedClient, type FeedClientOptions } from '../../protocol/feed-client.ts'
import { type ClientMessage, clientMessageSchema } from '../../protocol/messages.ts'
import { parseJson } from '../../protocol/parse.ts'
import { FakeClock } from './fake-clock.ts'
import { type FakeLink, FakeNetwork } from './fake-network.ts'

/** A feed client under test, with a hub that says only what the test says (but answers pings, as every hub does). */
export class ScriptedHub {
  readonly clock = new FakeClock()
  readonly network = new FakeNetwork(this.clock)
  readonly said: string[] = []
  /** What the client said, pings left out. */
  heard: ClientMessage[] = []
  pings = 0
  answersPings = true
  /** Ahead of the client's monotonic clock, ms. */
  hubTime = Date.UTC(2016, 7, 14, 22)

  constructor() {
    this.network.accept = (link) => {
      link.onMessage = (text) => this.#take(link, text)
    }
  }

  client(options: Partial<FeedClientOptions> = {}): FeedClient {
    return new FeedClient({
      hubs: ['ws://hub/feed'],
      connect: this.network.connect,
      clock: this.clock,
      timers: this.clock,
      random: () => 0.5,
      log: (reason) => this.said.push(reason),
      ...options,
    })
  }

  say(message: object): void {
    this.network.last().hubSend(JSON.stringify(message))
    this.clock.advance(1)
  }

  welcome(epoch: string, changes: readonly object[], rest: object = {}): void {
    this.say({ type: 'welcome', protocol: 1, epoch, name: 'hub', version: '0', changes, ...rest })
  }

  /** Goes on until the client has connected and said hello. */
  hello(): Extract<ClientMessage, { type: 'hello' }> {
    for (let step = 0; step < 1000; step += 1) {
      const found = this.heard.findLast((message) => message.type === 'hello')
      if (found !== undefined) {
        this.heard = this.heard.filter((message) => message !== found)
        return found
      }
      this.clock.advance(10)
    }
    throw new Error('no hello within 10 s')
  }

  #take(link: FakeLink, text: string): void {
    const read = parseJson('client message', text, clientMessageSchema)
    if (!read.ok) throw new Error(read.reason)
    const message = read.value
    if (message.type !== 'ping') {
      this.heard.push(message)
      return
    }
    this.pings += 1
    const now = this.clock.monotonic() + this.hubTime
    if (this.answersPings) link.hubSend(JSON.stringify({ type: 'pong', id: message.id, sent: message.sent, now }))
  }
}

/** Whole document, as it crosses the wire. */
export function snapshot(key: string, version: number, value: object = { n: version }): object {
  return { key, version, at: 1000 + version, value }
}

export function patch(key: string, from: number, change: object = { n: from + 1 }): object {
  return { key, from, later: 1, patch: change }
}

/** What a listener was told, newest last, as "key@version" or "key gone". */
export function listen(feed: Feed, pattern: string): { readonly told: string[]; readonly stop: () => void } {
  const told: string[] = []
  const stop = feed.subscribe(pattern, (document: Versioned | undefined, key) => {
    told.push(document === undefined ? `${key} gone` : `${key}@${document.version}`)
  })
  return { told, stop }
}
