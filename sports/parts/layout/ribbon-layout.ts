import type { Cell, Column, TableSpec } from '../board-spec.ts'
import { fitLine, LEAST_AXIS } from '../names/name-fit.ts'
import { nameForms } from '../names/name-forms.ts'
import { formWidth, type CellRoom } from './cells.ts'
import type { ColumnPlace } from './columns.ts'
import { widestCell, type KnownWidths } from './table-layout.ts'
import type { Measure } from './text-measure.ts'

/** Shares of the height of a ribbon (look.md, Other rasters): name cap ≥ 0.28. */
export const RIBBON = {
  plate: 0.6,
  edge: 0.07,
  title: 0.42,
  longTitle: 0.29,
  word: 0.265,
  name: 0.41,
  fact: 0.265,
  pad: 0.1,
  gap: 0.075,
  body: 0.54,
  /** Width axes: narrower than on a board (62-80). */
  figures: 74,
  facts: 80,
  /** Weight of family names: lighter, since they are narrow. */
  family: 680,
} as const
const CELLS = 3
/** Of the width: what a title takes at most, and what it is narrowed to where it can be. */
const TITLE_ROOM = 0.24
const SHORT_TITLE_ROOM = 0.17
const TITLE_WEIGHT = 750
/** A cell narrower than that many heights holds no name and result. */
const LEAST_CELL = 2.4

export interface RibbonLayout {
  readonly titleAxis: number
  /** On two lines, smaller: even the narrowest one is too long for a line. */
  readonly titleWraps: boolean
  readonly titleX: number
  readonly titleWidth: number
  readonly cells: number
  readonly cellsX: number
  readonly cellWidth: number
}

/** Between the country and what follows it: room for a dot. */
const DOT = 0.16

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
  most: number = CELLS,
): RibbonLayout {
  const titleX = (RIBBON.plate + RIBBON.pad) * height
  const room = TITLE_ROOM * width
  const size = RIBBON.title * height
  const at = (axis: number) => measure(title, { size, weight: TITLE_WEIGHT, axis })
  const short = fitLine(at, SHORT_TITLE_ROOM * width, 90, 66)
  const line = short.fits ? short : fitLine(at, room, 90, LEAST_AXIS)
  const wordWidth = measure(word, { size: RIBBON.word * height, weight: 650, axis: 88 })
  const used = line.fits ? measure(title, { size, weight: TITLE_WEIGHT, axis: line.axis }) : room
  const titleWidth = Math.max(used, wordWidth)
  const cellsX = titleX + titleWidth + RIBBON.pad * height
  const free = width - cellsX
  const cells = Math.min(most, Math.max(1, Math.floor(free / (LEAST_CELL * height))))
  return { titleAxis: line.axis, titleWraps: !line.fits, titleX, titleWidth, cells, cellsX, cellWidth: free / cells }
}

/**
 * The status word, or when the picture was true: narrowed to the room of the title, at last only the time.
 * @param more what stands instead of the word where it has room: the sign of a moment, the word with the field of play.
 */
export function ribbonWord(
  word: string,
  asOf: { readonly label: string; readonly time: string } | undefined,
  room: number,
  height: number,
  measure: Measure,
  more: readonly (string | undefined)[] = [],
): { readonly text: string; readonly axis: number } {
  const fit = (text: string) =>
    fitLine((axis) => measure(text, { size: RIBBON.word * height, weight: 650, axis }), room, 88, LEAST_AXIS)
  if (asOf === undefined) {
    const text = more.find((each) => each !== undefined && fit(each).fits)
    if (text !== undefined) return { text, axis: fit(text).axis }
  }
  const text = asOf === undefined ? word : `${asOf.label} ${asOf.time}`
  const line = fit(text)
  return line.fits || asOf === undefined ? { text, axis: line.axis } : { text: asOf.time, axis: fit(asOf.time).axis }
}

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
