import { boulderCell, bouldersLegend } from './boulders.ts'
import { heightWindow, type Bar } from './height-window.ts'
import type { HeightsCompetitor, HeightsUnit } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, Fact, LegendItem, Row, TableSpec } from '../parts/board-spec.ts'
import { textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { facts, isFinal, recordFact, startFact, unitHeader } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { moreColumns } from '../parts/spec/more-columns.ts'
import { fieldRule } from '../parts/spec/qualify.ts'
import { COLUMNS, factColumn, inOrder, marksIfAny, resultColumn, resultRow, withCells } from '../parts/spec/rows.ts'
import { NO_ROWS } from '../parts/spec/words.ts'
import type { Name } from '../../protocol/documents.ts'

/** A height that is not cleared: every column keeps room for that from the first jump on. */
const THREE_TRIES = 'xxx'
/** So many of the last heights stay before names give way. */
const KEPT = 5

const TRIES_LEGEND: readonly LegendItem[] = [
  { sign: 'o', words: 'clear', glyph: 'clear' },
  { sign: 'x', words: 'fail', glyph: 'foul' },
  { sign: '–', words: 'pass', glyph: 'pass' },
  { sign: '□', words: 'now', glyph: 'now' },
  { sign: 'r', words: 'retired' },
]

/** A high jump or a pole vault → what its table says, in every moment from start list to official. Pure. */
export function heightsSpec(unit: HeightsUnit, props: BoardProps): TableSpec {
  const moment: UnitMoment = { status: unit.status, final: isFinal(unit) }
  const bars = heightWindow(unit)
  const boulders = props.event.boulders === true
  const rows = inOrder(unit.competitors).map(([id, competitor]) =>
    heightsRow(id, competitor, unit, moment, bars, boulders),
  )
  const header = unitHeader(unit, props)
  const startList = unit.status === 'START_LIST'
  return {
    mark: 'heights',
    ...header,
    subtitle: subtitle(header.subtitle, unit),
    facts: facts(boulders ? undefined : barFact(unit), startFact(unit), standardFact(unit), recordFact(props)),
    columns: startList ? withCells(START_COLUMNS, rows) : heightsColumns(unit, bars, rows, props),
    rows,
    legend: [
      ...(boulders ? bouldersLegend(rows) : TRIES_LEGEND),
      ...markLegend(props.event.marks ?? props.profile.marks),
    ],
    note: rows.length === 0 ? NO_ROWS : startList ? fieldRule(unit.qualify) : undefined,
    next: isOpen(unit) ? nextUp(unit) : undefined,
    matrix: true,
  }
}

function isOpen(unit: HeightsUnit): boolean {
  return unit.status === 'LIVE' || unit.status === 'INTERMEDIATE' || unit.status === 'PARTIAL'
}

function heightsRow(
  id: string,
  competitor: HeightsCompetitor,
  unit: HeightsUnit,
  moment: UnitMoment,
  bars: readonly Bar[],
  boulders: boolean,
): Row {
  if (unit.status === 'START_LIST') {
    const own = { sb: textCell(competitor.sb), pb: textCell(competitor.pb), worldRank: textCell(competitor.worldRank) }
    return resultRow(id, competitor, moment, own)
  }
  const current = unit.status === 'LIVE' && id === unit.current
  const own = Object.fromEntries(
    bars.map((bar) => [
      `height-${bar.id}`,
      boulders ? boulderCell(competitor, bar, unit, current) : triesCell(competitor, bar, unit, current),
    ]),
  )
  const row = resultRow(id, competitor, moment, own)
  // Who is out is quiet only while others still jump: at the end all are out.
  const out = isOpen(unit) && competitor.inComp === 'N'
  return { ...row, current: current ? true : undefined, quiet: out ? true : undefined }
}

function triesCell(competitor: HeightsCompetitor, bar: Bar, unit: HeightsUnit, current: boolean): Cell | undefined {
  const tries = competitor.tries?.[bar.id]
  if (current && bar.id === unit.currentHeight) return { kind: 'tries', tries: tries ?? '', now: true }
  return tries === undefined || tries === '' ? undefined : { kind: 'tries', tries }
}

const START_COLUMNS: readonly Column[] = [
  { ...COLUMNS.lane, label: 'Order', spoken: 'Order' },
  COLUMNS.flag,
  COLUMNS.code,
  COLUMNS.name,
  { ...factColumn('sb', 'Season', 1), lit: true },
  factColumn('pb', 'Personal', 2, { shortLabel: 'personal' }),
  factColumn('worldRank', 'World rank', 3, { shortLabel: 'world' }),
]

/** Where room is short the lowest heights go first; for the last of them names take their initials (a priority below 3). */
function heightsColumns(
  unit: HeightsUnit,
  bars: readonly Bar[],
  rows: readonly Row[],
  props: BoardProps,
): readonly Column[] {
  const live = unit.status === 'LIVE'
  const boulders = props.event.boulders === true
  const columns = bars.map((bar, i): Column => {
    const now = live && bar.id === unit.currentHeight
    const fromTop = bars.length - 1 - i
    return {
      id: `height-${bar.id}`,
      kind: 'matrix',
      label: bar.height,
      shortLabel: bar.height,
      spoken: bar.height,
      priority: now ? 1 : fromTop < KEPT ? 1 + (fromTop + 1) / (KEPT + 1) : 3 + fromTop,
      now: now ? true : undefined,
      lit: now ? true : undefined,
      sample: boulders ? 'Z2' : THREE_TRIES,
    }
  })
  return [
    COLUMNS.rank,
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    { ...resultColumn(props.event.resultLabel), sample: '0.00' },
    ...marksIfAny(rows),
    ...columns,
    ...withCells(moreColumns(props.event), rows),
  ]
}

function subtitle(words: readonly string[], unit: HeightsUnit): readonly string[] {
  const height = unit.currentHeight === undefined ? undefined : unit.heights[unit.currentHeight]?.height
  return unit.status === 'INTERMEDIATE' && height !== undefined ? [...words.slice(0, -1), `After ${height}`] : words
}

function barFact(unit: HeightsUnit): Fact | undefined {
  const bar = unit.currentHeight === undefined ? undefined : unit.heights[unit.currentHeight]
  return unit.status !== 'LIVE' || bar === undefined ? undefined : { id: 'bar', value: bar.height, label: 'Bar now' }
}

function standardFact(unit: HeightsUnit): Fact | undefined {
  const mark = unit.qualify?.mark
  return mark === undefined ? undefined : { id: 'standard', value: mark, label: 'Qualifies' }
}

function nextUp(unit: HeightsUnit): readonly Name[] {
  const next = unit.current2 === undefined ? undefined : unit.competitors[unit.current2]
  return next === undefined ? [] : [next.name]
}
