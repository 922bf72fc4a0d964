import { attemptCells } from './attempt-cells.ts'
import type { AttemptsCompetitor, AttemptsUnit } from './model.ts'
import { pinnedAthlete } from './pinned-athlete.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Column, Fact, LegendItem, Row, TableSpec } from '../parts/board-spec.ts'
import { textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { facts, isFinal, recordFact, startFact, unitHeader } from '../parts/spec/header.ts'
import { FIELD_LEGEND, markLegend } from '../parts/spec/legend.ts'
import { moreColumns } from '../parts/spec/more-columns.ts'
import { fieldRule } from '../parts/spec/qualify.ts'
import { COLUMNS, factColumn, inOrder, marksIfAny, resultColumn, resultRow, withCells } from '../parts/spec/rows.ts'
import { NO_ROWS } from '../parts/spec/words.ts'
import type { Name } from '../../protocol/documents.ts'

/** A horizontal jump or a throw → what its table says, in every moment from start list to official. Pure. */
export function attemptsSpec(unit: AttemptsUnit, props: BoardProps): TableSpec {
  const moment: UnitMoment = { status: unit.status, final: isFinal(unit) }
  const round = roundOf(unit)
  const rows = inOrder(unit.competitors).map(([id, competitor]) => fieldRow(id, competitor, unit, moment, round))
  const header = unitHeader(unit, props)
  const startList = unit.status === 'START_LIST'
  return {
    mark: 'attempts',
    ...header,
    subtitle: subtitle(header.subtitle, unit, round),
    facts: facts(startFact(unit), standardFact(unit), recordFact(props)),
    pinned: pinnedAthlete(unit, props),
    columns: startList ? withCells(START_COLUMNS, rows) : fieldColumns(unit, round, rows, props),
    rows,
    legend: [...bestLegend(rows), ...FIELD_LEGEND, ...markLegend(props.event.marks ?? props.profile.marks)],
    note: rows.length === 0 ? NO_ROWS : startList ? fieldRule(unit.qualify) : undefined,
    next: isOpen(unit) ? nextUp(unit) : undefined,
    matrix: true,
  }
}

/** Is somebody jumping or throwing now, or about to? */
function isOpen(unit: AttemptsUnit): boolean {
  return unit.status === 'LIVE' || unit.status === 'INTERMEDIATE' || unit.status === 'PARTIAL'
}

/** The round that is on: of the one who is up, else the last in which anybody had an attempt. 0 before the first. */
function roundOf(unit: AttemptsUnit): number {
  const open = Number(unit.currentAttempt)
  if (isOpen(unit) && Number.isInteger(open) && open > 0) return open
  const taken = Object.values(unit.competitors).flatMap((c) => Object.keys(c.attempts ?? {}).map(Number))
  return Math.max(0, ...taken.filter((n) => Number.isInteger(n)))
}

function fieldRow(
  id: string,
  competitor: AttemptsCompetitor,
  unit: AttemptsUnit,
  moment: UnitMoment,
  round: number,
): Row {
  if (unit.status === 'START_LIST') {
    const own = { sb: textCell(competitor.sb), pb: textCell(competitor.pb), worldRank: textCell(competitor.worldRank) }
    return resultRow(id, competitor, moment, own)
  }
  const live = unit.status === 'LIVE'
  const current = live && id === unit.current
  const open = {
    round: isOpen(unit) ? round : 0,
    current,
    currentAttempt: unit.currentAttempt,
    rounds: unit.attemptsTotal,
    field: Object.keys(unit.competitors).length,
  }
  const row = resultRow(id, competitor, moment, {
    ...attemptCells(competitor, open),
    wind: textCell(competitor.bestWind),
  })
  return current ? { ...row, current } : row
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

function fieldColumns(unit: AttemptsUnit, round: number, rows: readonly Row[], props: BoardProps): readonly Column[] {
  const attempts = Array.from({ length: unit.attemptsTotal }, (_, i) => attemptColumn(i + 1, unit, round))
  return [
    COLUMNS.rank,
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    { ...resultColumn(props.event.resultLabel), sample: widestMark(unit) },
    ...marksIfAny(rows),
    ...attempts,
    ...withCells([factColumn('wind', 'Wind', 90, { shortLabel: 'wind' }), ...moreColumns(props.event)], rows),
  ]
}

/**
 * Attempts are the matter of this board: names take their initials before one goes (a priority below 3), and then the
 * attempt farthest from the round that is on goes first.
 */
function attemptColumn(n: number, unit: AttemptsUnit, round: number): Column {
  return {
    id: `attempt-${n}`,
    kind: 'matrix',
    label: String(n),
    spoken: `Attempt ${n}`,
    priority: 1 + Math.abs(n - Math.max(1, round)) / (unit.attemptsTotal + 1),
    now: unit.status === 'LIVE' && n === round,
    sample: widestMark(unit),
  }
}

/** The longest mark of the field, of its bests: a throw of two digits keeps its room from the first jump on. */
function widestMark(unit: AttemptsUnit): string | undefined {
  const marks = Object.values(unit.competitors).flatMap((c) => [
    ...[c.result, c.pb, c.sb].filter((mark) => mark !== undefined),
    ...Object.values(c.attempts ?? {}).map((attempt) => attempt.mark),
  ])
  return marks.reduce<string | undefined>(
    (found, mark) => (mark.length > (found?.length ?? 0) ? mark : found),
    undefined,
  )
}

function subtitle(words: readonly string[], unit: AttemptsUnit, round: number): readonly string[] {
  if (round === 0) return words
  if (unit.status === 'LIVE') return [...words, `Round ${round} of ${unit.attemptsTotal}`]
  return unit.status === 'INTERMEDIATE' ? [...words.slice(0, -1), `After round ${round}`] : words
}

function standardFact(unit: AttemptsUnit): Fact | undefined {
  const mark = unit.qualify?.mark
  return mark === undefined ? undefined : { id: 'standard', value: mark, label: 'Qualifies' }
}

/** The best attempts on the page stand in a white cell; the legend shows one of them. */
function bestLegend(rows: readonly Row[]): readonly LegendItem[] {
  for (const row of rows) {
    for (const cell of Object.values(row.cells)) {
      if (cell.kind === 'attempt' && cell.best === true && cell.text !== undefined) {
        return [{ sign: cell.text, words: 'best', glyph: 'best' }]
      }
    }
  }
  return []
}

/** Who is next, where the feed says so: CURRENT_2, then the one after in its order of this round. */
function nextUp(unit: AttemptsUnit): readonly Name[] {
  const next = unit.current2 === undefined ? undefined : unit.competitors[unit.current2]
  if (next === undefined) return []
  const order = Number(next.order)
  const after = Object.values(unit.competitors)
    .filter((c) => c.irm === undefined && Number(c.order) > order)
    .toSorted((a, b) => Number(a.order) - Number(b.order))[0]
  return after === undefined ? [next.name] : [next.name, after.name]
}
