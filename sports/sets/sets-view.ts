import { livePart, type SideKeys } from './live.ts'
import { liveShape, type SetsCompetitor, type SetsUnit } from './model.ts'
import { lastLeader } from './lead.ts'
import { setColumns, setScore, type SetColumn, type SetScore } from './set-columns.ts'
import * as z from 'zod/mini'
import type { BoardProps } from '../parts/board-props.ts'
import type { FrameSpec } from '../parts/board-frame/frame-spec.ts'
import type { Chip } from '../parts/duel/side-block.ts'
import { sideNames, type SideNames } from '../parts/duel/side-names.ts'
import { facts, startFact, unitHeader } from '../parts/spec/header.ts'
import { underProtest } from '../parts/spec/cells.ts'
import { inOrder } from '../parts/spec/rows.ts'
import { NO_ROWS } from '../parts/spec/words.ts'
import { tiePlayers } from './tie-players.ts'
import type { Name } from '../../protocol/documents.ts'
import type { SetsProfile } from '../../protocol/duel-profile.ts'

/** What the board of a match by sets says, without places: pure, the same for all rasters. */
export interface SetsView {
  readonly frame: FrameSpec
  readonly wonWord: string
  readonly pointsWord: string
  /** Words that stand beside a name, a tick, a column without a label. */
  readonly words: Readonly<Record<'seed' | 'serve' | 'winner' | 'points', string>>
  readonly columns: readonly SetColumn[]
  readonly sides: readonly SetsSide[]
  /** Who was the last to lead the match in sets: news when it changes. */
  readonly leader: string | undefined
}

export interface SetsSide {
  readonly id: string
  readonly organisation: string | undefined
  readonly names: SideNames
  /** As the feed says it, for a screen reader. */
  readonly fullName: string
  readonly seed: string | undefined
  readonly won: string | undefined
  /** By column id. */
  readonly scores: Readonly<Record<string, SetScore>>
  /** Who plays each match of a team tie, by column id. */
  readonly players: Readonly<Record<string, readonly Name[]>>
  readonly slot: Slot
  readonly serves: boolean
  readonly winner: boolean
  /** Over, and somebody else has won. */
  readonly beaten: boolean
  readonly chip: Chip | undefined
  /** Under the name: challenges left. */
  readonly notes: readonly string[]
  /** Under the name on a start list: results on the way, as the feed says them. */
  readonly way: readonly string[]
}

/** What stands at the right end: points while playing, a tick for who has won, why somebody has not, the world rank before. */
export type Slot =
  | { readonly kind: 'points'; readonly text: string }
  | { readonly kind: 'won' }
  | { readonly kind: 'irm'; readonly text: string }
  | { readonly kind: 'rank'; readonly text: string; readonly label: string }
  | { readonly kind: 'none' }

const liveSchema = z.object(liveShape)
const ANY: SetsProfile = { best: 3, word: 'Set', prefix: 'S', points: 'set', pointsWord: 'Points', words: {} }
const WORDS: SetsView['words'] = { seed: 'Seed', serve: 'Serve', winner: 'winner', points: 'Points' }
const OVER = new Set(['UNCONFIRMED', 'UNOFFICIAL', 'OFFICIAL', 'PROTESTED', 'PROVISIONAL'])

export function setsView(unit: SetsUnit, props: BoardProps): SetsView {
  const profile = props.event.sets ?? ANY
  const sides = inOrder(unit.competitors).slice(0, 2)
  const live = newest(unit, props)
  const columns = setColumns(unit, profile, live.playing)
  const header = unitHeader(unit, props)
  const playing = columns.find((column) => column.state === 'now')
  const home = unit.home ?? sides[0]?.[0]
  const scoresOf = (id: string, competitor: SetsCompetitor) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const score = setScore(unit, competitor, column, id === home ? 'home' : 'away')
        return score === undefined ? [] : [[column.id, score] as const]
      }),
    )
  const scored = sides.map(([id, competitor]) => ({ id, competitor, scores: scoresOf(id, competitor) }))
  const small = scored.flatMap(({ scores }) => Object.values(scores).filter((score) => score.small !== undefined))
  const points = playing && ((scores: SetsSide['scores']) => scores[playing.id]?.text)
  const shown = scored.map(({ id, competitor, scores }) =>
    sideOf(id, competitor, { unit, profile, live, props, points: points?.(scores) }, scores),
  )
  return {
    frame: {
      mark: 'sets',
      ...header,
      subtitle: subtitleOf(header.subtitle, unit, profile, columns),
      facts: facts(startFact(unit), durationFact(unit)),
      legend: small.length === 0 ? [] : [{ sign: 'Small figure', words: 'tie-break' }],
      note: sides.length === 0 ? NO_ROWS : undefined,
    },
    wonWord: props.event.resultLabel,
    pointsWord: shown.some((side) => side.slot.kind === 'points') ? profile.pointsWord : '',
    words: WORDS,
    columns,
    sides: shown,
    leader: lastLeader(unit, columns),
  }
}

interface SideContext {
  readonly unit: SetsUnit
  readonly profile: SetsProfile
  readonly live: Live
  readonly props: BoardProps
  /** The running set's score. */
  readonly points: string | undefined
}

function sideOf(
  id: string,
  competitor: SetsCompetitor,
  at: SideContext,
  scores: Readonly<Record<string, SetScore>>,
): SetsSide {
  const { unit, live } = at
  const now = unit.status === 'LIVE'
  return {
    id,
    organisation: competitor.organisation,
    names: sideNames(competitor, now ? live.server : undefined),
    fullName: competitor.name.full,
    seed: competitor.seed,
    won: unit.status === 'START_LIST' ? undefined : (competitor.won ?? competitor.result),
    scores,
    players: tiePlayers(competitor),
    slot: slotOf(id, competitor, at),
    serves: now && live.serve === id,
    winner: hasWon(competitor, unit),
    beaten: OVER.has(unit.status) && competitor.wlt === 'L',
    chip: chipOf(id, competitor, at),
    notes: notesOf(competitor, unit),
    way:
      unit.status === 'START_LIST' ? wayOf(competitor) : unit.status === 'LIVE' ? arrowsOf(competitor, at.profile) : [],
  }
}

function hasWon(competitor: SetsCompetitor, unit: SetsUnit): boolean {
  return OVER.has(unit.status) && (competitor.wlt === 'W' || (competitor.wlt === undefined && competitor.rank === '1'))
}

function slotOf(id: string, competitor: SetsCompetitor, { unit, profile, points, props }: SideContext): Slot {
  if (unit.status === 'START_LIST') {
    const rank = competitor.worldRank
    return rank === undefined ? { kind: 'none' } : { kind: 'rank', text: rank, label: 'World rank' }
  }
  if (competitor.irm !== undefined && competitor.irm !== '') return { kind: 'irm', text: competitor.irm }
  if (hasWon(competitor, unit)) return { kind: 'won' }
  if (OVER.has(unit.status)) return { kind: 'none' }
  const text = profile.points === 'set' ? points : (pointsNow(id, profile.points, props) ?? competitor.points)
  return text === undefined || text === '' ? { kind: 'none' } : { kind: 'points', text }
}

/** Points of the running game in `current/<rsc>`: addressed as in the result. */
function pointsNow(id: string, addresses: readonly string[], props: BoardProps): string | undefined {
  const parts = props.beside.current?.value.competitors?.[id]?.parts
  if (parts === undefined || !isNewer(props)) return undefined
  for (const address of addresses) {
    const value = parts[address.split('/').slice(1).join('/')]?.['value']
    if (value !== undefined) return value
  }
  return undefined
}

function chipOf(id: string, competitor: SetsCompetitor, { unit, profile, live }: SideContext): Chip | undefined {
  if (underProtest(competitor)) return { text: 'PROTEST', fill: 'protest' }
  if (hasWon(competitor, unit)) return { text: 'WINNER', fill: 'solid' }
  const word = competitor.irm === undefined ? undefined : profile.words[competitor.irm]
  if (word !== undefined) return { text: word.toUpperCase(), fill: 'outline' }
  if (unit.status === 'LIVE' && competitor.need !== undefined) return needChip(competitor.need)
  if (unit.status !== 'LIVE' || live.point?.competitor !== id) return undefined
  const { kind, count } = live.point
  const words = `${kind.toUpperCase()} POINT`
  return { text: count === undefined ? words : `${count} ${words}S`, fill: 'accent' }
}

/** What the last arrow must score to win; where no arrow can, to draw level. */
function needChip({ win, level }: NonNullable<SetsCompetitor['need']>): Chip | undefined {
  if (win !== undefined) return { text: `NEEDS ${win} TO WIN`, fill: 'accent' }
  return level === undefined ? undefined : { text: `NEEDS ${level} TO DRAW`, fill: 'accent' }
}

/** Arrows of the set that is on, as sent, and a dash for each to come. */
function arrowsOf({ arrows }: SetsCompetitor, { arrows: rules }: SetsProfile): readonly string[] {
  if (arrows === undefined) return []
  const shot = inOrder(arrows).map(([, { value }]) => value)
  const open = Math.max(0, (rules?.each ?? 0) - shot.length)
  return [[...shot, ...Array.from({ length: open }, () => '–')].join('  ')]
}

function notesOf(competitor: SetsCompetitor, unit: SetsUnit): readonly string[] {
  const { challenges } = competitor
  const played = unit.status === 'START_LIST' || OVER.has(unit.status)
  return challenges === undefined || played ? [] : [`Challenges left ${challenges}`]
}

function wayOf(competitor: SetsCompetitor): readonly string[] {
  return Object.entries(competitor.way ?? {})
    .toSorted((a, b) => Number(a[0]) - Number(b[0]))
    .map(([, words]) => words)
}

function subtitleOf(
  words: readonly string[],
  unit: SetsUnit,
  profile: SetsProfile,
  columns: readonly SetColumn[],
): readonly string[] {
  if (unit.decision !== undefined) return [...words, profile.words[unit.decision] ?? unit.decision]
  if (unit.status === 'START_LIST') return [...words, `Best of ${profile.best}`]
  const playing = columns.find((column) => column.state === 'now')
  if (unit.status === 'LIVE') return playing === undefined ? words : [...words, playing.spoken]
  const last = columns.findLast((column) => column.state === 'over')
  // The status' own note, "Intermediate", says less than the set it comes after.
  if (unit.status !== 'INTERMEDIATE' || last === undefined) return words
  return [...words.slice(0, -1), `After ${last.spoken.toLowerCase()}`]
}

function durationFact(unit: SetsUnit) {
  return unit.duration === undefined || unit.status === 'START_LIST'
    ? undefined
    : { id: 'duration', value: unit.duration, label: 'Duration' }
}

type Live = z.infer<typeof liveSchema>

function isNewer({ document, beside }: BoardProps): boolean {
  return beside.current !== undefined && beside.current.receivedAt >= document.receivedAt
}

/** Serve and point of the newer one of result and `current/<rsc>`. */
function newest(unit: SetsUnit, props: BoardProps): Live {
  const infos = isNewer(props) ? props.beside.current?.value.infos : undefined
  if (infos === undefined) return unit
  const sides = inOrder(unit.competitors).map(([id, { members }]): SideKeys => ({
    id,
    code: id,
    members: Object.keys(members ?? {}),
  }))
  return { ...pick(unit), ...liveSchema.parse(livePart(infos, sides)) }
}

/** What DT_CURRENT does not say stays as the result says; a point that is over goes. */
function pick(unit: SetsUnit): Live {
  return { playing: unit.playing, serve: unit.serve, server: unit.server }
}
