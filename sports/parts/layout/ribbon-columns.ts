import type { Column, TableSpec } from '../board-spec.ts'
import { LEAST_AXIS } from '../names/name-fit.ts'
import { nameForms } from '../names/name-forms.ts'
import { formWidth, hasChips, type CellRoom } from './cells.ts'
import type { ColumnPlace } from './columns.ts'
import { CELLS, RIBBON } from './ribbon-layout.ts'
import { widestCell, type KnownWidths } from './table-layout.ts'

/** Between the country and what follows it: room for a dot. */
const DOT = 0.16

/**
 * As many cells as hold every family name at the narrowest axis, at most three: with longer names a page has fewer cells.
 * @param fits does a name column of that width hold the names?
 */
export function mostCells(
  lay: (cells: number) => { readonly nameRoom: number },
  fits: (room: number, cells: number) => boolean,
): number {
  let cells = CELLS
  while (cells > 1 && !fits(lay(cells).nameRoom, cells)) cells -= 1
  return cells
}

/** A cell of a ribbon: rank, name over code and mark, the result at the right. */
export function ribbonColumns(
  spec: TableSpec,
  cell: number,
  height: number,
  room: CellRoom,
  known: KnownWidths,
): readonly ColumnPlace[] {
  const pad = RIBBON.pad * height
  const gap = RIBBON.gap * height
  const width = (column: Column) => {
    const widest = Math.max(widestCell(column, spec.rows, room, 0), known.get(column.id) ?? 0)
    known.set(column.id, widest)
    return widest
  }
  const find = (...kinds: readonly Column['kind'][]) => spec.columns.find((c) => kinds.includes(c.kind))
  const left = find('rank', 'lane', 'time')
  const name = find('name')
  const lit = spec.columns.find((c) => c.kind === 'result' || c.lit === true) ?? find('state')
  const places: ColumnPlace[] = []
  let x = pad
  if (left !== undefined) {
    places.push({ id: left.id, x, width: width(left), padding: 0 })
    x += width(left) + gap
  }
  let right = cell - pad
  if (lit !== undefined) {
    places.push({ id: lit.id, x: right - width(lit), width: width(lit), padding: 0 })
    right -= width(lit) + gap
  }
  if (name !== undefined) places.push({ id: name.id, x, width: right - x, padding: 0, line: 1 })
  const code = find('code')
  const marks = find('marks')
  const gapColumn = spec.columns.find(
    (c) => c.kind === 'number' && c.id !== lit?.id && c.large !== true && c.noRibbon !== true,
  )
  const words = spec.columns.find((c) => c.kind === 'text' && c.id !== lit?.id && c.noRibbon !== true)
  if (code !== undefined && x + width(code) <= right) {
    places.push({ id: code.id, x, width: width(code), padding: 0, line: 2 })
    x += width(code) + DOT * height
  }
  // The mark and the gap share a place: a row with a mark says that, the others say the gap.
  const marked = marks !== undefined && spec.rows.some((row) => hasChips(row.cells[marks.id]))
  if (marks !== undefined && marked)
    places.push({ id: marks.id, x, width: right - x, padding: 0, line: 2, first: true })
  const other = gapColumn ?? words
  if (other !== undefined && x + width(other) <= right) {
    places.push({ id: other.id, x, width: width(other), padding: 0, line: 2, unless: marked ? marks?.id : undefined })
  }
  return places
}

/** Width of the name column, px. */
export function nameRoomOf(spec: TableSpec, places: readonly ColumnPlace[]): number {
  const name = spec.columns.find((c) => c.kind === 'name')
  return places.find((place) => place.id === name?.id)?.width ?? Infinity
}

/** The widest of the shortest forms at the narrowest axis, px. */
export function widestFamily(spec: TableSpec, room: CellRoom): number {
  const names = spec.rows.flatMap((row) => Object.values(row.cells).flatMap((c) => (c.kind === 'name' ? [c.name] : [])))
  return Math.max(
    0,
    ...names.map((name) => {
      const shortest = nameForms(name).at(-1)
      return shortest === undefined ? 0 : formWidth(shortest, LEAST_AXIS, room.sizes.name, room) + 0.5
    }),
  )
}
