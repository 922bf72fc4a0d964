import type { DeviceReport } from '../../protocol/device-report.ts'
import type { PaintReport } from '../../protocol/feed.ts'
import type { Clock, Timers } from '../../protocol/time.ts'
import { PROTOCOL_VERSION, type ClientMessage, type HubMessage, clientMessageSchema } from '../../protocol/messages.ts'
import { parseJson } from '../../protocol/parse.ts'
import { matchesAny } from '../../protocol/pattern.ts'
import type { DocumentStore } from '../store/store.ts'
import { Answers } from './answers.ts'
import type { HubIdentity } from './frames.ts'
import { allowed, takenAway } from './confidential.ts'
import { Hellos } from './hellos.ts'
import { FanOut } from './fan-out.ts'
import { RecentPatches } from './recent-patches.ts'
import { Session, type SessionSocket } from './session.ts'
import { sessionInfo, type SessionCounts, type SessionInfo } from './session-info.ts'
import { Watch } from './watch.ts'

/** A screen asks for some ten things; the console for some hundred. */
const MAX_PATTERNS = 5000
const MAX_SESSIONS = 20_000

export interface HubSessionsOptions {
  readonly store: DocumentStore
  /** The hub's clock is `wall()`. */
  readonly time: Clock & Timers
  readonly hub: HubIdentity
  /** Sentences for an operator. */
  readonly log: (sentence: string) => void
  readonly maxSessions?: number | undefined
  /** May a client that holds this token call itself this screen (SPEC HS7)? Everybody may where absent. */
  readonly mayBe?: ((screen: string, device: string | undefined) => boolean) | undefined
  /** Does a client that holds this token know what is under embargo, as this screen (SPEC SU5)? Nobody does where absent. */
  readonly mayKnow?: ((screen: string, device: string | undefined) => boolean) | undefined
  /** A screen says what it has painted. */
  readonly onReport?: ((screen: string, painted: PaintReport) => void) | undefined
  /** The machine behind a screen says how it does (SPEC DR). */
  readonly onDevice?: ((screen: string, report: DeviceReport) => void) | undefined
}

/** The hub's end of a connection: what the transport tells of it. */
export interface SessionEnd {
  message(text: string): void
  /** The client's transport answered a ping. */
  alive(): void
  closed(): void
  refuse(code: RefusalCode, reason: string): void
}

type RefusalCode = Extract<HubMessage, { type: 'refused' }>['code']

/**
 * Who is connected and what each is told (SPEC.md). A commit of the store is encoded once per set of changes, and the same bytes
 * go to every session it concerns; a session never costs the others anything.
 */
export class HubSessions {
  #options: HubSessionsOptions
  #answers: Answers
  #hellos = new Hellos()
  #sessions = new Set<Session>()
  #watch: Watch
  #fanOut: FanOut
  #unsubscribe: () => void
  #closed: (() => void) | undefined
  #counts = { opened: 0, refused: 0, dropped: 0, messagesReceived: 0, resyncs: 0, framesGone: 0, bytesGone: 0 }

  constructor(options: HubSessionsOptions) {
    const { store, time, hub } = options
    this.#options = options
    this.#watch = new Watch(time, this.#sessions, {
      refuse: (session, reason) => this.#refuse(session, 'message', reason),
      drop: (session, reason) => this.#drop(session, reason),
      drained: (session) => this.#fanOut.catchUp(session),
    })
    const recent = new RecentPatches()
    this.#answers = new Answers(store, hub, recent)
    this.#fanOut = new FanOut({ store, answers: this.#answers, recent, time, slow: () => this.#watch.slow() })
    this.#unsubscribe = store.subscribe((changes) => this.#fanOut.publish(changes))
  }

  /** Takes a new connection. */
  open(socket: SessionSocket, from: { readonly address?: string; readonly agent?: string } = {}): SessionEnd {
    const { time, maxSessions = MAX_SESSIONS } = this.#options
    this.#counts.opened += 1
    const session = new Session(this.#counts.opened, socket, {
      since: time.wall(),
      heard: time.monotonic(),
      address: from.address,
    })
    session.agent = from.agent
    const full = this.#sessions.size >= maxSessions
    this.#sessions.add(session)
    this.#watch.wake()
    if (full) this.#refuse(session, 'limit', `the hub serves no more than ${maxSessions} clients`)
    return {
      message: (text) => this.#message(session, text),
      alive: () => {
        session.heard = time.monotonic()
      },
      closed: () => this.#forget(session),
      refuse: (code, reason) => this.#refuse(session, code, reason),
    }
  }

  /** Ends what calls itself these screens: it must show again that it is them. */
  refuseScreens(screens: ReadonlySet<string>, reason: string): void {
    for (const session of this.#sessions)
      if (session.screen !== undefined && screens.has(session.screen)) this.#refuse(session, 'device', reason)
  }

  /** Ends those who may know more, or less, than when they came (SPEC SU5): they come again. */
  refuseOtherwiseTrusted(): void {
    for (const session of this.#sessions)
      if (session.stage.kind !== 'greeting' && session.trusted !== this.#isTrusted(session))
        this.#refuse(session, 'device', 'what this screen may know has changed')
  }

  #isTrusted({ screen, device }: Session): boolean {
    return screen !== undefined && this.#options.mayKnow?.(screen, device) === true
  }

  /** Everybody connected, in the order of their coming. */
  list(): SessionInfo[] {
    return Array.from(this.#sessions, sessionInfo)
  }

  counts(): SessionCounts {
    const { framesGone, bytesGone, ...counts } = this.#counts
    let framesSent = framesGone
    let bytesSent = bytesGone
    let slow = 0
    for (const session of this.#sessions) {
      framesSent += session.frames
      bytesSent += session.bytes
      if (session.stage.kind === 'slow') slow += 1
    }
    return { ...counts, framesSent, bytesSent, slow, sessions: this.#sessions.size, groups: this.#fanOut.groups.size() }
  }

  /** Says goodbye to all; who has not gone after half a second is cut off. Resolves when all are gone. */
  async close(): Promise<void> {
    this.#unsubscribe()
    this.#watch.stop()
    if (this.#sessions.size === 0) return
    const gone = new Promise<void>((resolve) => {
      this.#closed = resolve
    })
    for (const session of this.#sessions) {
      this.#leave(session)
      session.socket.close(1001, 'the hub stops')
    }
    const cancel = this.#options.time.after(500, () => {
      for (const session of this.#sessions) session.socket.terminate()
    })
    await gone
    cancel()
  }

  #message(session: Session, text: string): void {
    if (session.stage.kind === 'closing') return
    session.heard = this.#options.time.monotonic()
    this.#counts.messagesReceived += 1
    if (session.stage.kind === 'greeting') {
      this.#hello(session, text)
      return
    }
    const read = parseJson('the message', text, clientMessageSchema)
    if (read.ok) this.#take(session, read.value)
    else this.#refuse(session, 'message', read.reason)
  }

  #hello(session: Session, text: string): void {
    const read = this.#hellos.read(text)
    if (!read.ok) {
      this.#refuse(session, 'message', read.reason)
      return
    }
    const { hello, askedAs } = read.value
    if (hello.protocol !== PROTOCOL_VERSION) {
      const reason = `this hub speaks protocol ${PROTOCOL_VERSION}, the client ${hello.protocol}`
      this.#refuse(session, 'protocol', reason)
      return
    }
    if (hello.screen !== undefined && this.#options.mayBe?.(hello.screen, hello.device) === false) {
      this.#refuse(session, 'device', `the screen "${hello.screen}" is another device's`)
      return
    }
    session.screen = hello.screen
    session.device = hello.device
    session.trusted = this.#isTrusted(session)
    session.agent = hello.agent ?? session.agent
    const subscribe = allowed(session, hello.subscribe)
    session.stage = { kind: 'current', group: this.#fanOut.groups.join(session, subscribe) }
    const asked = subscribe === hello.subscribe ? askedAs : `without what is confidential ${askedAs}`
    for (const frame of this.#answers.welcome(asked, subscribe, hello.holds)) session.send(frame)
    for (const frame of takenAway(session, hello.holds)) session.send(frame)
  }

  #take(session: Session, message: ClientMessage): void {
    switch (message.type) {
      case 'hello':
        this.#refuse(session, 'message', 'hello was said already')
        return
      case 'subscribe':
        this.#subscribe(session, message)
        return
      case 'resync': {
        this.#counts.resyncs += 1
        const subscribed = new Set(session.patterns())
        const keys = message.keys.filter((key) => matchesAny(subscribed, key))
        if (session.stage.kind === 'slow') for (const key of keys) session.stage.lacks.add(key)
        else for (const frame of this.#answers.whole(keys)) session.send(frame)
        return
      }
      case 'ping':
        if (session.hasRoom()) {
          session.say({ type: 'pong', id: message.id, sent: message.sent, now: this.#options.time.wall() })
        }
        return
      case 'report': {
        const { type: _, ...painted } = message
        session.painted = painted
        if (session.screen !== undefined) this.#options.onReport?.(session.screen, painted)
        if (painted.fault !== undefined)
          this.#options.log(`${name(session)} could not draw ${painted.key}: ${painted.fault}`)
        return
      }
      case 'device':
        if (session.screen !== undefined) this.#options.onDevice?.(session.screen, message.report)
        return
      default:
        message satisfies never
    }
  }

  #subscribe(session: Session, message: Extract<ClientMessage, { type: 'subscribe' }>): void {
    const { stage } = session
    if (stage.kind !== 'current' && stage.kind !== 'slow') return
    const add = allowed(session, message.add ?? [])
    const patterns = new Set([...stage.group.patterns, ...add])
    for (const pattern of message.remove ?? []) if (!add.includes(pattern)) patterns.delete(pattern)
    if (patterns.size > MAX_PATTERNS) {
      this.#refuse(session, 'limit', `more than ${MAX_PATTERNS} subscriptions`)
      return
    }
    this.#fanOut.groups.leave(session, stage.group)
    const group = this.#fanOut.groups.join(session, patterns)
    session.stage = { ...stage, group }
    if (session.stage.kind !== 'slow') {
      for (const frame of this.#answers.sync(add, message.holds)) session.send(frame)
      return
    }
    const asked = new Set(add)
    const held = Object.keys(message.holds?.versions ?? {}).filter((key) => matchesAny(asked, key))
    for (const key of [...this.#answers.keys(add), ...held]) session.stage.lacks.add(key)
  }

  #refuse(session: Session, code: RefusalCode, reason: string): void {
    if (session.stage.kind === 'closing') return
    this.#counts.refused += 1
    this.#options.log(`refused ${name(session)}: ${reason}`)
    this.#leave(session)
    session.say({ type: 'refused', code, reason })
    session.socket.close(1008, code)
  }

  #drop(session: Session, reason: string): void {
    this.#counts.dropped += 1
    this.#options.log(`dropped ${name(session)}: ${reason}`)
    this.#leave(session)
    session.socket.terminate()
  }

  #leave(session: Session): void {
    if (session.stage.kind === 'current' || session.stage.kind === 'slow')
      this.#fanOut.groups.leave(session, session.stage.group)
    session.stage = { kind: 'closing' }
  }

  #forget(session: Session): void {
    if (!this.#sessions.delete(session)) return
    this.#leave(session)
    this.#counts.framesGone += session.frames
    this.#counts.bytesGone += session.bytes
    if (this.#sessions.size > 0) return
    this.#watch.stop()
    this.#closed?.()
  }
}

function name(session: Session): string {
  return session.screen === undefined
    ? `client ${session.id} at ${session.address ?? 'an unknown address'}`
    : `screen ${session.screen}`
}
