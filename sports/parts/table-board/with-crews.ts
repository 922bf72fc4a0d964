import type { Row } from '../board-spec.ts'
import { fitCrews } from '../crew/crew-fit.ts'
import type { PageName } from '../layout/table-layout.ts'
import type { Measure } from '../layout/text-measure.ts'
import type { GridLayout } from './grid-layout.ts'
import type { CellNames } from './TableCell.tsx'
import type { PlacedColumn } from './TableRow.tsx'

/** Fits the members of the teams on a page, where they have a column; by row id, with the fitted name. Pure. */
export function withCrews(
  names: ReadonlyMap<string, PageName>,
  page: readonly Row[],
  columns: readonly PlacedColumn[],
  layout: GridLayout,
  measure: Measure,
): ReadonlyMap<string, CellNames> {
  const at = columns.find(({ column }) => column.kind === 'crew')
  if (at === undefined) return names
  const crews = page.flatMap((row) => {
    const cell = row.cells[at.id]
    return cell?.kind === 'crew' ? [{ id: row.id, cell }] : []
  })
  const fits = fitCrews(
    crews.map(({ cell }) => cell),
    { width: at.place.width, lines: layout.crewLines, size: layout.sizes.label, measure },
    at.place.line === undefined ? layout.rowHeight : undefined,
  )
  const fitted = new Map<string, CellNames>(names)
  for (const [i, { id }] of crews.entries()) {
    const name = names.get(id)
    if (name !== undefined) fitted.set(id, { ...name, crew: fits[i] })
  }
  return fitted
}
