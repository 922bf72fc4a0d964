import * as z from 'zod/mini'
import { AskAgain } from './ask-again.ts'
import type { ClockSample } from './clock.ts'
import type { DeviceReport } from './device-report.ts'
import type { PaintReport } from './feed.ts'
import type { FeedSubscriptions } from './feed-subscriptions.ts'
import type { ConnectSocket } from './feed-socket.ts'
import type { HeldDocuments } from './held-documents.ts'
import { changeSchema, PROTOCOL_VERSION, type Change, type ClientMessage, type HubMessage } from './messages.ts'
import { parseValue } from './parse.ts'
import { matchesAny, readPattern } from './pattern.ts'
import { Reconnector } from './reconnector.ts'
import type { Clock, Timers } from './time.ts'
import { ToldReports } from './told-reports.ts'

/** As many as the hub takes in one message. */
const MAX_PATTERNS = 1000

export interface ExchangeOptions {
  readonly hubs: readonly string[]
  readonly connect: ConnectSocket
  readonly clock: Clock
  readonly timers: Timers
  readonly random: () => number
  readonly screen?: string | undefined
  readonly agent?: string | undefined
  /** The token of a paired screen (SPEC HS7). */
  readonly device?: string | undefined
}

export interface ExchangeEvents {
  /** These documents changed, or are gone. */
  changed(keys: Iterable<string>): void
  pong(sample: ClockSample): void
  /** Connected, and current. */
  live(): void
  /** Nothing heard since then, monotonic ms. */
  silent(heard: number): void
  offline(reason: string): void
  /** The hub wants no such client. */
  refused(code: RefusalCode): void
  log(reason: string): void
}

type RefusalCode = Extract<HubMessage, { type: 'refused' }>['code']

/** An answer of the hub in the making (SPEC HS5). */
interface Answer {
  /** The epoch that begins with it, where it is a welcome. */
  readonly epoch: string | undefined
  readonly changes: unknown[]
}

/** Until the welcome is here and whole, nothing but hello is said. */
type Stage = 'greeting' | 'welcomed'

const keyed = z.object({ key: z.string() })

/** The conversation with the hub: hello, answers, changes, and what to ask again (SPEC HS, EP, PA, SU). */
export class FeedExchange {
  #options: ExchangeOptions
  #documents: HeldDocuments
  #subscriptions: FeedSubscriptions
  #events: ExchangeEvents
  #lines: Reconnector
  #stage: Stage = 'greeting'
  /** What the hub knows that we want. */
  #asked = new Set<string>()
  /** The epoch whose documents the hello spoke of. */
  #saidEpoch: string | undefined
  #answer: Answer | undefined
  #again = new AskAgain()
  #flush: (() => void) | undefined
  #told = new ToldReports()
  #takesDevices = false

  constructor(
    options: ExchangeOptions,
    documents: HeldDocuments,
    subscriptions: FeedSubscriptions,
    events: ExchangeEvents,
  ) {
    this.#options = options
    this.#documents = documents
    this.#subscriptions = subscriptions
    this.#events = events
    this.#lines = new Reconnector(options, {
      opened: () => this.#hello(),
      message: (message) => this.#message(message),
      unreadable: (reason) => this.#unreadable(reason),
      pong: (sample) => events.pong(sample),
      silent: (since) => {
        if (this.#stage !== 'welcomed') return
        if (since === undefined) events.live()
        else events.silent(since)
      },
      tick: () => this.#askAgain(),
      lost: (reason, hub) => {
        this.#stage = 'greeting'
        this.#answer = undefined
        this.#flush?.()
        this.#flush = undefined
        events.offline(hub === '' ? reason : `${hub}: ${reason}`)
      },
    })
  }

  start(): void {
    this.#lines.start()
  }

  stop(): void {
    this.#flush?.()
    this.#flush = undefined
    this.#lines.stop()
  }

  /** Tells the hub soon; what comes and goes within one turn is never told. */
  subscriptionsChanged(): void {
    if (this.#stage !== 'welcomed' || this.#flush !== undefined) return
    this.#flush = this.#options.timers.after(0, () => {
      this.#flush = undefined
      this.#tellSubscriptions()
    })
  }

  /** The newest report, and the newest that names a take, are said again to a hub that was away (SPEC TK5). */
  report(painted: PaintReport): void {
    this.#told.painted(painted)
    if (this.#stage === 'welcomed') this.#send({ type: 'report', ...painted })
  }

  /** How the machine does; said again to a hub that was away, and never to one that does not know of it (SPEC DR1). */
  device(report: DeviceReport): void {
    this.#told.device(report)
    if (this.#stage === 'welcomed' && this.#takesDevices) this.#send({ type: 'device', report })
  }

  #send(message: ClientMessage): void {
    this.#lines.line()?.send(message)
  }

  #hello(): void {
    const { screen, agent, device } = this.#options
    const subscribe = this.#subscriptions.patterns().slice(0, MAX_PATTERNS)
    this.#asked = new Set(subscribe)
    this.#again.clear()
    this.#saidEpoch = this.#documents.epoch()
    const holds = this.#documents.holds((key) => matchesAny(this.#asked, key))
    this.#send({
      type: 'hello',
      protocol: PROTOCOL_VERSION,
      ...(screen !== undefined && { screen }),
      ...(agent !== undefined && { agent }),
      ...(device !== undefined && { device }),
      subscribe,
      ...(holds !== undefined && { holds }),
    })
  }

  #message(message: Exclude<HubMessage, { type: 'pong' }>): void {
    switch (message.type) {
      case 'welcome':
        if (message.protocol !== PROTOCOL_VERSION) {
          this.#lines.refused(`the hub speaks protocol ${message.protocol}, this screen ${PROTOCOL_VERSION}`)
          return
        }
        this.#takesDevices = message.devices === true
        this.#answer = { epoch: message.epoch, changes: [] }
        this.#takeAnswer(message.changes, message.more === true)
        return
      case 'changes':
        if (message.sync === true) {
          this.#answer ??= { epoch: undefined, changes: [] }
          this.#takeAnswer(message.changes, message.more === true)
        } else this.#events.changed(this.#apply(message.changes))
        return
      case 'refused':
        this.#lines.refused(`the hub refuses this screen: ${message.reason}`)
        this.#events.refused(message.code)
        return
      default:
        message satisfies never
    }
  }

  #takeAnswer(changes: readonly unknown[], more: boolean): void {
    const answer = this.#answer
    if (answer === undefined) return
    for (const change of changes) answer.changes.push(change)
    if (more) return
    this.#answer = undefined
    if (answer.epoch === undefined) {
      this.#events.changed(this.#apply(answer.changes))
      return
    }
    // A new epoch replaces everything at once, and only now that its answer is whole (SPEC EP3). So does an answer to a hello that
    // did not speak of what is held, because a slow cache came after it.
    const known = answer.epoch === this.#documents.epoch() && answer.epoch === this.#saidEpoch
    const vanished = known ? [] : this.#documents.begin(answer.epoch)
    this.#saidEpoch = answer.epoch
    this.#again.clear()
    const changed = this.#apply(answer.changes)
    for (const key of vanished) changed.add(key)
    const first = this.#stage !== 'welcomed'
    this.#stage = 'welcomed'
    this.#lines.welcomed()
    this.#events.changed(changed)
    this.#tellSubscriptions()
    if (!first) return
    this.#events.live()
    for (const message of this.#told.again(this.#takesDevices)) this.#send(message)
  }

  /** @returns the keys whose documents changed. */
  #apply(changes: readonly unknown[]): Set<string> {
    const changed = new Set<string>()
    const gaps: string[] = []
    for (const raw of changes) {
      const read = parseValue('a change of the hub', raw, changeSchema)
      const change = read.ok ? read.value : undefined
      const key = change?.key ?? keyed.safeParse(raw).data?.key
      if (!read.ok) this.#events.log(key === undefined ? read.reason : `${read.reason} (${key})`)
      // A late change of something that the hub was told we no longer want (SPEC SU4).
      if (key === undefined || !matchesAny(this.#asked, key)) continue
      const outcome = change === undefined ? 'gap' : this.#documents.change(change)
      if (outcome === 'changed') changed.add(key)
      if (outcome !== 'gap') {
        if (!isPatch(change) || outcome === 'changed') this.#again.done(key)
      } else if (this.#again.need(key, this.#options.clock.monotonic())) gaps.push(key)
    }
    this.#resync(gaps)
    return changed
  }

  #resync(keys: readonly string[]): void {
    for (const part of parts(keys)) this.#send({ type: 'resync', keys: part })
  }

  /** A whole frame was lost on us: what of it concerns us is not known, so the hub compares (SPEC PA8). */
  #unreadable(reason: string): void {
    this.#events.log(reason)
    if (this.#stage !== 'welcomed' || this.#answer?.epoch !== undefined) {
      this.#lines.giveUp(reason)
      return
    }
    if (this.#answer !== undefined) this.#takeAnswer([], false)
    if (this.#again.need(EVERYTHING, this.#options.clock.monotonic())) this.#compare([...this.#asked])
  }

  #askAgain(): void {
    if (this.#stage !== 'welcomed') return
    const due = this.#again.due(this.#options.clock.monotonic())
    this.#resync(due.filter((key) => key !== EVERYTHING && matchesAny(this.#asked, key)))
    // Asked, and since then nothing unreadable came: that is over.
    if (due.includes(EVERYTHING)) this.#again.done(EVERYTHING)
  }

  #tellSubscriptions(): void {
    const patterns = this.#subscriptions.patterns()
    const remove = [...this.#asked].filter((pattern) => !this.#subscriptions.has(pattern))
    const add = patterns.filter((pattern) => !this.#asked.has(pattern))
    this.#asked = new Set(patterns)
    for (const part of parts(remove)) this.#send({ type: 'subscribe', remove: part })
    this.#compare(add)
  }

  /** Subscribes, also again, to what then is brought up to date. */
  #compare(patterns: readonly string[]): void {
    for (const add of parts(patterns)) {
      const matches = matcher(add)
      const holds = this.#documents.holds(matches)
      this.#send({ type: 'subscribe', add, ...(holds !== undefined && { holds }) })
    }
  }
}

/** No key of a document: keys are not empty. */
const EVERYTHING = ''

function isPatch(change: Change | undefined): boolean {
  return change !== undefined && 'patch' in change
}

function parts<T>(list: readonly T[]): T[][] {
  const found: T[][] = []
  for (let start = 0; start < list.length; start += MAX_PATTERNS) found.push(list.slice(start, start + MAX_PATTERNS))
  return found
}

function matcher(patterns: readonly string[]): (key: string) => boolean {
  const keys = new Set<string>()
  const prefixes: string[] = []
  for (const text of patterns) {
    const pattern = readPattern(text)
    if (pattern.kind === 'key') keys.add(pattern.key)
    else prefixes.push(pattern.prefix)
  }
  return (key) => keys.has(key) || prefixes.some((prefix) => key.startsWith(prefix))
}
