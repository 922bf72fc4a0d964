import { medalOf } from './moment.ts'
import type { Medallists } from './model.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { TableSpec } from '../parts/board-spec.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { COLUMNS, inOrder, resultColumn, resultRow } from '../parts/spec/rows.ts'
import { statusNote, statusView } from '../parts/spec/status.ts'
import { dayOf, shortEvent, typeset } from '../parts/spec/words.ts'

/** Medallists that are not OFFICIAL yet: a quiet table with rings, no medal moment. Pure. */
export function medallistsSpec(medallists: Medallists, props: BoardProps): TableSpec {
  const { title, status } = medallists
  const rows = inOrder(medallists.competitors).map(([id, medallist]) => {
    const row = resultRow(id, medallist, { status, final: true })
    const medal = medalOf(medallist.medal)
    if (medal === undefined) return row
    const rank = {
      kind: 'rank',
      text: medallist.rank ?? String(medal),
      equal: medallist.rankEqual === 'Y',
      medal,
      filled: status === 'OFFICIAL',
    } as const
    return { ...row, cells: { ...row.cells, rank } }
  })
  return {
    mark: 'medals',
    title: typeset(title.event),
    shortTitle: shortEvent(title.event),
    subtitle: [typeset(title.discipline), 'Medallists', statusNote(status)].filter((words) => words !== undefined),
    facts: [],
    status: statusView(status),
    final: true,
    columns: [
      COLUMNS.rank,
      COLUMNS.flag,
      COLUMNS.code,
      COLUMNS.name,
      resultColumn(props.event.resultLabel),
      COLUMNS.marks,
    ],
    rows,
    legend: markLegend(props.profile.marks),
    note: rows.length === 0 ? 'The medals are not decided yet' : undefined,
    date: dayOf(props.document.asOf),
  }
}
