import { cellWidth, chipsWidth } from './cell-width.ts'
import type { Cell, Chip, Column, Row, TableSpec } from '../board-spec.ts'
import type { CrewCell } from '../crew/crew-cell.ts'
import { crewWidth } from '../crew/crew-fit.ts'
import { nameForms, type NameForm } from '../names/name-forms.ts'
import { fitNames, fitRibbonNames, FULL_AXIS, type FittedName, type MeasureForm } from '../names/name-fit.ts'
import type { News } from '../motion/news.ts'
import { formWidth, LOCAL_SHARE, TYPE, type CellRoom } from './cells.ts'
import { airyLabel, labelWidth } from './label-width.ts'
import { placeColumns, type ColumnAsk, type ColumnPlace } from './columns.ts'
import type { TypeSizes } from './paging.ts'

/** Names may take that share of the width before the ladder of forms begins, and that where there is room. */
const LEAST_NAME_SHARE = 0.42
/** Names give way down to that share before a fact of priority 1 or 2 goes. */
const LAST_NAME_SHARE = 0.33
/** The members of teams in their shortest form take no more than that, and like to be that much larger. */
const MOST_CREW_SHARE = 0.36
const LARGER_CREW = 1.4
const PLAIN_NAME_SHARE = 0.44
const MOST_NAME_SHARE = 0.66
/** The longest name of a matrix narrows alone to about that (look.md, name fitting, 5). */
const ALONE_AXIS = 64
const FULL_FLOOR = { usual: 84, matrix: 72 } as const
/** Between a name and its form in another script, and beside an old value: shares of the font size. */
export const LOCAL_GAP = 0.42
export const OLD_GAP = 0.3

/** Widths of columns so far, by id: a column never gets narrower while a board stands, so numbers move no column. */
export type KnownWidths = Map<string, number>

/** Places the columns of a landscape table by the widest cell of all its rows. */
export function layoutColumns(
  spec: TableSpec,
  content: number,
  unit: number,
  room: CellRoom,
  known: KnownWidths,
): readonly ColumnPlace[] {
  const asks = spec.columns.map((column) => columnAsk(column, spec, content, room, known))
  const close = placeColumns(asks, content, unit)
  const airy = spec.columns.map((column, i) => withLabelAir(asks[i], column, room))
  const apart = placeColumns(
    airy.filter((ask) => ask !== undefined),
    content,
    unit,
  )
  // A flag may go for it, an attempt or a part never.
  return attemptsOf(spec, apart) < attemptsOf(spec, close) ? close : apart
}

function attemptsOf(spec: TableSpec, places: readonly ColumnPlace[]): number {
  return places.filter(({ id }) => spec.columns.some((column) => column.id === id && column.kind === 'matrix')).length
}

function withLabelAir(ask: ColumnAsk | undefined, column: Column, room: CellRoom): ColumnAsk | undefined {
  if (ask === undefined) return undefined
  const least = airyLabel(column, room)
  const bare = ask.bare === undefined ? {} : { bare: Math.max(ask.bare, column.kind === 'matrix' ? least : 0) }
  return { ...ask, natural: Math.max(ask.natural, least), ...bare }
}

function columnAsk(column: Column, spec: TableSpec, content: number, room: CellRoom, known: KnownWidths): ColumnAsk {
  const base = {
    id: column.id,
    kind: column.kind,
    priority: column.priority,
    group: column.over?.text,
    // A lit cell of a matrix is as wide as the others: the light moves from one to the next.
    lit: column.kind === 'result' || (column.lit === true && column.kind !== 'matrix'),
    large: column.large === true,
  }
  const label = labelWidth(column, room)
  if (column.kind === 'name') {
    const floor = spec.matrix === true ? FULL_FLOOR.matrix : FULL_FLOOR.usual
    const natural = Math.max(label, ...spec.rows.map((row) => nameWidth(row.cells[column.id], FULL_AXIS, room, true)))
    // Countries and events have no initials, but the feed's shorter form: that much they keep before facts go.
    const plain = spec.rows.every((row) => isPlain(row.cells[column.id]))
    const least = Math.max(label, ...spec.rows.map((row) => nameWidth(row.cells[column.id], floor, room, false)))
    return {
      ...base,
      natural: keep(known, column.id, Math.min(natural, MOST_NAME_SHARE * content)),
      least: Math.min(least, (plain ? PLAIN_NAME_SHARE : LEAST_NAME_SHARE) * content),
      last: plain
        ? Math.min(
            PLAIN_NAME_SHARE * content,
            Math.max(label, ...spec.rows.map((row) => shortWidth(row.cells[column.id], floor, room))),
          )
        : Math.min(
            least,
            LAST_NAME_SHARE * content,
            // Attempts and heights before given names.
            spec.matrix === true
              ? Math.max(label, ...spec.rows.map((row) => familyWidth(row.cells[column.id], room)))
              : least,
          ),
    }
  }
  if (column.kind === 'crew') {
    const crews = spec.rows.flatMap((row) => crewIn(row, column))
    const small = { lines: room.crewLines ?? 1, size: room.sizes.label, measure: room.measure }
    const width = (asked: 'wish' | 'needed' | 'least') => Math.max(label, crewWidth(crews, small, asked))
    return {
      ...base,
      natural: keep(known, column.id, width('needed')),
      // A team with the longest names must not cost the others their flags: then it goes without.
      bare: keep(known, `${column.id} bare`, Math.min(width('least'), MOST_CREW_SHARE * content)),
      wish: LARGER_CREW * width('wish'),
    }
  }
  const natural = keep(known, column.id, widestCell(column, spec.rows, room, label))
  if (column.kind === 'matrix') {
    const bare = widestCell(
      column,
      spec.rows.map((row) => withoutSmall(row, column.id)),
      room,
      label,
    )
    return { ...base, natural, bare: keep(known, `${column.id} bare`, bare) }
  }
  // In a matrix the marks of one row must not cost everybody an attempt, nor the others' legs in a relay or what their colours leave.
  if (
    column.kind === 'marks' &&
    (spec.matrix === true || spec.columns.some(({ kind, id }) => kind === 'crew' || id === 'colour'))
  ) {
    const least = spec.matrix === true ? 0 : chipsWidth(TWO_MARKS.slice(0, 1), room)
    const one = Math.max(least, ...spec.rows.map((row) => oneMarkWidth(row.cells[column.id], room)))
    return { ...base, natural, bare: keep(known, `${column.id} bare`, one) }
  }
  return { ...base, natural }
}

/** The members of a row, each with a value where one may still come. */
function crewIn(row: Row, { id, sample }: Column): readonly CrewCell[] {
  const cell = row.cells[id]
  if (cell?.kind !== 'crew') return []
  return [{ ...cell, members: cell.members.map((each) => ({ ...each, value: each.value ?? sample })) }]
}

/** The mark that matters most stands for all where room is for one only. */
export function firstMark(chips: readonly Chip[]): readonly Chip[] {
  const order: readonly Chip['kind'][] = ['protest', 'photo', 'qualified', 'record', 'badge', 'best']
  return chips.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).slice(0, 1)
}

export function oneMarkWidth(cell: Cell | undefined, room: CellRoom): number {
  return cell?.kind === 'marks' ? chipsWidth(firstMark(cell.chips), room) : 0
}

/** A row without what stands small beside its value in that column. */
export function withoutSmall(row: Row, column: string): Row {
  const cell = row.cells[column]
  if (cell?.kind !== 'attempt' || cell.small === undefined) return row
  return { ...row, cells: { [column]: { ...cell, small: undefined } } }
}

const TWO_MARKS: readonly Chip[] = [
  { kind: 'record', text: 'NR', equalled: false },
  { kind: 'best', text: 'PB', equalled: false },
]

/** The widest cell of a column, its label and its sample, px. */
export function widestCell(column: Column, rows: readonly Row[], room: CellRoom, label: number): number {
  let widest = Math.max(label, sampleWidth(column, room))
  for (const row of rows) {
    const cell = row.cells[column.id]
    if (cell !== undefined) widest = Math.max(widest, cellWidth(cell, column, room))
  }
  return widest
}

function sampleWidth(column: Column, room: CellRoom): number {
  if (column.kind === 'marks') {
    // Room for two marks from the first picture on: they come one by one, and columns stay where they are.
    return chipsWidth(TWO_MARKS, room)
  }
  // Ranks come when the race does, and flags stay where the start list had them.
  if (column.kind === 'rank') return cellWidth({ kind: 'rank', text: '8', equal: false }, column, room)
  if (column.sample === undefined) return 0
  const cell = sampleCell(column, column.sample)
  return cellWidth(cell, column, room)
}

function sampleCell(column: Column, sample: string): Cell {
  if (column.kind === 'result') return { kind: 'result', text: sample }
  if (column.kind !== 'matrix') return { kind: 'text', text: sample }
  return /^[xo-]+$/.test(sample) ? { kind: 'tries', tries: sample } : { kind: 'attempt', state: 'mark', text: sample }
}

function keep(known: KnownWidths, id: string, width: number): number {
  const widest = Math.max(width, known.get(id) ?? 0)
  known.set(id, widest)
  return widest
}

/** What the names need in their full form at the narrowest a page goes for it, px. */
export function fullNamesWidth(spec: TableSpec, column: Column, room: CellRoom): number {
  const floor = spec.matrix === true ? FULL_FLOOR.matrix : FULL_FLOOR.usual
  return Math.max(0, ...spec.rows.map((row) => nameWidth(row.cells[column.id], floor, room, false)))
}

/** Width of a family name, as narrow as a row alone may go: the longest of a matrix stand without initials. */
function familyWidth(cell: Cell | undefined, room: CellRoom): number {
  if (cell?.kind !== 'name') return 0
  const form = nameForms(cell.name).at(-1)
  return form === undefined ? 0 : formWidth(form, ALONE_AXIS, room.sizes.name, room, cell.plain === true) + 0.5
}

function isPlain(cell: Cell | undefined): boolean {
  return cell?.kind !== 'name' || cell.plain === true
}

/** Width of a name in its full form, px, with its own script after it where asked. */
function nameWidth(cell: Cell | undefined, axis: number, room: CellRoom, withLocal: boolean): number {
  if (cell?.kind !== 'name') return 0
  const full = nameForms(cell.name)[0]
  if (full === undefined) return 0
  const size = room.sizes.name
  const local = withLocal ? localWidth(cell, room) : 0
  // Half a pixel against rounding: a name is never clipped, and never wrapped.
  return formWidth(full, axis, size, room, cell.plain === true) + local + 0.5
}

/** Width of the feed's shorter form, px; of the full one where there is none. */
function shortWidth(cell: Cell | undefined, axis: number, room: CellRoom): number {
  if (cell?.kind !== 'name') return 0
  const forms = nameForms(cell.name)
  const form = forms.find((each) => each.id === 'short') ?? forms[0]
  return form === undefined ? 0 : formWidth(form, axis, room.sizes.name, room, cell.plain === true) + 0.5
}

function localWidth(cell: Extract<Cell, { kind: 'name' }>, room: CellRoom): number {
  if (cell.name.local === undefined) return 0
  const size = room.sizes.name
  const { text, lang } = cell.name.local
  return room.measure(text, { size: size * LOCAL_SHARE, weight: 400, axis: FULL_AXIS, lang }) + LOCAL_GAP * size
}

export interface PageName {
  readonly fitted: FittedName
  readonly local: boolean
}

/**
 * Fits the names of the rows on one page, by row id.
 * @param width of the name column, px; a row with an old value beside its result has less.
 */
export function fitPageNames(
  rows: readonly Row[],
  column: Column | undefined,
  width: number,
  room: CellRoom,
  news: News,
  ladder: 'table' | 'matrix' | 'ribbon',
): ReadonlyMap<string, PageName> {
  if (column === undefined) return new Map()
  const named = rows.flatMap((row) => {
    const cell = row.cells[column.id]
    return cell?.kind === 'name' ? [{ row, cell, room: width - oldWidth(news[row.id]?.old?.text, room) }] : []
  })
  const plain = new Set(named.filter(({ cell }) => cell.plain === true).map(({ cell }) => cell.name.full))
  const asks = named.map(({ cell, room: free }) => ({ name: cell.name, room: free }))
  const isPlain = (form: NameForm) => form.id === 'full' && plain.has(form.pieces.map((p) => p.text).join(' '))
  const measure: MeasureForm = (form, axis) => formWidth(form, axis, room.sizes.name, room, isPlain(form)) + 0.5
  const fit = (all: typeof asks) =>
    ladder === 'ribbon' ? fitRibbonNames(all, measure) : fitNames(all, measure, ladder === 'matrix').names
  let fits = fit(asks)
  // Events are named in one way on a page: "W 400 m" does not stand beside "Women's 100 m".
  if (named.every(({ cell }) => cell.plain === true) && fits.some((fitted) => fitted.form.id === 'short')) {
    fits = fit(asks.map((ask) => ({ ...ask, name: { full: ask.name.short ?? ask.name.full } })))
  }
  return new Map(
    named.map(({ row, cell, room: free }, i) => {
      const fitted = fits[i] ?? { form: { id: 'full' as const, pieces: [] }, axis: FULL_AXIS, squeeze: 1 }
      const used = formWidth(fitted.form, fitted.axis, room.sizes.name, room, cell.plain === true)
      return [row.id, { fitted, local: cell.name.local !== undefined && used + localWidth(cell, room) <= free }]
    }),
  )
}

/** An old value stands left of the corrected one, on the free end of the name column. */
function oldWidth(old: string | undefined, room: CellRoom): number {
  if (old === undefined) return 0
  return room.measure(old, { size: room.sizes.fact, ...TYPE.fact }) + OLD_GAP * room.sizes.fact
}

export function roomOf(sizes: TypeSizes, body: number, measure: CellRoom['measure'], givenWeight: number): CellRoom {
  return { sizes, body, measure, givenWeight }
}
