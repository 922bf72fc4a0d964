import type { PaintReport } from '../../protocol/feed.ts'
import type { Session, SessionStage } from './session.ts'

/** What an operator may know of a connected client. */
export interface SessionInfo {
  readonly id: number
  readonly screen?: string | undefined
  readonly agent?: string | undefined
  readonly address?: string | undefined
  /** Hub clock, ms: when it connected. */
  readonly since: number
  readonly state: SessionStage['kind']
  readonly subscriptions: readonly string[]
  /** What it painted last, by its own word. */
  readonly painted?: PaintReport | undefined
  readonly framesSent: number
  readonly bytesSent: number
  readonly bytesUnsent: number
}

/** Counted since the hub started, but for `sessions` and `slow`, which are of now. */
export interface SessionCounts {
  readonly sessions: number
  readonly slow: number
  readonly groups: number
  readonly opened: number
  readonly refused: number
  /** Dropped as dead or too slow (SPEC HB3, SL2). */
  readonly dropped: number
  readonly framesSent: number
  /** Payloads, without the few bytes of websocket header. */
  readonly bytesSent: number
  readonly messagesReceived: number
  readonly resyncs: number
}

export function sessionInfo(session: Session): SessionInfo {
  return {
    id: session.id,
    screen: session.screen,
    agent: session.agent,
    address: session.address,
    since: session.since,
    state: session.stage.kind,
    subscriptions: session.patterns(),
    painted: session.painted,
    framesSent: session.frames,
    bytesSent: session.bytes,
    bytesUnsent: session.socket.bufferedAmount,
  }
}
