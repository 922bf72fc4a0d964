import type { MedalEvents } from './model.ts'
import { medalOf } from './moment.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { TableSpec } from '../parts/board-spec.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { cells, COLUMNS, inOrder, resultColumn, resultRow, withCells } from '../parts/spec/rows.ts'
import { dayOf, typeset } from '../parts/spec/words.ts'

/** The medals of a day, or of a discipline so far, event by event: every row says its event, since a page may begin anywhere. Pure. */
export function medalEventsSpec(medals: MedalEvents, props: Pick<BoardProps, 'document' | 'profile'>): TableSpec {
  const many = Object.keys(medals.disciplines).length > 1
  const rows = inOrder(medals.competitors).map(([id, medallist]) => {
    const medal = medalOf(medallist.medal)
    const row = resultRow(id, medallist, { status: 'OFFICIAL', final: true })
    const rank =
      medal === undefined
        ? row.cells['rank']
        : ({ kind: 'rank', text: String(medal), equal: false, medal, filled: true } as const)
    const event = typeset(medals.events[medallist.event]?.name ?? '')
    return {
      ...row,
      cells: cells({ ...row.cells, rank, event: { kind: 'text', text: event, quiet: medal === 1 ? undefined : true } }),
    }
  })
  const count = Object.keys(medals.events).length
  return {
    mark: 'medals',
    title: medals.day === undefined ? 'Medals decided' : 'Medals decided today',
    shortTitle: 'Medals today',
    subtitle: [
      ...(many ? [] : [typeset(medals.title.discipline)]),
      count === 1 ? '1 event' : `${count} events`,
      ...finished(medals),
    ],
    facts: [],
    columns: withCells(
      [
        COLUMNS.rank,
        COLUMNS.flag,
        COLUMNS.code,
        COLUMNS.name,
        resultColumn('Result'),
        COLUMNS.marks,
        { id: 'event', kind: 'text', label: 'Event', spoken: 'Event', priority: 0.5, align: 'left' },
      ],
      rows,
    ),
    rows,
    legend: markLegend(props.profile.marks),
    note: rows.length === 0 ? 'No medals decided yet' : undefined,
    date: medals.day ?? dayOf(props.document.asOf),
  }
}

/** "21 of 47 decided", where the message is about one discipline. */
function finished({ disciplines }: MedalEvents): readonly string[] {
  const [only, ...others] = Object.values(disciplines)
  if (only?.finishedEvents === undefined || only.totalEvents === undefined || others.length > 0) return []
  return [`${only.finishedEvents} of ${only.totalEvents} decided`]
}
