import type { SourceHealth } from '../../protocol/documents.ts'
import type { FeedState } from '../../protocol/feed.ts'
import type { Fault } from '../../sports/parts/stage-context.ts'

/** How long a document may be without news before it ages, by status; ms. What has no status never ages by time. */
export const LIMITS: Readonly<Record<string, number>> = {
  LIVE: 45_000,
  INTERMEDIATE: 5 * 60_000,
  UNOFFICIAL: 10 * 60_000,
  UNCONFIRMED: 10 * 60_000,
  PROVISIONAL: 10 * 60_000,
  PROTESTED: 10 * 60_000,
  PARTIAL: 60 * 60_000,
  START_LIST: 60 * 60_000,
}
/** A screen that was connected says nothing of a gap shorter than this; ms. */
export const HUB_GRACE = 5000

export interface AgeInput {
  /** Status of the document; absent where it has none: schedule, standings. */
  readonly status?: string | undefined
  /** Newest news of the document and of what stands beside it: hub clock, ms. */
  readonly heardAt: number
  /** Hub clock, ms. */
  readonly now: number
  /** The profile's limit for LIVE, in seconds. */
  readonly liveLimit?: number | undefined
  readonly hub?: Fault | undefined
  readonly source?: Fault | undefined
}

export interface Age {
  readonly aged: boolean
  readonly fault?: Fault | undefined
}

/**
 * Is a document old, and why (design, "The screen is honest"; kiosk.md 5)?
 *
 * - OFFICIAL never ages; the fault is still told.
 * - Cut from the hub, everything else ages at once.
 * - A source that is cut or failed ages what is LIVE at once, unless news came after that: then it came another way.
 * - Without news for its limit a document ages, whatever the connection says.
 */
export function ageOf({ status, heardAt, now, liveLimit, hub, source }: AgeInput): Age {
  if (status === 'OFFICIAL') return { aged: false, fault: hub ?? source }
  if (hub !== undefined) return { aged: true, fault: hub }
  const limit = status === 'LIVE' && liveLimit !== undefined ? liveLimit * 1000 : LIMITS[status ?? '']
  const silent = limit !== undefined && now - heardAt >= limit
  const cut = status === 'LIVE' && source !== undefined && source.since >= heardAt
  if (source !== undefined) return { aged: cut || silent, fault: source }
  return silent ? { aged: true, fault: { kind: 'silent', since: heardAt } } : { aged: false }
}

/**
 * Is the screen cut from the hub?
 * @param everLive this screen has been connected since it started; before that what it shows comes from the cache, and no
 *   grace is given.
 */
export function hubFault(state: FeedState, everLive: boolean, now: number): Fault | undefined {
  if (state.kind === 'live') return undefined
  if (everLive && now - state.since < HUB_GRACE) return undefined
  return { kind: 'hub', since: state.since }
}

/** The oldest cut between the hub and its sources. A source that is done, or silent between units, is no fault. */
export function sourceFault(sources: readonly SourceHealth[]): Fault | undefined {
  const since = sources.filter((s) => s.state === 'cut' || s.state === 'failed').map((s) => s.since)
  return since.length === 0 ? undefined : { kind: 'source', since: Math.min(...since) }
}

/**
 * The source's own time of day, "22:25:41", as sent: shown, never subtracted; with its day in front ("14 Aug 22:25") once it
 * came more than 18 hours ago. Where the feed sent none, the moment the hub heard of it, in the venue's time.
 * @param offset of the venue, "-03:00"; the screen's own zone where it is not known.
 */
export function asOfWords(
  document: { readonly asOf?: string | undefined; readonly receivedAt: number },
  now: number,
  offset: string | undefined,
): string {
  const sent = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d(?::\d\d)?)/.exec(document.asOf ?? '')
  const local = sent ?? /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(localIso(document.receivedAt, offset))
  const [, , month = '', day = '', time = ''] = local ?? []
  if (now - document.receivedAt < 18 * 3_600_000) return time
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${time.slice(0, 5)}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * A moment as the venue's clock reads it, ISO without offset.
 * @param at ms since 1970.
 * @param offset "-03:00"; the machine's own zone where it is not known or not readable.
 */
export function localIso(at: number, offset: string | undefined): string {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(offset ?? '')
  const minutes =
    match === null
      ? -new Date(at).getTimezoneOffset()
      : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
  return new Date(at + minutes * 60_000).toISOString().slice(0, 23)
}
