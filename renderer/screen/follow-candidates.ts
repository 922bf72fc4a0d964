import type { Now } from '../../protocol/documents.ts'

/** How long a result is "just finished", counted from its newest change; ms. */
export const FRESH_RESULT = 10 * 60_000
export const FRESH_OFFICIAL = 3 * 60_000
/** A unit that says LIVE and has had no news for so long is forgotten, not running; ms. */
export const FORGOTTEN_LIVE = 60 * 60_000
/** Medallists are worth their moment for so long after they came; ms. */
export const FRESH_MEDALS = 10 * 60_000

/** What a unit on a field of play is to a spectator now. */
export type UnitKind = 'live' | 'result' | 'protest' | 'official' | 'start list'

/** A unit of some `now/<location>`, worth showing now. */
export interface Candidate {
  readonly rsc: string
  /** The document that shows it. */
  readonly key: string
  readonly kind: UnitKind
  readonly location: string
  readonly changedAt: number
  readonly start: string
  readonly sortOrder: number
}

/** What follow must know of a document at hand. */
export interface HeldDocument {
  readonly status?: string | undefined
  /** Hub clock, ms. */
  readonly receivedAt: number
}

/** The documents that are here, in memory: follow never turns to one that is not. */
export type Held = (key: string) => HeldDocument | undefined

/**
 * The units worth showing now, by kind; a result that is no longer fresh, a forgotten LIVE and what is only announced are
 * left out.
 * @param locations the fields of play this screen follows.
 * @param now hub clock, ms.
 */
export function candidatesOf(locations: readonly Now[], now: number, held: Held): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  for (const { location, units } of locations)
    for (const [rsc, unit] of Object.entries(units)) {
      const key = `unit/${rsc}`
      const kind = kindOf(unit, held(key)?.status)
      if (kind === undefined || !isFresh(kind, now - unit.changedAt)) continue
      const { changedAt, sortOrder, start = '' } = unit
      const known = found.get(rsc)
      if (known === undefined || known.changedAt < changedAt)
        found.set(rsc, { rsc, key, kind, location, changedAt, sortOrder, start })
    }
  return [...found.values()]
}

/** Start lists, the next one first: by start as sent, then by the feed's order. */
export function nextFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates
    .filter((c) => c.kind === 'start list')
    .sort((a, b) => compareText(a.start, b.start) || a.sortOrder - b.sortOrder || compareText(a.rsc, b.rsc))
}

/** The document of an event's medallists: RSC of the event level, 34 characters (odf.md 7). */
export function medallistsKey(rsc: string): string {
  return `medallists/${eventLevel(rsc)}`
}

/** The event an RSC belongs to: phase and unit filled up. */
export function eventLevel(rsc: string): string {
  return rsc.slice(0, 22).padEnd(34, '-')
}

/** How many units, and how many start lists, a screen keeps at hand so that it can turn to them at once. */
const UNITS_AT_HAND = 12
const START_LISTS_AT_HAND = 3

/** The documents follow may turn to soon. */
export function wantedByFollow(candidates: readonly Candidate[]): readonly string[] {
  const played = candidates
    .filter((c) => c.kind !== 'start list')
    .sort((a, b) => b.changedAt - a.changedAt)
    .slice(0, UNITS_AT_HAND)
  const medals = played.filter((c) => c.kind !== 'live').map((c) => medallistsKey(c.rsc))
  const lists = nextFirst(candidates).slice(0, START_LISTS_AT_HAND)
  return [...new Set([...played, ...lists].map((c) => c.key).concat(medals))]
}

function kindOf(unit: Now['units'][string], heldStatus: string | undefined): UnitKind | undefined {
  switch (unit.moment) {
    case 'live':
      // A race that is protested has been run, whatever the schedule still says of it.
      return heldStatus === 'PROTESTED' ? 'protest' : 'live'
    case 'result':
    case 'ceremony':
      return resultKind(heldStatus ?? unit.status)
    case 'start list':
      return 'start list'
    case 'next':
      return undefined
    default:
      return unit.moment satisfies never
  }
}

function resultKind(status: string | undefined): UnitKind {
  return status === 'OFFICIAL' ? 'official' : status === 'PROTESTED' ? 'protest' : 'result'
}

function isFresh(kind: UnitKind, age: number): boolean {
  switch (kind) {
    case 'live':
      return age < FORGOTTEN_LIVE
    case 'result':
    case 'protest':
      return age < FRESH_RESULT
    case 'official':
      return age < FRESH_OFFICIAL
    case 'start list':
      return true
    default:
      return kind satisfies never
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
