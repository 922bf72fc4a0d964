import type { UpdateFacts } from '../../protocol/update-facts.ts'
import type { Offer } from '../../protocol/updates.ts'

/** So long nothing that runs must have stood on this machine's screens before a new version is started, ms (SPEC UP8). */
export const QUIET_MS = 10_000
/** A hub that did not answer is asked again so long after, by how often it did not, ms. */
const AGAIN_MS = [20_000, 60_000, 5 * 60_000, 15 * 60_000] as const

/** What a machine has refused: not again for the same asking (SPEC UP9). */
export interface Refused {
  readonly kind: 'back' | 'cannot'
  readonly version: string
  readonly asking: string
  readonly why: string
}

/** What runs now. */
export interface Running {
  readonly version: string
  /** It was started on trial, and is not proven yet. */
  readonly isOnTrial: boolean
  /** Which asking brought it; absent: it came with the package. */
  readonly asking?: string | undefined
  /** The version before it: what is gone back to. Absent: it is the packaged one. */
  readonly before?: string | undefined
}

/** What was last done about the package of a version. */
export type Work =
  | { readonly kind: 'none' }
  | { readonly kind: 'fetching'; readonly version: string }
  /** The hub did not answer; `at`: monotonic, ms. */
  | {
      readonly kind: 'later'
      readonly version: string
      readonly why: string
      readonly at: number
      readonly times: number
    }

export interface UpdateMoment {
  /** Of a live hub, and no other. */
  readonly offer: Offer | undefined
  /** "screen/<id>" of all screens of this machine. */
  readonly screens: readonly string[]
  readonly running: Running
  readonly refused: Refused | undefined
  /** Is the offered version unpacked and checked? */
  readonly isHere: boolean
  readonly work: Work
  /** Why this machine takes no updates at all; undefined where it does. */
  readonly unable: string | undefined
  /** For how long nothing that runs has stood on its screens, ms; 0: something does. */
  readonly quietFor: number
  /** For how long all its screens have painted and the hub was heard, ms; 0: not now. */
  readonly wellFor: number
  /** For how long a version must have been well, ms. */
  readonly provenAfter: number
  /** Monotonic, ms. */
  readonly now: number
}

export type UpdateDeed =
  | { readonly do: 'nothing' }
  | { readonly do: 'fetch'; readonly version: string; readonly asking: string }
  /** Puts it on trial, and starts the shell anew. */
  | { readonly do: 'try'; readonly version: string; readonly asking: string }
  /** It is well: from now on it is the version of this machine. */
  | { readonly do: 'settle' }
  /** Chooses the version before, and starts the shell anew. */
  | { readonly do: 'go back' }

const NOTHING: UpdateDeed = { do: 'nothing' }

/** What is done next about versions. Pure. */
export function nextDeed(moment: UpdateMoment): UpdateDeed {
  const { offer, running, unable, quietFor } = moment
  if (running.isOnTrial) {
    if (isCalledBack(moment)) return { do: 'go back' }
    return moment.wellFor >= moment.provenAfter ? { do: 'settle' } : NOTHING
  }
  if (offer === undefined || unable !== undefined) return NOTHING
  const isQuiet = quietFor >= QUIET_MS
  if (isCalledBack(moment)) return isQuiet ? { do: 'go back' } : NOTHING
  if (!isWanted(moment, offer) || isRefused(moment)) return NOTHING
  const { version, asking } = offer
  if (moment.isHere) return isQuiet ? { do: 'try', version, asking } : NOTHING
  return mayFetch(moment, version) ? { do: 'fetch', version, asking } : NOTHING
}

/** What the hub is told (SPEC UP10). Pure. */
export function updateFacts(moment: UpdateMoment): UpdateFacts {
  const { offer, running, refused, unable, work } = moment
  const isWanting = offer !== undefined && isWanted(moment, offer)
  // A refusal stands until another version, or the same one anew, is asked for.
  if (refused !== undefined && refused.version !== running.version && (!isWanting || isRefused(moment)))
    return { kind: refused.kind, version: refused.version, asking: refused.asking, why: refused.why }
  if (isWanting && !running.isOnTrial) {
    const { version, asking } = offer
    if (unable !== undefined) return { kind: 'cannot', version, asking, why: unable }
    if (moment.isHere) return { kind: 'waiting', version, asking }
    const tried = work.kind === 'later' && work.version === version ? { why: work.why } : {}
    return { kind: 'fetching', version, asking, ...tried }
  }
  const isWell = moment.wellFor >= moment.provenAfter && !running.isOnTrial
  const { version, asking } = running
  return { kind: isWell ? 'well' : 'trying', version, ...(asking !== undefined && { asking }) }
}

/** Is another version than its own offered to one of its screens? */
function isWanted({ screens, running }: UpdateMoment, { to, version }: Offer): boolean {
  return version !== running.version && (to['venue'] === true || screens.some((screen) => to[screen] === true))
}

function isRefused({ offer, refused }: UpdateMoment): boolean {
  return refused !== undefined && refused.asking === offer?.asking && refused.version === offer.version
}

/** The update was given up, and it has the version: one that it did not have before. */
function isCalledBack({ offer, running }: UpdateMoment): boolean {
  return offer?.back === true && offer.version === running.version && running.before !== undefined
}

function mayFetch({ work, now }: UpdateMoment, version: string): boolean {
  if (work.kind === 'fetching') return false
  if (work.kind === 'none' || work.version !== version) return true
  return now - work.at >= (AGAIN_MS[Math.min(work.times, AGAIN_MS.length) - 1] ?? 0)
}
