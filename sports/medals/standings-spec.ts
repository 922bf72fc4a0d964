import type { Standings } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { Cell, Column, TableSpec } from '../parts/board-spec.ts'
import { codeCell, flagCell, nameCell } from '../parts/spec/cells.ts'
import { cells, COLUMNS, inOrder } from '../parts/spec/rows.ts'
import { dayOf, typeset } from '../parts/spec/words.ts'

/** The standings by NOC → what their table says: gold lit, zeros quiet, ties with "=". Pure. */
export function standingsSpec(standings: Standings, props: Pick<BoardProps, 'document'>): TableSpec {
  const rows = inOrder(standings.organisations).map(([noc, line]) => ({
    id: noc,
    cells: cells({
      rank: line.rank === '' ? undefined : { kind: 'rank', text: line.rank, equal: line.rankEqual === 'Y' },
      flag: flagCell(noc),
      code: codeCell(noc),
      name: nameCell({ name: { full: line.name ?? noc } }, true),
      gold: count(line.gold),
      silver: count(line.silver),
      bronze: count(line.bronze),
      total: count(line.total),
    }),
  }))
  return {
    mark: 'medals',
    title: 'Medal standings',
    shortTitle: 'Medals',
    subtitle: [typeset(standings.title.discipline), after(standings)].filter((words) => words !== undefined),
    facts: [],
    columns: STANDING_COLUMNS,
    rows,
    legend: [],
    note: rows.length === 0 ? 'No medals decided yet' : 'Ranked by gold, then silver, then bronze',
    date: dayOf(props.document.asOf),
  }
}

function after({ finishedEvents, totalEvents }: Standings): string | undefined {
  if (finishedEvents === undefined) return undefined
  if (totalEvents !== undefined && totalEvents !== '0') return `After ${finishedEvents} of ${totalEvents} events`
  return finishedEvents === '1' ? 'After 1 event' : `After ${finishedEvents} events`
}

function count(text: string): Cell {
  return { kind: 'text', text, quiet: text === '0' ? true : undefined }
}

const counted = { kind: 'number', align: 'center', large: true, strong: true, sample: '00' } as const
const STANDING_COLUMNS: readonly Column[] = [
  COLUMNS.rank,
  COLUMNS.flag,
  COLUMNS.code,
  COLUMNS.name,
  { ...counted, id: 'gold', label: 'Gold', spoken: 'Gold', priority: 0, medal: 1, lit: true },
  { ...counted, id: 'silver', label: 'Silver', spoken: 'Silver', priority: 1, medal: 2 },
  { ...counted, id: 'bronze', label: 'Bronze', spoken: 'Bronze', priority: 1, medal: 3 },
  { ...counted, id: 'total', label: 'Total', spoken: 'Total', priority: 2, align: 'right', strong: false },
]
