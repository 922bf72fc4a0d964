import type { CombatCompetitor, CombatUnit } from './model.ts'
import { boutClock, decisionWords, hasGrid, headerFacts, OVER, roundWords, subtitleOf } from './bout-words.ts'
import { gridOf, type GridLine } from './bout-grid.ts'
import type { BoutPart, BoutProfile } from '../../protocol/duel-profile.ts'
import type { SideProfile } from '../../protocol/profile.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { FrameSpec } from '../parts/board-frame/frame-spec.ts'
import type { Fact } from '../parts/board-spec.ts'
import type { Chip } from '../parts/duel/side-block.ts'
import { sideNames, type SideNames } from '../parts/duel/side-names.ts'
import { underProtest } from '../parts/spec/cells.ts'
import { unitHeader } from '../parts/spec/header.ts'
import { inOrder } from '../parts/spec/rows.ts'
import { NO_ROWS } from '../parts/spec/words.ts'

/** What the board of a bout says, without places: pure, the same for all rasters. */
export interface CombatView {
  readonly frame: FrameSpec
  readonly clock: Fact | undefined
  /** "Round 2", "Golden score". */
  readonly round: string | undefined
  /** Score columns: they stand from the first picture on. */
  readonly columns: readonly BoutPart[]
  readonly sides: readonly CombatSide[]
  /** What stands between name and score: rounds, judges' cards, or neither. */
  readonly grid: 'judges' | 'rounds' | 'none'
  /** Words under the scores; on a start list the world rank has their place. */
  readonly labels: boolean
  /** Under a world rank; who has won, to a screen reader. */
  readonly words: { readonly rank: string; readonly sign: string }
}

export interface CombatSide {
  readonly id: string
  readonly side: SideProfile
  readonly organisation: string | undefined
  readonly names: SideNames
  readonly fullName: string
  readonly head: readonly { readonly id: string; readonly label?: string; readonly text: string }[]
  /** By column id. */
  readonly scores: Readonly<Record<string, { readonly text: string; readonly weight: 'higher' | 'lower' | 'plain' }>>
  /** In place of the scores: why there are none. */
  readonly irm: string | undefined
  readonly worldRank: string | undefined
  readonly penalties: readonly Penalty[]
  readonly marks: readonly string[]
  /** They stand now: the bout is on. */
  readonly marksNow: boolean
  readonly grid: readonly GridLine[]
  readonly chip: Chip | undefined
  /** The winner's decision: "Ippon". */
  readonly decision: string | undefined
  readonly winner: boolean
  readonly beaten: boolean
  readonly way: readonly string[]
}

export interface Penalty {
  readonly id: string
  readonly word: string
  readonly count: string
  readonly most: number
  readonly colour: string | undefined
}

const ANY: BoutProfile = {
  scores: [{ id: 'result', word: 'Score', from: ['@Result'], digits: 2 }],
  penalties: [],
  marks: [],
  decisions: {},
}
const SIDES: readonly [SideProfile, SideProfile] = [{ word: '1' }, { word: '2' }]

export function combatView(unit: CombatUnit, props: BoardProps): CombatView {
  const bout = props.event.bout ?? ANY
  const sides = inOrder(unit.competitors).slice(0, 2)
  const header = unitHeader(unit, props)
  const clock = boutClock(unit, props)
  const scores = sides.map(([id, competitor], i) => scoresOf(id, competitor, i, unit, bout, props))
  return {
    frame: {
      mark: 'combat',
      ...header,
      subtitle: subtitleOf(header.subtitle, unit, bout, props),
      facts: headerFacts(unit, bout, clock, props),
      legend: [],
      note: sides.length === 0 ? NO_ROWS : undefined,
    },
    clock,
    round: unit.status === 'LIVE' ? roundWords(unit, bout, props) : undefined,
    columns: bout.scores,
    grid: bout.judges !== undefined ? 'judges' : hasGrid(bout) ? 'rounds' : 'none',
    labels: unit.status !== 'START_LIST',
    words: { rank: 'World rank', sign: 'winner' },
    sides: sides.map(([id, competitor], i) =>
      sideOf(id, competitor, i, unit, bout, props, weighed(scores[i] ?? {}, scores[1 - i] ?? {})),
    ),
  }
}

function sideOf(
  id: string,
  competitor: CombatCompetitor,
  index: number,
  unit: CombatUnit,
  bout: BoutProfile,
  props: BoardProps,
  scores: CombatSide['scores'],
): CombatSide {
  const winner = hasWon(competitor, unit)
  const irm = competitor.irm === undefined || competitor.irm === '' ? undefined : competitor.irm
  const started = unit.status !== 'START_LIST'
  return {
    id,
    side: sideProfile(competitor.colour, (props.event.sides ?? SIDES)[index] ?? { word: String(index + 1) }),
    organisation: competitor.organisation,
    names: sideNames(competitor),
    fullName: competitor.name.full,
    head: headOf(competitor),
    scores: started ? scores : {},
    irm,
    worldRank: started ? undefined : competitor.worldRank,
    penalties: started ? penaltiesOf(id, competitor, bout, props) : [],
    marks: started ? marksOf(id, competitor, unit, bout, props) : [],
    marksNow: !OVER.has(unit.status),
    grid: gridOf(unit, competitor, index, bout),
    chip: chipOf(competitor, winner, irm, bout),
    decision: winner ? decisionWords(unit, bout) : undefined,
    winner,
    beaten: OVER.has(unit.status) && competitor.wlt === 'L',
    way: started ? [] : wayOf(competitor),
  }
}

function hasWon(competitor: CombatCompetitor, unit: CombatUnit): boolean {
  return OVER.has(unit.status) && (competitor.wlt === 'W' || (competitor.wlt === undefined && competitor.rank === '1'))
}

/** EUE/COLOUR says who wears what, where the feed has it; else the first is the profile's first. */
function sideProfile(colour: string | undefined, known: SideProfile): SideProfile {
  switch (colour?.charAt(0).toUpperCase()) {
    case 'R':
      return { word: 'Red', colour: '#C8202F' }
    case 'B':
      return { word: 'Blue', colour: '#2156DB' }
    case 'W':
      return { word: 'White', colour: '#F7F2E8' }
    default:
      return known
  }
}

function headOf(competitor: CombatCompetitor): CombatSide['head'] {
  const { bodyweight, seed } = competitor
  return [
    ...(seed === undefined ? [] : [{ id: 'seed', label: 'Seed', text: seed }]),
    ...(bodyweight === undefined ? [] : [{ id: 'bodyweight', text: `${bodyweight} kg` }]),
  ]
}

type Scores = Readonly<Record<string, string>>

function scoresOf(
  id: string,
  competitor: CombatCompetitor,
  index: number,
  unit: CombatUnit,
  bout: BoutProfile,
  props: BoardProps,
): Scores {
  const scores: Record<string, string> = {}
  for (const part of bout.scores) {
    const value =
      newerValue(id, part, props) ??
      competitor.scores?.[part.id] ??
      (part.from.includes('PERIOD') ? periodScore(unit, index, id) : undefined)
    if (value !== undefined && value !== '') scores[part.id] = value
  }
  return scores
}

/** The score of the round that is on, or was the last. */
function periodScore(unit: CombatUnit, index: number, id: string): string | undefined {
  const periods = Object.entries(unit.periods ?? {})
    .filter(([code]) => code !== 'TOT')
    .toSorted((a, b) => a[1].sortOrder - b[1].sortOrder)
  const said = periods.find(([code]) => code === unit.playing)
  const period = (said ?? periods.at(-1))?.[1]
  const home = unit.home === undefined ? index === 0 : unit.home === id
  return home ? (period?.homePeriod ?? period?.home) : (period?.awayPeriod ?? period?.away)
}

/** A part in `current/<rsc>`, where that is newer than the result: live points come there first. */
function newerValue(id: string, part: BoutPart, { document, beside }: BoardProps): string | undefined {
  const { current } = beside
  if (current === undefined || current.receivedAt < document.receivedAt) return undefined
  const own = current.value.competitors?.[id]
  if (own === undefined) return undefined
  for (const address of part.from) {
    const value = address === '@Result' ? own.value : own.parts?.[address.split('/').slice(1).join('/')]?.['value']
    if (value !== undefined) return value
  }
  return undefined
}

/** The higher score is bold, the lower one light; in the order of the columns the first that differs counts. */
function weighed(own: Scores, other: Scores): CombatSide['scores'] {
  return Object.fromEntries(
    Object.entries(own).map(([id, text]) => {
      const a = Number.parseInt(text, 10)
      const b = Number.parseInt(other[id] ?? '', 10)
      const weight = Number.isNaN(a) || Number.isNaN(b) || a === b ? 'plain' : a > b ? 'higher' : 'lower'
      return [id, { text, weight }] as const
    }),
  )
}

function penaltiesOf(
  id: string,
  competitor: CombatCompetitor,
  bout: BoutProfile,
  props: BoardProps,
): readonly Penalty[] {
  return bout.penalties.flatMap(({ id: penalty, word, most, colour, from }) => {
    const said = newerValue(id, { id: penalty, word, from }, props) ?? competitor.penalties?.[penalty]
    // Boxes to be filled stand from the first picture on; a number only once there is one.
    if (most === 0 && (said === undefined || said === '0' || said === 'N')) return []
    return [{ id: penalty, word, most, colour, count: countOf(said) }]
  })
}

/** A flag ("Y") is one. */
function countOf(said: string | undefined): string {
  if (said === undefined || said === '' || said === 'N') return '0'
  return said === 'Y' ? '1' : said
}

function marksOf(
  id: string,
  competitor: CombatCompetitor,
  unit: CombatUnit,
  bout: BoutProfile,
  props: BoardProps,
): readonly string[] {
  const decision = hasWon(competitor, unit) ? decisionWords(unit, bout) : undefined
  return bout.marks.flatMap((part) => {
    const said = newerValue(id, part, props) ?? competitor.marks?.[part.id]
    const stands = said !== undefined && said !== '' && said !== '0' && said !== 'N'
    return stands && part.word !== decision ? [part.word] : []
  })
}

function chipOf(
  competitor: CombatCompetitor,
  winner: boolean,
  irm: string | undefined,
  bout: BoutProfile,
): Chip | undefined {
  if (underProtest(competitor)) return { text: 'PROTEST', fill: 'protest' }
  if (winner) return { text: 'WINNER', fill: 'solid' }
  const word = irm === undefined ? undefined : bout.decisions[irm]
  return word === undefined ? undefined : { text: word.toUpperCase(), fill: 'outline' }
}

function wayOf(competitor: CombatCompetitor): readonly string[] {
  return Object.entries(competitor.way ?? {})
    .toSorted((a, b) => Number(a[0]) - Number(b[0]))
    .map(([, words]) => words)
}
