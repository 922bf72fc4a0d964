import { HubSessions, type HubSessionsOptions, type SessionEnd } from '../../hub/sessions/hub-sessions.ts'
import type { SessionSocket } from '../../hub/sessions/session.ts'
import type { ClientMessage } from '../../protocol/messages.ts'
import { FakeClock } from './fake-clock.ts'
import { FakeStore } from './fake-store.ts'

/** The hub's end of a socket that keeps what it was given; a test says how much of it was not yet sent. */
export class RecordingSocket implements SessionSocket {
  frames: Buffer[] = []
  bufferedAmount = 0
  pings = 0
  /** How it was ended: a close code, or "terminated". */
  ended: number | 'terminated' | undefined

  send(data: Buffer): void {
    this.frames.push(data)
  }
  ping(): void {
    this.pings += 1
  }
  close(code: number): void {
    this.ended ??= code
  }
  terminate(): void {
    this.ended = 'terminated'
  }

  /** What was said since the last call. */
  said(): unknown[] {
    const messages = this.frames.map((frame): unknown => JSON.parse(frame.toString()))
    this.frames = []
    return messages
  }
}

export interface RigClient {
  readonly socket: RecordingSocket
  readonly end: SessionEnd
  say(message: ClientMessage | string): void
}

/** Sessions over a store in memory, with clients that are spoken for by the test. */
export class SessionsRig {
  readonly clock = new FakeClock()
  readonly store: FakeStore
  readonly log: string[] = []
  readonly sessions: HubSessions

  constructor(store = new FakeStore(), options: Partial<HubSessionsOptions> = {}) {
    this.store = store
    this.sessions = new HubSessions({
      store,
      time: this.clock,
      hub: { name: 'venue', version: '1' },
      log: (sentence) => this.log.push(sentence),
      ...options,
    })
  }

  connect(): RigClient {
    const socket = new RecordingSocket()
    const end = this.sessions.open(socket, { address: '10.0.0.7' })
    return {
      socket,
      end,
      say: (message) => end.message(typeof message === 'string' ? message : JSON.stringify(message)),
    }
  }

  /** A client that has said hello and got its welcome, which is thrown away. */
  join(subscribe: string[], rest: Partial<Extract<ClientMessage, { type: 'hello' }>> = {}): RigClient {
    const client = this.connect()
    client.say({ type: 'hello', protocol: 1, subscribe, ...rest })
    client.socket.said()
    return client
  }

  /** Puts documents, by key, and commits. */
  commit(values: Record<string, { readonly [name: string]: string | number } | undefined>): void {
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) this.store.remove(key)
      else this.store.put(key, value, { receivedAt: 7 })
    }
    this.store.commit()
  }
}
