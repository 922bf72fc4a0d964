import type { Cell, Column, TableSpec } from '../board-spec.ts'
import { fitLine } from '../names/name-fit.ts'
import type { CellRoom } from './cells.ts'
import type { ColumnPlace } from './columns.ts'
import { widestCell, type KnownWidths } from './table-layout.ts'
import type { Measure } from './text-measure.ts'

/** Shares of the height of a ribbon (look.md, Other rasters): name cap ≥ 0.28. */
export const RIBBON = {
  plate: 0.6,
  edge: 0.07,
  title: 0.42,
  name: 0.44,
  fact: 0.265,
  pad: 0.15,
  gap: 0.1,
  body: 0.56,
  figures: 80,
} as const
const CELLS = 3
/** A cell narrower than that many heights holds no name and result. */
const LEAST_CELL = 2.4

export interface RibbonLayout {
  readonly titleAxis: number
  readonly titleX: number
  readonly titleWidth: number
  readonly cells: number
  readonly cellsX: number
  readonly cellWidth: number
}

/** Between the country and what follows it: room for a dot. */
const DOT = 0.2

/** Does the cell have a mark to show? */
export function hasChips(cell: Cell | undefined): boolean {
  return cell?.kind === 'marks' && cell.chips.length > 0
}

/** The left plate, the short event form with the status word, then equal cells. */
export function layoutRibbon(
  title: string,
  word: string,
  width: number,
  height: number,
  measure: Measure,
): RibbonLayout {
  const titleX = (RIBBON.plate + RIBBON.pad) * height
  const most = 0.26 * width
  const line = fitLine((axis) => measure(title, { size: RIBBON.title * height, weight: 750, axis }), most, 90, 62)
  const titleWidth = Math.min(
    most,
    Math.max(
      measure(title, { size: RIBBON.title * height, weight: 750, axis: line.axis }),
      measure(word, { size: RIBBON.fact * height, weight: 650, axis: 92 }),
    ),
  )
  const cellsX = titleX + titleWidth + RIBBON.pad * height
  const free = width - cellsX
  const cells = Math.min(CELLS, Math.max(1, Math.floor(free / (LEAST_CELL * height))))
  return { titleAxis: line.axis, titleX, titleWidth, cells, cellsX, cellWidth: free / cells }
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
  const gapColumn = spec.columns.find((c) => c.kind === 'number' && c.large !== true)
  const words = spec.columns.find((c) => c.kind === 'text' && c.id !== lit?.id)
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
