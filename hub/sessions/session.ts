import type { PaintReport } from '../../protocol/feed.ts'
import type { HubMessage } from '../../protocol/messages.ts'
import type { Group } from './subscription-groups.ts'

/** A connection to one client; all the core knows of a websocket. */
export interface SessionSocket {
  /** One text frame. */
  send(data: Buffer): void
  /** Bytes taken but not yet handed to the operating system. */
  readonly bufferedAmount: number
  /** A websocket ping: a client that lives answers it by itself. */
  ping(): void
  close(code: number, reason: string): void
  /** Ends it without waiting for the other side. */
  terminate(): void
}

/** Above this many unsent bytes a client gets no more patches, below the other it is brought up to date (SPEC SL1). */
const SLOW_BYTES = 1024 * 1024
const DRAINED_BYTES = 64 * 1024

export type SessionStage =
  | { readonly kind: 'greeting' }
  | { readonly kind: 'current'; readonly group: Group<Session> }
  /** `lacks`: keys it has not been told of; a new epoch is told whole. */
  | {
      readonly kind: 'slow'
      readonly group: Group<Session>
      readonly since: number
      readonly lacks: Set<string>
      newEpoch: boolean
    }
  | { readonly kind: 'closing' }

/** One client and what was sent to it. Times are the hub's: `since` wall, the rest monotonic, ms. */
export class Session {
  readonly id: number
  readonly socket: SessionSocket
  readonly since: number
  readonly address: string | undefined
  stage: SessionStage = { kind: 'greeting' }
  screen: string | undefined
  agent: string | undefined
  /** The token it came with. */
  device: string | undefined
  /** It may know what is under embargo. */
  trusted = false
  painted: PaintReport | undefined
  /** When it said something last. */
  heard: number
  frames = 0
  bytes = 0

  constructor(id: number, socket: SessionSocket, from: { since: number; heard: number; address?: string | undefined }) {
    this.id = id
    this.socket = socket
    this.since = from.since
    this.heard = from.heard
    this.address = from.address
  }

  send(frame: Buffer): void {
    this.frames += 1
    this.bytes += frame.length
    this.socket.send(frame)
  }

  say(message: HubMessage): void {
    this.send(Buffer.from(JSON.stringify(message)))
  }

  /** May it get what a client can do without? A client that does not read gets no more of it. */
  hasRoom(): boolean {
    return this.socket.bufferedAmount <= SLOW_BYTES
  }

  hasDrained(): boolean {
    return this.socket.bufferedAmount <= DRAINED_BYTES
  }

  patterns(): readonly string[] {
    return this.stage.kind === 'current' || this.stage.kind === 'slow' ? this.stage.group.patterns : []
  }
}
