import { useState } from 'react'
import type { Column } from '../board-spec.ts'
import { keepSame, keepSameById } from '../keep-same.ts'
import type { ColumnPlace } from '../layout/columns.ts'
import type { CellNames } from './TableCell.tsx'
import type { PlacedColumn } from './TableRow.tsx'

/** The columns with their places; the same object while nothing moves, so that rows are not painted again. */
export function usePlaced(columns: readonly Column[], places: readonly ColumnPlace[]): readonly PlacedColumn[] {
  const next = places.flatMap((place) => {
    const column = columns.find((c) => c.id === place.id)
    return column === undefined ? [] : [{ id: place.id, column, place }]
  })
  const [kept, setKept] = useState<readonly PlacedColumn[]>(next)
  const same = keepSameById(kept, next)
  if (same !== kept) setKept(same)
  return same
}

/** Fitted names by row id; a name that is fitted alike is the same object as before. */
export function useSameNames(fitted: ReadonlyMap<string, CellNames>): ReadonlyMap<string, CellNames> {
  const [kept, setKept] = useState(fitted)
  let changed = kept.size !== fitted.size
  const next = new Map<string, CellNames>()
  for (const [id, name] of fitted) {
    const same = keepSame(kept.get(id), name)
    if (same !== kept.get(id)) changed = true
    next.set(id, same)
  }
  if (!changed) return kept
  setKept(next)
  return next
}
