import type { Connected } from '../../../protocol/desk-answers.ts'
import type { Text } from '../words/say.ts'
import { dueForScreen, type Venue } from './venue.ts'

/** A take may need so long until its picture stands, ms (SPEC TK6). */
const PATIENCE_MS = 2_000

/**
 * How a screen stands, by its own word: it painted what it must show; it waits to; it still shows what was before; it could not draw it; it is not
 * there.
 */
export type ScreenState = 'painted' | 'waiting' | 'old' | 'failed' | 'offline'

export const STATE_WORDS = {
  painted: 'painted',
  waiting: 'waiting',
  old: 'old picture',
  failed: 'failed',
  offline: 'offline',
} as const satisfies Readonly<Record<ScreenState, Text>>

/** Pure. @param now hub clock, ms */
export function screenState(id: string, venue: Venue, session: Connected | undefined, now: number): ScreenState {
  if (session === undefined) return 'offline'
  const { painted } = session
  if (painted === undefined) return 'waiting'
  if (painted.fault !== undefined) return 'failed'
  const at = dueForScreen(id, venue, now).now?.at
  if (at === undefined || painted.paintedAt >= at) return 'painted'
  return now - at > PATIENCE_MS ? 'old' : 'waiting'
}
