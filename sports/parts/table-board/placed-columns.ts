import type { Column } from '../board-spec.ts'
import type { ColumnPlace } from '../layout/columns.ts'
import type { PlacedColumn } from './TableRow.tsx'

/** The columns that have a place, with it. Pure. */
export function placedColumns(columns: readonly Column[], places: readonly ColumnPlace[]): readonly PlacedColumn[] {
  return places.flatMap((place) => {
    const column = columns.find((c) => c.id === place.id)
    return column === undefined ? [] : [{ id: place.id, column, place }]
  })
}
