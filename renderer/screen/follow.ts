import type { Now } from '../../protocol/documents.ts'
import type { ScreenDocument } from '../../protocol/screen-documents.ts'
import { candidatesOf, FRESH_MEDALS, medallistsKey, nextFirst } from './follow-candidates.ts'
import type { Candidate, Held, UnitKind } from './follow-candidates.ts'

/** Nothing is taken away sooner than this, but by a start; ms. */
export const HOLD = 10_000
/** What has just changed is not taken away sooner than this, not even by a start: so long it takes to see what it says; ms. */
export const GLANCE = 4_000
/** A running unit that said nothing for so long is between two efforts: a medal moment may come between; ms. */
export const LULL = 20_000
/** An OFFICIAL result stands so long; ms. */
export const HOLD_OFFICIAL = 60_000
/** The medal moment (look.md: 8-12 s): long enough for a ribbon whose pages share it; ms. */
export const HOLD_MEDALS = 12_000

/** Audiences that work with what they see: no ceremony comes by itself. */
const WORKS: readonly (Audience | undefined)[] = ['warm-up', 'jury']

export type ShownKind = UnitKind | 'medals' | 'schedule'

export type Audience = NonNullable<ScreenDocument['audience']>

/** What stands on the screen, and since when it has been what it is; hub clock, ms. */
export interface Shown {
  readonly key: string
  readonly kind: ShownKind
  readonly rsc?: string | undefined
  readonly location?: string | undefined
  readonly since: number
}

interface Seen {
  /** The newest change that stood on the screen. */
  readonly changedAt: number
  /** When it was last on the screen; 0: never. */
  readonly at: number
  /** It has been on the screen as a running unit, or was running before this screen looked. */
  readonly live: boolean
}

/** What follow remembers from one look to the next. */
export interface FollowState {
  readonly shown?: Shown | undefined
  readonly seen: Readonly<Record<string, Seen>>
  /** Medallists that have had their moment. */
  readonly celebrated: readonly string[]
}

export interface FollowInput {
  /** Hub clock, ms. */
  readonly now: number
  /** The fields of play this screen follows. */
  readonly locations: readonly Now[]
  /** Keys of the days' schedules that are at hand. */
  readonly schedules: readonly string[]
  /** Today at the venue, YYYY-MM-DD, where it is known. */
  readonly today?: string | undefined
  readonly held: Held
  /** Who looks at the screen; absent: the public. */
  readonly audience?: Audience | undefined
}

export const START_FOLLOWING: FollowState = { seen: {}, celebrated: [] }

/**
 * One look: which document a screen on follow shows (design, "Switching is a closed loop"). Pure; called on every change and
 * about once a second.
 *
 * 1. The running or just finished unit with the newest change; it is held 10 s, an OFFICIAL result 60 s. Where several
 *    changed they take turns, the one that waited longest first.
 * 2. A hold hardly hides a start: a unit that begins to run takes the field of play from a result once that could be seen
 *    (4 s), from a running unit or a result elsewhere after 10 s; a start list or a schedule gives way at once to anything
 *    that runs or has just finished, a schedule to a start list.
 * 3. An OFFICIAL final is followed by its medallists, once; they take no other unit's live race away.
 *    Never where athletes warm up or officials work: what comes there is the next start, whoever won.
 * 4. Between units the next start list, else the schedule of the day, else what stood there last.
 */
export function follow(state: FollowState, input: FollowInput): FollowState {
  const all = candidatesOf(input.locations, input.now, input.held)
  const seen =
    state.shown === undefined && Object.keys(state.seen).length === 0 ? asSeen(all) : prune(state.seen, input)
  const units = all.filter((c) => input.held(c.key) !== undefined)
  const before = refresh(state.shown, units, input)
  const shown = choose({ ...state, shown: before, seen }, units, input)
  const celebrated =
    shown?.kind === 'medals' && !state.celebrated.includes(shown.key)
      ? [...state.celebrated, shown.key].slice(-50)
      : state.celebrated
  return { shown, celebrated, seen: note(seen, before, shown, units, input.now) }
}

/** What is shown, as it is now: a unit that became OFFICIAL begins a new hold. A clock set back prolongs none. */
function refresh(shown: Shown | undefined, units: readonly Candidate[], input: FollowInput): Shown | undefined {
  if (shown === undefined || input.held(shown.key) === undefined) return undefined
  const unit = units.find((c) => c.key === shown.key)
  if (unit === undefined || unit.kind === shown.kind)
    return shown.since > input.now ? { ...shown, since: input.now } : shown
  return { ...shown, kind: unit.kind, since: input.now }
}

function choose(state: FollowState, units: readonly Candidate[], input: FollowInput): Shown | undefined {
  const { shown, seen } = state
  const played = units.filter((c) => c.kind !== 'start list')
  const others = played.filter((c) => c.key !== shown?.key)
  const news = others.filter((c) => hasNews(c, seen))
  const turn = (list: readonly Candidate[]) => show(inTurn(list, seen), input.now)

  if (shown === undefined || isFiller(shown)) {
    // An OFFICIAL that has had its time does not come back; on a screen that has just started it is better than nothing.
    const rest = shown === undefined ? others : others.filter((c) => c.kind !== 'official')
    return turn(news) ?? show(newest(rest), input.now) ?? filler(shown, units, input)
  }
  const stood = input.now - shown.since
  const starts = news.filter((c) => c.kind === 'live' && !seen[c.rsc]?.live)
  // Where one unit runs and another starts, the "field of play" is a venue with several: nobody loses a race to a jump.
  const sameField = (c: Candidate) => c.location === shown.location && shown.kind !== 'live'
  const start = turn(starts.filter((c) => stood >= (sameField(c) ? GLANCE : HOLD)))
  if (start !== undefined) return start
  if (stood < holdOf(shown.kind)) return shown

  const next = turn(news)
  const medals = next === undefined && isRunning(shown, units, input.now) ? undefined : medalMoment(state, units, input)
  if (medals !== undefined) return medals
  if (next !== undefined) return next
  const stays = played.some((c) => c.key === shown.key && c.kind !== 'official')
  if (stays) return shown
  return show(newest(others.filter((c) => c.kind !== 'official')), input.now) ?? filler(shown, units, input)
}

function filler(shown: Shown | undefined, units: readonly Candidate[], input: FollowInput): Shown | undefined {
  const lists = nextFirst(units)
  const standing = lists.find((c) => c.key === shown?.key)
  if (shown !== undefined && standing !== undefined && input.now - shown.since < HOLD) return shown
  const list = lists[0]
  if (list !== undefined) return list === standing ? shown : show(list, input.now)
  const key = scheduleKey(input)
  if (key === undefined || key === shown?.key) return shown
  return { key, kind: 'schedule', since: input.now }
}

/** The day that was played last; without one: today, else the next day that has a schedule, else the last one. */
function scheduleKey({ locations, schedules, today }: FollowInput): string | undefined {
  let newestChange = -Infinity
  let day: string | undefined
  for (const unit of locations.flatMap((l) => Object.values(l.units)))
    if (unit.day !== undefined && unit.changedAt > newestChange) {
      newestChange = unit.changedAt
      day = unit.day
    }
  if (day !== undefined && schedules.includes(`schedule/${day}`)) return `schedule/${day}`
  const sorted = [...schedules].sort()
  const coming = today === undefined ? undefined : sorted.find((key) => key >= `schedule/${today}`)
  return coming ?? sorted.at(-1)
}

function medalMoment(state: FollowState, units: readonly Candidate[], input: FollowInput): Shown | undefined {
  if (WORKS.includes(input.audience)) return undefined
  for (const unit of units) {
    const key = medallistsKey(unit.rsc)
    if (unit.kind !== 'official' || state.celebrated.includes(key)) continue
    // Only after its OFFICIAL result has stood here: nobody sees a medal before the race is decided.
    const seen = state.seen[unit.rsc]
    if (unit.key !== state.shown?.key && (seen === undefined || seen.at === 0 || hasNews(unit, state.seen))) continue
    const medallists = input.held(key)
    if (medallists?.status !== 'OFFICIAL' || input.now - medallists.receivedAt > FRESH_MEDALS) continue
    return { key, kind: 'medals', rsc: unit.rsc, location: unit.location, since: input.now }
  }
  return undefined
}

/** It runs, and said something just now: only a turn that is due anyway takes it off the screen. */
function isRunning(shown: Shown, units: readonly Candidate[], now: number): boolean {
  return units.some((c) => c.key === shown.key && c.kind === 'live' && now - c.changedAt < LULL)
}

/** A start list or a schedule: it stands there because nothing else does. */
function isFiller(shown: Shown): boolean {
  return shown.kind === 'start list' || shown.kind === 'schedule'
}

function holdOf(kind: ShownKind): number {
  return kind === 'official' ? HOLD_OFFICIAL : kind === 'medals' ? HOLD_MEDALS : HOLD
}

function hasNews(candidate: Candidate, seen: FollowState['seen']): boolean {
  return candidate.changedAt > (seen[candidate.rsc]?.changedAt ?? -Infinity)
}

/** The one that has waited longest since it was shown; of those never shown, the newest change. */
function inTurn(candidates: readonly Candidate[], seen: FollowState['seen']): Candidate | undefined {
  const at = (c: Candidate) => seen[c.rsc]?.at ?? 0
  return [...candidates].sort((a, b) => at(a) - at(b) || b.changedAt - a.changedAt)[0]
}

function newest(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort((a, b) => b.changedAt - a.changedAt)[0]
}

function show(candidate: Candidate | undefined, now: number): Shown | undefined {
  if (candidate === undefined) return undefined
  const { key, kind, rsc, location } = candidate
  return { key, kind, rsc, location, since: now }
}

/** A screen that has just started owes nobody the results of the last minutes: it begins with the newest. */
function asSeen(all: readonly Candidate[]): FollowState['seen'] {
  return Object.fromEntries(all.map((c) => [c.rsc, { changedAt: c.changedAt, at: 0, live: c.kind === 'live' }]))
}

function note(
  seen: FollowState['seen'],
  before: Shown | undefined,
  shown: Shown | undefined,
  units: readonly Candidate[],
  now: number,
): FollowState['seen'] {
  const out: Record<string, Seen> = { ...seen }
  // A picture that a start took away before anybody could read it is owed another turn.
  const cut = before !== undefined && before.key !== shown?.key && now - before.since < HOLD && !isFiller(before)
  if (cut && before.rsc !== undefined && before.kind !== 'medals') {
    const known = out[before.rsc]
    if (known !== undefined) out[before.rsc] = { ...known, changedAt: -Infinity }
  }
  const unit = units.find((c) => c.key === shown?.key)
  if (unit !== undefined)
    out[unit.rsc] = { changedAt: unit.changedAt, at: now, live: unit.kind === 'live' || (out[unit.rsc]?.live ?? false) }
  return out
}

/** Units that left every field of play are forgotten. */
function prune(seen: FollowState['seen'], { locations }: FollowInput): FollowState['seen'] {
  const present = new Set(locations.flatMap((l) => Object.keys(l.units)))
  const left = Object.entries(seen).filter(([rsc]) => present.has(rsc))
  return left.length === Object.keys(seen).length ? seen : Object.fromEntries(left)
}
