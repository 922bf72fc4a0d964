import type { ClockSample } from './clock.ts'
import type { ConnectSocket, FeedSocket } from './feed-socket.ts'
import { type ClientMessage, hubMessageSchema, type HubMessage } from './messages.ts'
import { parseJson } from './parse.ts'
import type { Clock, Timers } from './time.ts'

const TICK_MS = 1000
/** SPEC HB1. */
const PING_QUIET_MS = 2000
const PING_AT_LEAST_MS = 10_000
/** The first pings follow each other, so that the clock has a choice of samples soon. */
const FIRST_PINGS = 4
/** SPEC HB2. */
const SILENT_MS = 4000
const GIVE_UP_MS = 7000
/** A tick this late was held up by this machine (SPEC HB4). */
const LATE_MS = 1500

type NewsMessage = Exclude<HubMessage, { type: 'pong' }>

export interface LineEvents {
  /** Time to say hello. */
  opened(): void
  message(message: NewsMessage): void
  /** A message came that cannot be read. */
  unreadable(reason: string): void
  pong(sample: ClockSample): void
  /** Nothing heard since then (monotonic, ms); undefined: heard again. */
  silent(since: number | undefined): void
  /** About once a second while the line is open. */
  tick(): void
  /** The line is at its end: the last event. */
  over(reason: string): void
}

export interface LineOptions {
  readonly url: string
  readonly connect: ConnectSocket
  readonly clock: Clock
  readonly timers: Timers
  /** How long it may take to open, ms. */
  readonly patience: number
  /** In [0, 1): spreads the ticks of screens that joined at once. */
  readonly random: number
}

type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly silent: boolean }
  /** Whatever still comes from the socket is ignored (SPEC RC4). */
  | { readonly kind: 'over' }

/** One connection from its first attempt to its end: opening in time, heartbeat, silence (SPEC HB, RC2, RC4). */
export class FeedLine {
  #options: LineOptions
  #events: LineEvents
  #socket: FeedSocket | undefined
  #stage: Stage = { kind: 'opening' }
  #cancel: (() => void) | undefined
  #heard = 0
  #pinged = Number.NEGATIVE_INFINITY
  #ticked = 0
  #pings = 0

  constructor(options: LineOptions, events: LineEvents) {
    this.#options = options
    this.#events = events
  }

  /** Begins; its end is told by `over`, also where it fails at once. */
  open(): void {
    const { timers, patience, connect, url } = this.#options
    this.#cancel = timers.after(patience, () => this.#end(`no answer within ${patience / 1000} s`))
    try {
      const socket = connect(url, {
        opened: () => this.#opened(),
        message: (text) => this.#message(text),
        closed: (reason) => this.#end(reason),
      })
      this.#socket = socket
      // It may have ended before there was a socket to close.
      if (this.#stage.kind === 'over') socket.close()
    } catch (error) {
      this.#end(error instanceof Error ? error.message : String(error))
    }
  }

  send(message: ClientMessage): void {
    if (this.#stage.kind !== 'open' || this.#socket === undefined) return
    try {
      this.#socket.send(JSON.stringify(message))
    } catch (error) {
      this.#end(`could not send: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  /** When something was heard last, monotonic ms; undefined before it opened. */
  heard(): number | undefined {
    return this.#stage.kind === 'open' ? this.#heard : undefined
  }

  /** Ends it without a word. */
  close(): void {
    this.#stage = { kind: 'over' }
    this.#cancel?.()
    this.#cancel = undefined
    this.#socket?.close()
  }

  #end(reason: string): void {
    if (this.#stage.kind === 'over') return
    this.close()
    this.#events.over(reason)
  }

  #opened(): void {
    if (this.#stage.kind !== 'opening') return
    this.#stage = { kind: 'open', silent: false }
    this.#heard = this.#options.clock.monotonic()
    this.#cancel?.()
    this.#events.opened()
    this.#ping()
    this.#plan(TICK_MS * (0.5 + this.#options.random))
  }

  #message(text: string): void {
    if (this.#stage.kind !== 'open') return
    this.#heard = this.#options.clock.monotonic()
    if (this.#stage.silent) {
      this.#stage = { kind: 'open', silent: false }
      this.#events.silent(undefined)
    }
    const read = parseJson('a message of the hub', text, hubMessageSchema)
    if (!read.ok) this.#events.unreadable(read.reason)
    else if (read.value.type !== 'pong') this.#events.message(read.value)
    else this.#events.pong({ sent: read.value.sent, received: this.#heard, hub: read.value.now })
  }

  #plan(ms: number): void {
    if (this.#stage.kind !== 'open') return
    this.#ticked = this.#options.clock.monotonic() + ms
    this.#cancel = this.#options.timers.after(ms, () => this.#tick())
  }

  #tick(): void {
    const now = this.#options.clock.monotonic()
    const quiet = now - this.#heard
    // A tick that was held up here finds old news only because nobody read it yet (SPEC HB4).
    const late = now - this.#ticked > LATE_MS
    if (!late && quiet >= GIVE_UP_MS) {
      this.#end(`nothing heard for ${Math.round(quiet / 1000)} s`)
      return
    }
    if (!late && quiet >= SILENT_MS && this.#stage.kind === 'open' && !this.#stage.silent) {
      this.#stage = { kind: 'open', silent: true }
      this.#events.silent(this.#heard)
    }
    const due = this.#pings < FIRST_PINGS || quiet >= PING_QUIET_MS || now - this.#pinged >= PING_AT_LEAST_MS
    if (due) this.#ping()
    this.#events.tick()
    this.#plan(TICK_MS)
  }

  #ping(): void {
    this.#pings += 1
    this.#pinged = this.#options.clock.monotonic()
    this.send({ type: 'ping', id: this.#pings, sent: this.#pinged })
  }
}
