import type { Clock, Timers } from '../../protocol/time.ts'
import type { Session } from './session.ts'

const ROUND_MS = 5000
const GREETING_MS = 10_000
/** SPEC HB3. */
const PING_MS = 10_000
const DEAD_MS = 30_000
/** How often slow clients are looked at. */
const SLOW_ROUND_MS = 250
/** SPEC SL2: a slow line that still talks to us gets longer than one that may be cut. */
const DRAIN_MS = 15_000
const DRAIN_TALKING_MS = 60_000
/** One that closes gets this long to do so. */
const CLOSING_MS = 10_000

export interface WatchEvents {
  refuse(session: Session, reason: string): void
  drop(session: Session, reason: string): void
  /** A slow one has read what it was sent. */
  drained(session: Session): void
}

/** Looks after sessions that say nothing, and those that do not read. Its timers run only while there is something to see. */
export class Watch {
  #time: Clock & Timers
  #sessions: ReadonlySet<Session>
  #events: WatchEvents
  #round: (() => void) | undefined
  #slowRound: (() => void) | undefined

  constructor(time: Clock & Timers, sessions: ReadonlySet<Session>, events: WatchEvents) {
    this.#time = time
    this.#sessions = sessions
    this.#events = events
  }

  /** There is somebody. */
  wake(): void {
    this.#round ??= this.#time.after(ROUND_MS, () => {
      this.#round = undefined
      for (const session of Array.from(this.#sessions)) this.#lookAfter(session)
      if (this.#sessions.size > 0) this.wake()
    })
  }

  /** There is somebody slow. */
  slow(): void {
    this.#slowRound ??= this.#time.after(SLOW_ROUND_MS, () => {
      this.#slowRound = undefined
      for (const session of Array.from(this.#sessions)) this.#press(session)
    })
  }

  stop(): void {
    this.#round?.()
    this.#round = undefined
    this.#slowRound?.()
    this.#slowRound = undefined
  }

  #lookAfter(session: Session): void {
    const quiet = this.#time.monotonic() - session.heard
    switch (session.stage.kind) {
      case 'greeting':
        if (quiet >= GREETING_MS) this.#events.refuse(session, `no hello within ${GREETING_MS / 1000} s`)
        return
      case 'closing':
        if (quiet >= CLOSING_MS) session.socket.terminate()
        return
      case 'current':
      case 'slow':
        if (quiet >= DEAD_MS) this.#events.drop(session, `nothing heard for ${Math.round(quiet / 1000)} s`)
        else if (quiet >= PING_MS) session.socket.ping()
        return
      default:
        session.stage satisfies never
    }
  }

  #press(session: Session): void {
    if (session.stage.kind !== 'slow') return
    const now = this.#time.monotonic()
    const patience = now - session.heard < PING_MS ? DRAIN_TALKING_MS : DRAIN_MS
    if (session.hasDrained()) this.#events.drained(session)
    else if (now - session.stage.since >= patience) this.#events.drop(session, 'it did not read what it was sent')
    if (session.stage.kind === 'slow') this.slow()
  }
}
