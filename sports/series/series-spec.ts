import { HOLE_LEGEND, holeCells, holeColumns, holesShown, type Hole } from './hole-columns.ts'
import type { SeriesCompetitor, SeriesItem, SeriesUnit } from './model.ts'
import type { EventProfile } from '../../protocol/profile.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, Row, TableSpec } from '../parts/board-spec.ts'
import { textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { facts, isFinal, recordFact, startFact, unitHeader } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import {
  COLUMNS,
  CREW_WHERE_ROOM,
  factColumn,
  inOrder,
  marksIfAny,
  resultColumn,
  resultRow,
  withCells,
} from '../parts/spec/rows.ts'
import { moreColumns } from '../parts/spec/more-columns.ts'
import { NO_ROWS } from '../parts/spec/words.ts'

interface Part {
  readonly id: string
  readonly label: string
}

/** Totals over several parts: decathlon, heptathlon, rounds → what their table says in every moment. Pure. */
export function seriesSpec(unit: SeriesUnit, props: BoardProps): TableSpec {
  // The totals of an event decide its medals; its own units do so where the schedule says it.
  const total = props.document.key.startsWith('cumulative/')
  const moment: UnitMoment = { status: unit.status, final: total || isFinal(unit) }
  const parts = inOrder(unit.parts).map(([id, part]): Part => ({ id, label: part.label }))
  const holes = holesShown(unit)
  const by = props.event.partsBy
  const rows = inOrder(unit.competitors).map(([id, competitor]) =>
    seriesRow(id, competitor, moment, parts, { holes, by }),
  )
  const header = unitHeader(unit, props)
  return {
    mark: 'series',
    ...header,
    final: moment.final,
    subtitle: subtitle(header.subtitle, unit, parts, props.event.unitWord ?? 'event'),
    facts: facts(startFact(unit), recordFact(props)),
    columns: columnsOf(unit, totalColumns(parts, holes, rows, props), rows),
    rows,
    legend: [...(holes.length === 0 ? [] : HOLE_LEGEND), ...markLegend(props.event.marks ?? props.profile.marks)],
    note: rows.length === 0 ? NO_ROWS : undefined,
    matrix: true,
  }
}

/** Holes to come have their columns already: nothing moves when they are played. */
function columnsOf(unit: SeriesUnit, columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  if (unit.status === 'START_LIST') return withCells(START_COLUMNS, rows)
  const filled = new Set(withCells(columns, rows))
  return columns.filter((column) => filled.has(column) || column.id.startsWith('hole-'))
}

function seriesRow(
  id: string,
  competitor: SeriesCompetitor,
  moment: UnitMoment,
  parts: readonly Part[],
  { holes, by }: { readonly holes: readonly Hole[]; readonly by: EventProfile['partsBy'] },
): Row {
  if (moment.status === 'START_LIST') {
    return resultRow(id, competitor, moment, { sb: textCell(competitor.sb), pb: textCell(competitor.pb) })
  }
  const items = parts.map((part) => [`part-${part.id}`, itemCell(competitor.items?.[part.id], by)] as const)
  return resultRow(id, competitor, moment, {
    gap: textCell(competitor.diff ?? competitor.gap),
    ...Object.fromEntries(items),
    ...holeCells(competitor, holes),
  })
}

/**
 * The mark of a part ("24-11" of bouts won and lost), its points small beside it, or the other way round; where the feed sends no
 * points, its wind.
 */
function itemCell(item: SeriesItem | undefined, by: EventProfile['partsBy']): Cell | undefined {
  if (item === undefined) return undefined
  const bouts = item.won === undefined || item.lost === undefined ? undefined : `${item.won}-${item.lost}`
  const mark = item.irm ?? bouts ?? item.result
  const points = by === 'points' && item.irm === undefined ? item.points : undefined
  const text = points ?? mark ?? item.points
  if (text === undefined) return undefined
  const small = points === undefined ? (item.points ?? item.wind) : mark
  const beside = text === item.points && points === undefined ? undefined : small
  return {
    kind: 'attempt',
    state: 'mark',
    text: item.discard === 'Y' ? `(${text})` : text,
    small: beside === text ? undefined : beside,
  }
}

const START_COLUMNS: readonly Column[] = [
  { ...COLUMNS.lane, label: 'Order', spoken: 'Order' },
  COLUMNS.flag,
  COLUMNS.code,
  COLUMNS.name,
  { ...factColumn('sb', 'Season', 1), lit: true },
  factColumn('pb', 'Personal', 2, { shortLabel: 'personal' }),
  COLUMNS.crew,
]

/** Where room is short the earliest parts go first: the newest is what the hall has just seen. Names take initials before. */
function totalColumns(
  parts: readonly Part[],
  holes: readonly Hole[],
  rows: readonly Row[],
  props: BoardProps,
): readonly Column[] {
  return [
    COLUMNS.rank,
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    { ...resultColumn(props.event.resultLabel), sample: '0000' },
    ...marksIfAny(rows),
    factColumn('gap', 'Behind', 1.4),
    CREW_WHERE_ROOM,
    ...moreColumns(props.event),
    ...parts.map((part, i): Column => ({
      id: `part-${part.id}`,
      kind: 'matrix',
      label: part.label,
      shortLabel: part.label,
      spoken: part.label,
      priority: 1 + (parts.length - i) / (parts.length + 1),
    })),
    ...holeColumns(holes),
  ]
}

function subtitle(words: readonly string[], unit: SeriesUnit, parts: readonly Part[], word: string): readonly string[] {
  const open = unit.status === 'LIVE' || unit.status === 'INTERMEDIATE' || unit.status === 'PARTIAL'
  const last = parts.at(-1)
  if (!open || last === undefined) return words
  const plain = unit.status === 'LIVE' ? words : words.slice(0, -1)
  return [...plain, parts.length === 1 ? `After 1 ${word}` : `After ${parts.length} ${word}s`]
}
