import type { ConnectSocket, SocketEvents } from '../../protocol/feed-socket.ts'
import type { FakeClock } from './fake-clock.ts'

/** What an attempt to connect meets: a hub, a closed port, or nothing at all. */
export type NetworkMode = 'up' | 'refused' | 'dropped'

/** Both ends of one connection in memory. Texts arrive in order, after a latency, when the fake clock says so. */
export class FakeLink {
  readonly url: string
  /** The hub's end. */
  onMessage: (text: string) => void = () => undefined
  onClosed: () => void = () => undefined
  /** Everything the client sent, and the hub sent, in order, as texts. */
  readonly fromClient: string[] = []
  readonly fromHub: string[] = []
  #clock: FakeClock
  #latency: () => number
  #client: SocketEvents
  #lastUp = 0
  #lastDown = 0
  #stage: 'opening' | 'open' | 'closed' = 'opening'
  #stalled: (() => void)[] | undefined
  #unsent = 0

  constructor(url: string, clock: FakeClock, latency: () => number, client: SocketEvents) {
    this.url = url
    this.#clock = clock
    this.#latency = latency
    this.#client = client
  }

  open(): void {
    if (this.#stage !== 'opening') return
    this.#stage = 'open'
    this.#client.opened()
  }

  isOpen(): boolean {
    return this.#stage === 'open'
  }

  clientSend(text: string): void {
    if (this.#stage !== 'open') return
    this.fromClient.push(text)
    this.#lastUp = this.#carry(this.#lastUp, () => this.onMessage(text))
  }

  hubSend(text: string): void {
    if (this.#stage !== 'open') return
    this.fromHub.push(text)
    this.#unsent += text.length
    this.#lastDown = this.#carry(this.#lastDown, () => {
      this.#unsent -= text.length
      this.#client.message(text)
    })
  }

  /** What the hub sent and the client has not got yet. */
  unsent(): number {
    return this.#unsent
  }

  /** The client ends it: the hub hears of it, the client does not. */
  clientClose(): void {
    this.#end(() => this.onClosed())
  }

  hubClose(reason: string): void {
    this.#end(() => this.#client.closed(reason))
  }

  /** Both ends hear that it broke. */
  cut(): void {
    this.#end(() => {
      this.onClosed()
      this.#client.closed('the connection broke')
    })
  }

  /** Nothing passes any more, and nobody hears of it. */
  lose(): void {
    this.#stage = 'closed'
  }

  /** The client's end speaks, though it was given up: for events of a superseded connection. */
  haunt(text: string): void {
    this.#client.message(text)
    this.#client.closed('late')
  }

  /** Nothing passes until `resume`; then all of it, in order. */
  stall(): void {
    this.#stalled ??= []
  }

  resume(): void {
    const waiting = this.#stalled ?? []
    this.#stalled = undefined
    for (const deliver of waiting) if (this.#stage === 'open') deliver()
  }

  #carry(last: number, deliver: () => void): number {
    const due = Math.max(last, this.#clock.monotonic() + this.#latency())
    this.#clock.after(due - this.#clock.monotonic(), () => {
      if (this.#stage !== 'open') return
      if (this.#stalled === undefined) deliver()
      else this.#stalled.push(deliver)
    })
    return due
  }

  #end(tell: () => void): void {
    if (this.#stage === 'closed') return
    this.#stage = 'closed'
    tell()
  }
}

/** A network in memory: makes links, and lets a test break them. */
export class FakeNetwork {
  mode: NetworkMode = 'up'
  /** One way, ms. */
  latency: () => number = () => 1
  /** The hub takes a new link. */
  accept: (link: FakeLink) => void = () => undefined
  /** Every attempt, in order. */
  readonly attempts: { readonly url: string; readonly at: number }[] = []
  links: FakeLink[] = []
  #clock: FakeClock

  constructor(clock: FakeClock) {
    this.#clock = clock
  }

  readonly connect: ConnectSocket = (url, events) => {
    this.attempts.push({ url, at: this.#clock.monotonic() })
    const link = new FakeLink(url, this.#clock, () => this.latency(), events)
    this.links.push(link)
    if (this.mode === 'up') {
      this.#clock.after(this.latency(), () => {
        if (this.mode !== 'up') return
        link.open()
        if (link.isOpen()) this.accept(link)
      })
    } else if (this.mode === 'refused') this.#clock.after(this.latency(), () => link.hubClose('connection refused'))
    return { send: (text) => link.clientSend(text), close: () => link.clientClose() }
  }

  /** The newest link. */
  last(): FakeLink {
    const link = this.links.at(-1)
    if (link === undefined) throw new Error('nobody connected')
    return link
  }
}
