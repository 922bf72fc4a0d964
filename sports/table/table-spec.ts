import type { TableUnit } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, TableSpec } from '../parts/board-spec.ts'
import { textCell, type UnitMoment } from '../parts/spec/cells.ts'
import { clockFact, facts, isFinal, recordFact, startFact, unitHeader } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { raceRule } from '../parts/spec/qualify.ts'
import {
  COLUMNS,
  CREW_WHERE_ROOM,
  factColumn,
  inOrder,
  resultColumn,
  resultRow,
  withCells,
} from '../parts/spec/rows.ts'

/** Any unit → rank, order, country, name, result: the floor on which every discipline stands. Pure. */
export function tableSpec(unit: TableUnit, props: BoardProps): TableSpec {
  const moment: UnitMoment = { status: unit.status, final: isFinal(unit) }
  const startList = unit.status === 'START_LIST'
  const rows = inOrder(unit.competitors).map(([id, competitor]) =>
    resultRow(id, competitor, moment, {
      diff: startList ? undefined : textCell(competitor.diff),
      order: startList ? undefined : textCell(competitor.startOrder),
      bib: textCell(competitor.bib),
      unit: textCell(competitor.unitNum),
    }),
  )
  const columns = startList
    ? [
        { ...COLUMNS.lane, label: 'Order' },
        COLUMNS.flag,
        COLUMNS.code,
        COLUMNS.name,
        factColumn('bib', 'Bib', 1),
        COLUMNS.crew,
      ]
    : [
        COLUMNS.rank,
        COLUMNS.flag,
        COLUMNS.code,
        COLUMNS.name,
        resultColumn(props.event.resultLabel),
        COLUMNS.marks,
        {
          ...factColumn('unit', unitWord(props.document.key), 1.5),
          shortLabel: unitWord(props.document.key).toLowerCase(),
        },
        factColumn('diff', 'Behind', 2),
        CREW_WHERE_ROOM,
        factColumn('order', 'Order', 3, { shortLabel: 'order', noRibbon: true }),
        factColumn('bib', 'Bib', 4, { shortLabel: 'bib', noRibbon: true }),
      ]
  return {
    mark: 'table',
    ...unitHeader(unit, props),
    facts: facts(clockFact(unit, props), startFact(unit), recordFact(props)),
    columns: withCells(columns, rows),
    rows,
    legend: markLegend(props.event.marks ?? props.profile.marks),
    // A rule stands where the feed's marks do not yet.
    note: startList || rows.some((row) => hasQualified(row.cells['marks'])) ? undefined : raceRule(unit.qualify),
  }
}

/** What a unit of the phase is called over its column: of "phase/ATHM100M…HEAT…" a heat. */
function unitWord(key: string): string {
  const phase = /^phase\/.{22}(.{4})/.exec(key)?.[1]?.replace(/-+$/, '') ?? ''
  if (phase === 'QUAL') return 'Group'
  if (phase === 'SFNL') return 'Semi'
  return phase === 'QFNL' ? 'Quarter' : 'Heat'
}

function hasQualified(cell: Cell | undefined): boolean {
  return cell?.kind === 'marks' && cell.chips.some((chip) => chip.kind === 'qualified')
}
