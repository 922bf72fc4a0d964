import type { Ranking } from './model.ts'
import { balanceCells, balanceFacts } from './pool-spec.ts'
import { placeWord } from './words.ts'
import type { BoardProps } from '../parts/board-props.ts'
import type { TableSpec } from '../parts/board-spec.ts'
import type { UnitMoment } from '../parts/spec/cells.ts'
import { unitHeader } from '../parts/spec/header.ts'
import { markLegend } from '../parts/spec/legend.ts'
import { COLUMNS, inOrder, resultColumn, resultRow, withCells } from '../parts/spec/rows.ts'
import { NO_ROWS } from '../parts/spec/words.ts'

/** The final ranking of an event; PARTIAL says that the places above are still open. Pure. */
export function rankingSpec(ranking: Ranking, props: BoardProps): TableSpec {
  const moment: UnitMoment = { status: ranking.status, final: true }
  const header = unitHeader(ranking, props)
  const competitors = inOrder(ranking.competitors)
  const rows = competitors.map(([id, competitor]) => resultRow(id, named(competitor), moment, balanceCells(competitor)))
  const results = competitors.some(([, each]) => each.result !== undefined || each.irm !== undefined)
  const partial = ranking.status === 'PARTIAL' || ranking.status === 'INTERMEDIATE'
  return {
    mark: 'bracket',
    ...header,
    subtitle: [...header.subtitle.slice(0, 1), 'Final ranking', ...header.subtitle.slice(1)],
    facts: [],
    columns: withCells(
      [
        COLUMNS.rank,
        COLUMNS.flag,
        COLUMNS.code,
        COLUMNS.name,
        ...(results ? [resultColumn(props.event.resultLabel)] : []),
        COLUMNS.marks,
        ...balanceFacts(),
      ],
      rows,
    ),
    rows,
    legend: markLegend({ ...props.event.marks, ...props.profile.marks }),
    note: rows.length === 0 ? NO_ROWS : partial ? 'Places that are not here are still open' : undefined,
  }
}

/** NOAWARD and the like are words, not a name. */
function named<C extends Ranking['competitors'][string]>(competitor: C): C {
  const { full } = competitor.name
  const words = /^(NOAWARD|NOCOMP|NCT|TBD|BYE)$/.test(full) ? placeWord({ place: full }, new Map()) : full
  return words === full ? competitor : { ...competitor, name: { full: words } }
}
