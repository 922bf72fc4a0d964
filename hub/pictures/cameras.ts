import type { SessionInfo } from '../sessions/session-info.ts'
import type { Time } from '../time.ts'

const PREFIX = 'camera/'
/** Looked at anew so often at most, ms: thousands of screens send a picture a minute, and each is looked up. */
const FRESH_MS = 500

/** Ids of the screens that are connected and can photograph themselves: somebody listens to `camera/<id>` (SPEC PI1). */
export function connectedCameras(
  sessions: () => readonly Pick<SessionInfo, 'subscriptions'>[],
  time: Pick<Time, 'monotonic'>,
): () => ReadonlySet<string> {
  let found: ReadonlySet<string> = new Set()
  let at = Number.NEGATIVE_INFINITY
  return () => {
    const now = time.monotonic()
    if (now - at < FRESH_MS) return found
    at = now
    const patterns = sessions().flatMap(({ subscriptions }) => subscriptions)
    found = new Set(patterns.flatMap((text) => (isCamera(text) ? text.slice(PREFIX.length) : [])))
    return found
  }
}

const isCamera = (pattern: string) => pattern.startsWith(PREFIX) && !pattern.endsWith('/*')
