import type { TableSpec } from '../board-spec.ts'
import type { PageAsk, PagePlan } from '../layout/paging.ts'
import type { CrewCell } from './crew-cell.ts'
import { CREW_PITCH, crewLines, mostMembers } from './crew-fit.ts'

/** The members of all rows; none on boards without a column for them. */
export function crewsOf(spec: Pick<TableSpec, 'columns' | 'rows'>): readonly CrewCell[] {
  const column = spec.columns.find(({ kind }) => kind === 'crew')
  if (column === undefined) return []
  return spec.rows.flatMap((row) => {
    const cell = row.cells[column.id]
    return cell?.kind === 'crew' ? [cell] : []
  })
}

/** Beside each other in portrait where each has a value of its own, and where only names stand there. */
const PORTRAIT_MOST = { values: 2, names: 4 } as const

/**
 * In portrait members stand under the two lines of a row, in as many lines as fit without one more page; none where they would
 * cost a page.
 * @param size of the members, px @returns the plan of the pages and the lines of members in it.
 */
export function planWithCrews(
  ask: PageAsk,
  crews: readonly CrewCell[],
  size: number,
  plan: (ask: PageAsk) => PagePlan,
): { readonly plan: PagePlan; readonly lines: number; readonly under: number } {
  const bare = plan(ask)
  const valued = crews.some(({ members }) => members.some(({ value }) => value !== undefined))
  const most = mostMembers(crews)
  for (let lines = Math.ceil(most / PORTRAIT_MOST[valued ? 'values' : 'names']); lines > 0; lines -= 1) {
    const under = (lines * CREW_PITCH + 0.06) * size
    const tried = plan({ ...ask, under })
    if (tried.pages <= bare.pages) return { plan: tried, lines, under }
  }
  return { plan: bare, lines: 0, under: 0 }
}

/** Lines of members in a row of a landscape board; a few members need not fill them all. @param size px */
export function landscapeLines(crews: readonly CrewCell[], rowHeight: number, size: number): number {
  return Math.min(crewLines(rowHeight, size), mostMembers(crews))
}
