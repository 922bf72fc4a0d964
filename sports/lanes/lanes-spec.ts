import type { LanesCompetitor, LanesUnit } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, TableSpec } from '../parts/board-spec.ts'
import { textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { clockFact, facts, isFinal, recordFact, startFact, unitHeader, windFact } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { raceRule } from '../parts/spec/qualify.ts'
import { COLUMNS, factColumn, inOrder, resultColumn, resultRow, withCells } from '../parts/spec/rows.ts'

/** A race in lanes → what its table says, in every moment from start list to official. Pure. */
export function lanesSpec(unit: LanesUnit, props: BoardProps): TableSpec {
  const moment: UnitMoment = { status: unit.status, final: isFinal(unit) }
  const rows = inOrder(unit.competitors).map(([id, competitor]) =>
    resultRow(id, competitor, moment, ownCells(competitor, unit), badges(competitor)),
  )
  const columns = unit.status === 'START_LIST' ? startColumns() : raceColumns(unit, props)
  return {
    mark: 'lanes',
    ...unitHeader(unit, props),
    facts: facts(clockFact(unit, props), startFact(unit), windFact(unit.wind), recordFact(props)),
    columns: withCells(columns, rows),
    rows,
    note: unit.status === 'START_LIST' ? raceRule(unit.qualify) : undefined,
    legend: markLegend(props.event.marks ?? props.profile.marks),
  }
}

function startColumns(): readonly Column[] {
  return [
    COLUMNS.lane,
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    { ...factColumn('sb', 'Season', 1), lit: true },
    factColumn('pb', 'Personal', 2, { shortLabel: 'personal', large: true }),
    factColumn('worldRank', 'World rank', 3, { shortLabel: 'world' }),
  ]
}

function raceColumns(unit: LanesUnit, props: BoardProps): readonly Column[] {
  const point = unit.pointCurrent === undefined ? undefined : unit.points?.[unit.pointCurrent]
  return [
    COLUMNS.rank,
    COLUMNS.flag,
    COLUMNS.code,
    COLUMNS.name,
    resultColumn(
      props.event.resultLabel,
      Object.values(unit.competitors).flatMap((c) => [c.result, c.pb, c.sb]),
    ),
    COLUMNS.marks,
    ...(point === undefined ? [] : [factColumn('split', point.label, 2)]),
    factColumn('gap', 'Gap', 2, { sample: '+0.00' }),
    factColumn('reaction', 'Reaction', 3, { shortLabel: 'react' }),
    factColumn('lane', 'Lane', 4, { kind: 'text', align: 'right', shortLabel: 'lane' }),
  ]
}

function ownCells(competitor: LanesCompetitor, unit: LanesUnit): Readonly<Record<string, Cell | undefined>> {
  if (unit.status === 'START_LIST') {
    return {
      sb: textCell(competitor.sb),
      pb: textCell(competitor.pb),
      worldRank: textCell(competitor.worldRank),
    }
  }
  const split = unit.pointCurrent === undefined ? undefined : competitor.splits?.[unit.pointCurrent]
  return {
    split: textCell(split?.time),
    gap: textCell(competitor.diff ?? competitor.gap),
    reaction: textCell(competitor.reaction),
    lane: textCell(competitor.startOrder),
  }
}

function badges(competitor: LanesCompetitor): readonly string[] {
  return [competitor.falseStart, competitor.laneInfringe].flatMap((badge) =>
    badge === undefined || badge === '' ? [] : [badge],
  )
}
