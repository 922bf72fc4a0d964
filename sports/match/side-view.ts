import type { Name } from '../../protocol/documents.ts'
import type { MatchCounter, MatchProfile } from '../../protocol/match-profile.ts'
import { underProtest } from '../parts/spec/cells.ts'
import type { Shot, SideName } from './key-events.ts'
import type { MatchCompetitor, MatchCurrent } from './model.ts'
import { servingOf, type GameClock, type Serving } from './serving.ts'
import { plateColours, type PlateColours } from '../parts/sides/team-colours.ts'

/** One side of the picture. */
export interface SideView {
  readonly id: string
  readonly side: SideName
  readonly name: Name
  readonly organisation: string | undefined
  /** Result as sent. */
  readonly score: string | undefined
  readonly irm: string | undefined
  readonly colours: PlateColours | undefined
  /** Who won, as the feed says (WLT); nothing while the match is on. */
  readonly outcome: 'won' | 'lost' | undefined
  readonly protest: boolean
  readonly possession: boolean
  /** "TIMEOUT", "REVIEW": what this side has called, as long as it lasts. */
  readonly called: readonly string[]
  readonly flags: readonly string[]
  readonly lines: readonly CounterLine[]
  readonly serving: readonly Serving[]
  /** Marks of the shoot-out, in their order. */
  readonly shootout: readonly boolean[] | undefined
  readonly lineup: readonly LineUpRow[]
}
export interface CounterLine {
  readonly word: string
  readonly counters: readonly Counter[]
}
export interface Counter {
  readonly id: string
  readonly word: string
  readonly draw: MatchCounter['draw']
  readonly most: number | undefined
  /** As sent; absent where the feed says it of the other side only. */
  readonly text: string | undefined
}
export interface LineUpRow {
  readonly id: string
  readonly bib: string | undefined
  readonly name: Name
  readonly position: string | undefined
}

export interface SideAsk {
  readonly id: string
  readonly side: SideName
  readonly competitor: MatchCompetitor | undefined
  readonly live: NonNullable<MatchCurrent['competitors']>[string] | undefined
  readonly match: MatchProfile | undefined
  readonly over: boolean
  readonly decided: boolean
  readonly startList: boolean
  readonly shots: readonly Shot[]
  readonly possession: boolean
  /** The clock of the message that `live` is of. */
  readonly clock: GameClock | undefined
  readonly called: readonly string[]
}

const YES = /^(y|yes|true|1)$/i
const SCORED = /^(1|y|g|goal|s|scored|o)$/i

/** A side from the result and, newer, from DT_CURRENT. Pure. */
export function sideView(ask: SideAsk): SideView {
  const { competitor, live, match } = ask
  const facts = { ...competitor?.facts, ...live?.facts }
  const serving = servingOf(
    live?.serving ?? competitor?.serving,
    live?.serving === undefined ? undefined : ask.clock,
    match?.servingAtOnce,
  )
  const shots = shootoutOf(live?.shootout ?? competitor?.shootout) ?? shotsOf(ask.shots)
  const irm = competitor?.irm === '' ? undefined : competitor?.irm
  return {
    id: ask.id,
    side: ask.side,
    name: competitor?.name ?? { full: '–' },
    organisation: competitor?.organisation,
    score: ask.startList ? undefined : (live?.value ?? competitor?.result),
    irm: ask.startList ? undefined : irm,
    colours: plateColours(competitor?.colour),
    outcome: ask.over && ask.decided ? outcomeOf(competitor?.wlt) : undefined,
    protest: competitor !== undefined && underProtest(competitor),
    possession: ask.possession,
    called: ask.called,
    flags: ask.over ? [] : (match?.flags ?? []).filter(({ id }) => YES.test(facts[id] ?? '')).map(({ word }) => word),
    lines: ask.startList ? [] : linesOf(match, facts),
    serving: ask.over ? [] : serving,
    shootout: shots,
    lineup: lineupOf(competitor),
  }
}

function outcomeOf(wlt: string | undefined): SideView['outcome'] {
  if (wlt === 'W') return 'won'
  return wlt === 'L' ? 'lost' : undefined
}

function linesOf(match: MatchProfile | undefined, facts: Readonly<Record<string, string>>): readonly CounterLine[] {
  const lines = new Map<string, Counter[]>()
  for (const { id, word, draw, most, line } of match?.counters ?? []) {
    const key = line ?? word
    lines.set(key, [...(lines.get(key) ?? []), { id, word, draw, most, text: facts[id] }])
  }
  return [...lines].map(([word, counters]) => ({ word, counters }))
}

function shootoutOf(sent: Readonly<Record<string, string>> | undefined): readonly boolean[] | undefined {
  if (sent === undefined) return undefined
  return Object.entries(sent)
    .toSorted((a, b) => Number(a[0]) - Number(b[0]))
    .map(([, value]) => SCORED.test(value))
}

function shotsOf(shots: readonly Shot[]): readonly boolean[] | undefined {
  return shots.length === 0 ? undefined : shots.map(({ scored }) => scored)
}

/** Starters first, as the feed says; then by the order of the team. */
function lineupOf(competitor: MatchCompetitor | undefined): readonly LineUpRow[] {
  const roles = competitor?.roles ?? {}
  const starts = (id: string) => (YES.test(roles[id]?.starter ?? '') || roles[id]?.starter === 'S' ? 0 : 1)
  return Object.entries(competitor?.members ?? {})
    .toSorted((a, b) => starts(a[0]) - starts(b[0]) || a[1].sortOrder - b[1].sortOrder)
    .map(([id, { bib, name }]) => ({ id, bib, name, position: roles[id]?.position }))
}
