import type { Holds } from '../../protocol/messages.ts'
import { EMBARGOED } from '../embargo/embargo-rules.ts'
import { goneText, syncFrames } from './frames.ts'
import type { Session } from './session.ts'

const isConfidential = (pattern: string): boolean => pattern.startsWith(EMBARGOED)

/**
 * What a client may subscribe to of what it asks for: what is under embargo only where it is trusted (SPEC SU5). The same array where
 * nothing is confidential in it: most clients never ask.
 */
export function allowed(session: Session, patterns: readonly string[]): readonly string[] {
  return session.trusted || !patterns.some(isConfidential)
    ? patterns
    : patterns.filter((pattern) => !isConfidential(pattern))
}

/** What a client holds and may not know any more: it is told that it is gone. */
export function takenAway(session: Session, holds: Holds | undefined): readonly Buffer[] {
  if (session.trusted || holds === undefined) return []
  return syncFrames(Object.keys(holds.versions).filter(isConfidential).map(goneText))
}
