import type { GapsCompetitor, GapsUnit } from './model.ts'
import { BOUT_LEGEND, boutCells, boutColumns } from './bouts.ts'
import { legBoutCells, legBoutColumns, relayCell } from './leg-bouts.ts'
import { markCells, markColumns } from './marks.ts'
import { sectionCells, sectionColumns } from './sections.ts'
import { pointReached, pointWords } from './point.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, Fact, Row, TableSpec } from '../parts/board-spec.ts'
import type { Split } from '../parts/result-model.ts'
import { resultCell, textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { legsCell } from '../parts/crew/legs.ts'
import { clockFact, facts, isFinal, recordFact, startFact, unitHeader } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { raceRule } from '../parts/spec/qualify.ts'
import {
  codeColumn,
  COLUMNS,
  factColumn,
  inOrder,
  marksIfAny,
  resultColumn,
  resultRow,
  withCells,
} from '../parts/spec/rows.ts'
import { rowOnce } from './row-once.ts'
import { moreColumns } from '../parts/spec/more-columns.ts'
import { NO_ROWS } from '../parts/spec/words.ts'

/** Where the race stands: not begun, between two points of the course, or with results coming in. */
type Stretch =
  | { readonly kind: 'before' }
  | { readonly kind: 'passing'; readonly point: string | undefined; readonly label: string | undefined }
  | { readonly kind: 'home'; readonly point: string | undefined; readonly label: string | undefined }

/** A mass start, a road race or a walk → what its table says, in every moment from start list to official. Pure. */
export function gapsSpec(unit: GapsUnit, props: BoardProps): TableSpec {
  const rsc = props.document.key.slice(props.document.key.indexOf('/') + 1)
  const moment: UnitMoment = { status: unit.status, final: isFinal(unit) && rsc.slice(22, 25) === 'FNL' }
  const stretch = stretchOf(unit)
  const { event } = props
  const live = props.beside.current?.value.competitors
  const rows = inOrder(unit.competitors).map(([id, competitor]) =>
    raceRow(id, competitor, { moment, stretch, event, live: live?.[id] }),
  )
  const header = unitHeader(unit, props)
  const columns = stretch.kind === 'before' ? startColumns(rsc, props) : raceColumns(unit, stretch, rsc, props)
  // Parts of a race, and pictures of the range, need the width.
  const parted =
    props.event.sections === true ||
    props.event.marksRounded === true ||
    columns.some((column) => column.id === 'loops')
  return {
    mark: 'gaps',
    ...header,
    subtitle: subtitle(header.subtitle, unit, stretch),
    final: moment.final,
    facts: facts(clockFact(unit, props), pointFact(unit, stretch), lapFact(unit), startFact(unit), recordFact(props)),
    columns: columnsOf(columns, rows, unit, parted),
    rows,
    legend: [...BOUT_LEGEND, ...markLegend(props.event.marks ?? props.profile.marks)],
    matrix: parted ? true : undefined,
    note: rows.length === 0 ? NO_ROWS : stretch.kind === 'before' ? raceRule(unit.qualify) : undefined,
  }
}

function stretchOf(unit: GapsUnit): Stretch {
  if (unit.status === 'START_LIST') return { kind: 'before' }
  const reached = pointReached(unit)
  const here = { point: reached?.id, label: reached === undefined ? undefined : pointWords(reached.label) }
  const home = Object.values(unit.competitors).some((c) => c.result !== undefined)
  return { kind: home || unit.pointCurrent === 'F' || !isRunning(unit) ? 'home' : 'passing', ...here }
}

function isRunning(unit: GapsUnit): boolean {
  return unit.status === 'LIVE' || unit.status === 'INTERMEDIATE' || unit.status === 'PARTIAL'
}

/** What a row hangs on beside its competitor. */
interface Beside {
  readonly moment: UnitMoment
  readonly stretch: Stretch
  readonly event: BoardProps['event']
  /** The competitor in `current/<rsc>`. */
  readonly live: LiveCompetitor | undefined
}
type LiveCompetitor = NonNullable<NonNullable<BoardProps['beside']['current']>['value']['competitors']>[string]

const raceRow = rowOnce((id: string, competitor: GapsCompetitor, { moment, stretch, event, live }: Beside): Row => {
  if (stretch.kind === 'before') {
    const own = { sb: textCell(competitor.sb), pb: textCell(competitor.pb), worldRank: textCell(competitor.worldRank) }
    return resultRow(id, competitor, moment, own)
  }
  const split = stretch.point === undefined ? undefined : competitor.splits?.[stretch.point]
  const passing = stretch.kind === 'passing'
  // Between two points the feed may place the field by the passage alone, or by the live positions.
  const rank = competitor.rank ?? (passing ? (split?.rank ?? live?.rank) : undefined)
  const rankEqual = competitor.rankEqual ?? (passing ? (split?.rankEqual ?? live?.rankEqual) : undefined)
  const placed: GapsCompetitor = { ...competitor, rank, rankEqual }
  const badges = [competitor.laneInfringe].filter((badge): badge is string => badge !== undefined && badge !== '')
  return resultRow(
    id,
    placed,
    moment,
    {
      crew: relayCell(competitor),
      ...(passing ? passingCells(competitor, split, live?.diff) : homeCells(competitor, split, event)),
      ...(event.marksRounded === true ? markCells(competitor) : {}),
      ...boutCells(competitor, live),
      ...legBoutCells(competitor),
    },
    badges,
  )
})

type Own = Readonly<Record<string, Cell | undefined>>

function passingCells(competitor: GapsCompetitor, split: Split | undefined, liveGap: string | undefined): Own {
  return {
    result: resultCell({ ...competitor, result: split?.time }),
    gap: textCell(competitor.diff ?? competitor.gap ?? split?.diff ?? liveGap),
    split: textCell(split?.section),
    move: moveCell(split?.move),
    warnings: textCell(competitor.warnings),
    penalty: textCell(competitor.penalty),
  }
}

function homeCells(competitor: GapsCompetitor, split: Split | undefined, event: Beside['event']): Own {
  const parted = event.sections === true
  return {
    gap: textCell(competitor.diff ?? competitor.gap),
    ...(parted ? sectionCells(competitor) : { split: textCell(split?.time) }),
    warnings: textCell(competitor.warnings),
    penalty: textCell(competitor.penalty),
    reaction: textCell(competitor.reaction),
  }
}

/** Places won since the point before as the feed says them; nothing where there are none. */
function moveCell(move: string | undefined): Cell | undefined {
  const by = move === undefined ? 0 : Number(move.replace('+', ''))
  return Number.isInteger(by) && by !== 0 ? { kind: 'move', by } : undefined
}

function startColumns(rsc: string, props: BoardProps): readonly Column[] {
  // Only the 800 m starts in lanes; other fields line up in an order.
  const lanes = rsc.slice(4).startsWith('800M') || rsc.slice(22, 26) === '800M'
  const label = props.event.orderLabel ?? (lanes ? 'Lane' : 'Order')
  return [
    { ...COLUMNS.lane, label, spoken: label },
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    { ...factColumn('sb', 'Season', 1), lit: true },
    COLUMNS.crew,
    factColumn('pb', 'Personal', 2, { shortLabel: 'personal' }),
    ...moreColumns(props.event),
    factColumn('worldRank', 'World rank', 3, { shortLabel: 'world' }),
  ]
}

function raceColumns(
  unit: GapsUnit,
  stretch: Exclude<Stretch, { kind: 'before' }>,
  rsc: string,
  props: BoardProps,
): readonly Column[] {
  const passing = stretch.kind === 'passing'
  const label = passing ? (stretch.label ?? props.event.resultLabel) : props.event.resultLabel
  const legs = legBoutColumns(unit)
  return [
    COLUMNS.rank,
    COLUMNS.flag,
    codeColumn(Object.values(unit.competitors).some((c) => legsCell(c) !== undefined)),
    COLUMNS.name,
    { ...resultColumn(label), sample: longest(unit) },
    COLUMNS.marks,
    factColumn('gap', 'Gap', 2),
    { ...COLUMNS.crew, priority: legs.length > 0 ? 2.6 : 2.1 },
    ...(passing || props.event.sections !== true ? [] : sectionColumns(unit)),
    ...(legs.length > 0 ? legs : boutColumns(unit, props.beside.current?.value)),
    ...(props.event.marksRounded === true ? markColumns(unit) : []),
    factColumn('split', passing ? 'Section' : (stretch.label ?? 'Split'), props.event.sections === true ? 2.2 : 4, {
      shortLabel: passing ? 'section' : stretch.label,
    }),
    factColumn('move', 'Places', 2.5, { spoken: 'Places won or lost' }),
    // The cards of a walk keep their room from the start on: they come one by one.
    factColumn('warnings', 'Cards', 2.4, { shortLabel: 'cards', sample: isWalk(rsc) ? '0' : undefined }),
    factColumn('penalty', 'Penalty', 3, { shortLabel: 'penalty' }),
    ...moreColumns(props.event),
    factColumn('reaction', 'Reaction', 5, { shortLabel: 'react' }),
  ]
}

function columnsOf(
  columns: readonly Column[],
  rows: readonly Row[],
  unit: GapsUnit,
  parted: boolean,
): readonly Column[] {
  const shown = new Set(withCells(columns, rows))
  // Parts of a race are a matrix: marks take room only once there is one.
  if (parted && marksIfAny(rows).length === 0) shown.delete(COLUMNS.marks)
  // Between the marks of a course there may be places and no times: the column of times would be an empty one.
  const timeless =
    columns.some(({ id }) => id.startsWith('mark-')) && rows.every((row) => row.cells['result'] === undefined)
  return columns.filter(
    (c) =>
      (shown.has(c) && !(timeless && isRunning(unit) && c.kind === 'result')) ||
      (isRunning(unit) && (c.id === 'gap' || isMark(c) || (c.id === 'warnings' && c.sample !== undefined))),
  )
}

/** Marks and legs have their room from the start on: they come one by one. */
const isMark = ({ id }: Column) => /^(mark|leg)-/.test(id)

function isWalk(rsc: string): boolean {
  return /^\d+K?MW/.test(rsc.slice(4))
}

/** The longest time anybody of the field has run: a result will hardly be wider. */
function longest(unit: GapsUnit): string | undefined {
  const times = Object.values(unit.competitors).flatMap((c) => [c.result, c.pb, c.sb].filter((t) => t !== undefined))
  return times.reduce<string | undefined>(
    (found, time) => (time.length > (found?.length ?? 0) ? time : found),
    undefined,
  )
}

function subtitle(words: readonly string[], unit: GapsUnit, stretch: Stretch): readonly string[] {
  if (unit.status !== 'INTERMEDIATE' || stretch.kind !== 'passing' || stretch.label === undefined) return words
  return [...words.slice(0, -1), `After ${stretch.label}`]
}

function pointFact(unit: GapsUnit, stretch: Stretch): Fact | undefined {
  if (!isRunning(unit) || stretch.kind !== 'passing' || stretch.label === undefined) return undefined
  return { id: 'point', value: stretch.label, label: 'Passed' }
}

function lapFact(unit: GapsUnit): Fact | undefined {
  return unit.lastLap === undefined || unit.status === 'START_LIST'
    ? undefined
    : { id: 'lap', value: unit.lastLap, label: 'Last lap' }
}
