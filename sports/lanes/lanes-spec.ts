import { passingPoint, placedAt, pointCells, pointColumns, type Passing } from './passing.ts'
import { colourLabel } from './colour-codes.ts'
import { chipCell, colourChip } from '../parts/worn/worn-colours.ts'
import { isPaired, pairCell, pairFact, pairedField, pairedRow, sideChip, splitOnTheWay } from './pairs.ts'
import type { LanesCompetitor, LanesUnit } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, Fact, Row, TableSpec } from '../parts/board-spec.ts'
import { laneCell, textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { clockFact, facts, isFinal, recordFact, startFact, unitHeader, windFact } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { raceRule } from '../parts/spec/qualify.ts'
import { moreColumns } from '../parts/spec/more-columns.ts'
import { legsCell } from '../parts/crew/legs.ts'
import {
  codeColumn,
  COLUMNS,
  factColumn,
  inOrder,
  longest,
  resultColumn,
  resultRow,
  withCells,
} from '../parts/spec/rows.ts'

/** A race in lanes → what its table says, in every moment from start list to official. Pure. */
export function lanesSpec(unit: LanesUnit, props: BoardProps): TableSpec {
  const moment: UnitMoment = { status: unit.status, final: isFinal(unit) }
  const paired = isPaired(props) ? pairedField(unit, props) : undefined
  // A pair on its way is nobody's field: its times stand beside those who are home.
  const passing = paired === undefined ? passingPoint(unit) : undefined
  const entries = paired?.entries ?? inOrder(unit.competitors)
  const rows = entries.map((entry) => {
    const [id, competitor] = entry
    const own = { ...ownCells(competitor, unit, passing, props), pair: paired && pairCell(entry, entries) }
    const row = resultRow(id, placedAt(competitor, passing), moment, own, badges(competitor))
    return paired === undefined ? row : pairedRow(row, competitor, paired, unit)
  })
  const startList = unit.status === 'START_LIST'
  const columns = startList ? startColumns(unit, props, rows) : raceColumns(unit, props, passing, rows)
  return {
    mark: 'lanes',
    ...unitHeader(unit, props),
    facts: facts(
      clockFact(unit, props),
      lapsFact(unit, props),
      pairFact(unit, paired),
      startFact(unit),
      windFact(unit.wind),
      recordFact(props),
    ),
    columns: withCells(columns, rows),
    rows,
    ...(paired === undefined ? {} : startList ? { pairs: true } : { stay: paired.up.size || undefined }),
    note: startList ? raceRule(unit.qualify) : undefined,
    legend: markLegend(props.event.marks ?? props.profile.marks),
  }
}

/** How many laps are left, of the newer one of result and `current/<rsc>`, while the race is on; none once the first is home. */
function lapsFact(unit: LanesUnit, { document, beside }: BoardProps): Fact | undefined {
  if (unit.status !== 'LIVE' || Object.values(unit.competitors).some((c) => c.result !== undefined)) return undefined
  const current = beside.current
  const newer = current !== undefined && current.receivedAt >= document.receivedAt
  const value = (newer ? current.value.infos?.['LAPS_TO_GO'] : undefined) ?? unit.lapsToGo
  return value === undefined || value === '' ? undefined : { id: 'laps', value, label: 'Laps to go' }
}

/** What StartOrder counts in this race; "" where it is not worth a column. */
function orderLabel(props: BoardProps): string {
  return props.event.orderLabel ?? 'Lane'
}

function startColumns(unit: LanesUnit, props: BoardProps, rows: readonly Row[]): readonly Column[] {
  const crews = hasCrews(rows)
  const label = orderLabel(props) || 'Order'
  return [
    ...(isPaired(props) ? [PAIR] : [{ ...COLUMNS.lane, label, spoken: label }]),
    ...colourColumns(unit, props),
    COLUMNS.flag,
    codeColumn(crews),
    COLUMNS.name,
    { ...factColumn('sb', 'Season', 1), lit: true },
    factColumn('pb', 'Personal', 2, { shortLabel: 'personal', large: true }),
    crewColumn(unit, props),
    ...moreColumns(isPaired(props) ? {} : props.event),
    factColumn('worldRank', 'World rank', 3, { shortLabel: 'world' }),
  ]
}

/** A race of four is decided by places; where its heats are timed the column holds times, and says so. */
function heldLabel(label: string, { competitors }: LanesUnit): string {
  const timed = Object.values(competitors).some(({ result = '' }) => /^\d.*[:.]\d/.test(result))
  return label === 'Place' && timed ? 'Time' : label
}

function raceColumns(
  unit: LanesUnit,
  props: BoardProps,
  passing: Passing | undefined,
  rows: readonly Row[],
): readonly Column[] {
  const label = orderLabel(props)
  const duel = rows.length <= 2
  const crews = hasCrews(rows)
  const plates = !isPaired(props) && hasPlates(unit, passing)
  const plateLabel = label || 'Order'
  return [
    plates ? { ...COLUMNS.lane, label: plateLabel, spoken: plateLabel } : COLUMNS.rank,
    ...colourColumns(unit, props),
    COLUMNS.flag,
    codeColumn(crews),
    COLUMNS.name,
    resultColumn(
      passing?.label ?? heldLabel(props.event.resultLabel, unit),
      Object.values(unit.competitors).flatMap((c) => [c.result, c.pb, c.sb]),
    ),
    COLUMNS.marks,
    factColumn('gap', 'Gap', crews ? 3.1 : 2, { sample: '+0.00' }),
    crewColumn(unit, props),
    factColumn('section', 'Section', crews ? 3.3 : 2.5, { shortLabel: 'section' }),
    ...moreColumns(props.event),
    factColumn('reaction', 'Reaction', crews ? 3.6 : duel ? 2 : 3, { shortLabel: 'react' }),
    ...(label === '' || plates || isPaired(props)
      ? []
      : [
          factColumn('lane', label, props.event.orderLabel === undefined ? 4 : 2.4, {
            kind: 'text',
            align: 'right',
            shortLabel: label.toLowerCase(),
          }),
        ]),
    ...(passing === undefined ? pointColumns(unit, crews) : []),
  ]
}

const PAIR: Column = { ...COLUMNS.lane, id: 'pair', label: 'Pair', spoken: 'Pair', sample: '00' }

/** Beside the plate: inner or outer of a pair, the colour of helmet, bib or armband elsewhere. */
function colourColumns(unit: LanesUnit, props: BoardProps): readonly Column[] {
  const label = isPaired(props) ? 'Lane' : colourLabel(unit, props.event)
  const open = unit.status === 'START_LIST' || unit.status === 'LIVE'
  return label === undefined ? [] : [{ id: 'colour', kind: 'text', label, spoken: label, priority: open ? 1.1 : 2.3 }]
}

function hasCrews(rows: readonly Row[]): boolean {
  return rows.some((row) => row.cells['crew'] !== undefined)
}

/** The legs of a relay or the seats of a boat; once one leg has a time all keep room for one. */
function crewColumn(unit: LanesUnit, props: BoardProps): Column {
  const legs = Object.values(unit.competitors).flatMap((c) => Object.values(c.legs ?? {}).map((leg) => leg.split))
  const label = props.event.crewLabel ?? 'Team'
  return { ...COLUMNS.crew, label, spoken: label, sample: longest(legs) }
}

function ownCells(
  competitor: LanesCompetitor,
  unit: LanesUnit,
  passing: Passing | undefined,
  props: BoardProps,
): Readonly<Record<string, Cell | undefined>> {
  const { colour: worn } = competitor
  const colour = chipCell(isPaired(props) ? sideChip(competitor) : worn && colourChip(worn.code))
  if (unit.status === 'START_LIST') {
    return {
      colour,
      crew: legsCell(competitor),
      sb: textCell(competitor.sb),
      pb: textCell(competitor.pb),
      worldRank: textCell(competitor.worldRank),
    }
  }
  const split =
    passing !== undefined
      ? competitor.splits?.[passing.id]
      : isPaired(props)
        ? splitOnTheWay(competitor, unit)
        : undefined
  return {
    colour,
    ...(passing === undefined ? pointCells(competitor) : { section: textCell(split?.section) }),
    crew: legsCell(competitor),
    gap: textCell(competitor.diff ?? competitor.gap ?? split?.diff),
    reaction: textCell(competitor.reaction),
    lane: !isPaired(props) && hasPlates(unit, passing) ? laneCell(competitor) : textCell(competitor.startOrder),
  }
}

/** Until the first of the field has a place, its lanes stand where the ranks will. */
function hasPlates(unit: LanesUnit, passing: Passing | undefined): boolean {
  return unit.status === 'LIVE' && Object.values(unit.competitors).every((c) => placedAt(c, passing).rank === undefined)
}

function badges(competitor: LanesCompetitor): readonly string[] {
  return [competitor.falseStart, competitor.laneInfringe].flatMap((badge) =>
    badge === undefined || badge === '' ? [] : [badge],
  )
}
