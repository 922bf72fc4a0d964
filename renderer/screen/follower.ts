import type { Now, Versioned } from '../../protocol/documents.ts'
import { localIso } from './ageing.ts'
import type { DocumentsAtHand } from './documents-at-hand.ts'
import { follow, START_FOLLOWING, type Audience, type FollowState } from './follow.ts'
import { candidatesOf, wantedByFollow } from './follow-candidates.ts'
import type { ReadOnce } from './read-once.ts'

/** What a screen on follow turns to, from the documents at hand. */
export class Follower {
  readonly #documents: DocumentsAtHand
  readonly #fields: ReadOnce<Now>
  readonly #location: string | undefined
  #state: FollowState = START_FOLLOWING

  /** @param location this field of play only. */
  constructor(documents: DocumentsAtHand, fields: ReadOnce<Now>, location: string | undefined) {
    this.#documents = documents
    this.#fields = fields
    this.#location = location
  }

  /**
   * @param now hub clock, ms.
   * @param offset of the venue, "-03:00".
   * @param settling the screen has only just started.
   * @param audience who looks at it.
   * @returns the key of the document to show, and what must be at hand for this and the next look.
   */
  look(
    now: number,
    clockKnown: boolean,
    offset: string | undefined,
    settling: boolean,
    audience: Audience | undefined,
  ): {
    readonly key?: string | undefined
    readonly patterns: readonly string[]
    readonly mayTurnTo: readonly string[]
  } {
    const location = this.#location
    const patterns = [location === undefined ? 'now/*' : `now/${location}`, 'schedule/*']
    const fields = this.#fields.all(this.#documents.below('now/'))
    const locations = fields.filter((field) => location === undefined || field.location === location)
    const held = (key: string) => {
      const document = this.#documents.get(key)
      return document && { status: statusOf(document), receivedAt: document.receivedAt }
    }
    const candidates = candidatesOf(locations, now, held)
    const mayTurnTo = wantedByFollow(candidates)
    // At first the units are named before they are here: a schedule shown meanwhile would have to go at once.
    const isComing = candidates.some(({ key, kind }) => kind !== 'start list' && held(key) === undefined)
    if (isComing && this.#state.shown === undefined && settling) return { patterns, mayTurnTo }
    this.#state = follow(this.#state, {
      now,
      locations,
      schedules: this.#documents.below('schedule/').map(({ key }) => key),
      today: clockKnown ? localIso(now, offset).slice(0, 10) : undefined,
      held,
      audience,
    })
    return { key: this.#state.shown?.key, patterns, mayTurnTo }
  }
}

export function statusOf(document: Versioned): string | undefined {
  const status = document.value['status']
  return typeof status === 'string' ? status : undefined
}
