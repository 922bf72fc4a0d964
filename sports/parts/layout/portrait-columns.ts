import type { Column, TableSpec } from '../board-spec.ts'
import { TYPE, type CellRoom } from './cells.ts'
import type { ColumnPlace } from './columns.ts'
import { oneMarkWidth, widestCell, withoutSmall, type KnownWidths } from './table-layout.ts'
import { airyLabel, labelWidth } from './label-width.ts'

const GAP = 0.026
const MATRIX_GAP = 0.35
const LEFT_GAP = 0.024
const PREFIX_GAP = 0.22
/** Height of a flag on the lower line, as a share of the facts' size. */
const FLAG_SHARE = 1.2

/** In portrait counts and the columns of a matrix have labels; other facts say their own word. */
export function hasPortraitLabel(column: Column): boolean {
  return isCount(column) || column.kind === 'matrix'
}

/** A count stands beside the name also in portrait (medals); a large fact with a word of its own goes to the lower line. */
export function isCount(column: Column): boolean {
  return column.large === true && column.shortLabel === undefined
}

/** Beside a medal's disc its word has no room. */
export function portraitLabel(column: Column): Column {
  return column.medal === undefined ? column : { ...column, label: '' }
}

interface Item {
  readonly column: Column
  readonly width: number
  readonly prefix?: string | undefined
}

/**
 * Two-line rows: at the left rank or lane over both lines; above name and result; below flag, code, facts and marks, with
 * the gap under the result. Facts of the highest priority number go first where the lower line is too short.
 */
export function portraitColumns(
  spec: TableSpec,
  content: number,
  unit: number,
  room: CellRoom,
  known: KnownWidths,
): readonly ColumnPlace[] {
  const width = (column: Column) => {
    if (column.kind === 'flag') return FLAG_SHARE * room.sizes.fact * (4 / 3)
    const widest = Math.max(
      widestCell(
        isCount(column) ? column : { ...column, large: false },
        column.kind === 'matrix' ? spec.rows.map((row) => withoutSmall(row, column.id)) : spec.rows,
        room,
        hasPortraitLabel(column) ? labelWidth(portraitLabel(column), room) : 0,
      ),
      known.get(column.id) ?? 0,
    )
    known.set(column.id, widest)
    return widest
  }
  const rest = [...spec.columns]
  const take = (test: (column: Column) => boolean) => {
    const at = rest.findIndex(test)
    return at < 0 ? undefined : rest.splice(at, 1)[0]
  }
  const left = take((c) => c.kind === 'rank' || c.kind === 'lane' || c.kind === 'time')
  const name = take((c) => c.kind === 'name')
  const lit = take((c) => c.kind === 'result' || (c.lit === true && c.kind !== 'matrix'))
  const crew = take((c) => c.kind === 'crew')
  const counts = rest.filter(isCount)
  const upper = [lit, ...counts].filter((c) => c !== undefined)
  const under =
    lit === undefined
      ? rest.find((c) => c.kind === 'state')
      : rest.find((c) => c.kind === 'number' && c.shortLabel === undefined && c.large !== true)
  const lower = rest
    .filter((c) => !counts.includes(c) && c !== under)
    .toSorted((a, b) => Number(a.kind === 'marks') - Number(b.kind === 'marks'))

  const places: ColumnPlace[] = []
  const leftWidth = left === undefined ? 0 : width(left) + LEFT_GAP * unit
  if (left !== undefined) places.push({ id: left.id, x: 0, width: width(left), padding: 0 })
  let right = content
  for (const column of upper.toReversed()) {
    const own = width(column)
    places.push({ id: column.id, x: right - own, width: own, padding: 0, line: 1 })
    right -= own + GAP * unit
  }
  if (name !== undefined) places.push({ id: name.id, x: leftWidth, width: right - leftWidth, padding: 0, line: 1 })

  if (crew !== undefined && (room.crewLines ?? 0) > 0) {
    places.push({ id: crew.id, x: leftWidth, width: content - leftWidth, padding: 0, line: 3 })
  }

  let lowerRight = content
  if (under !== undefined) {
    const own = width(under)
    places.push({ id: under.id, x: content - own, width: own, padding: 0, line: 2 })
    lowerRight -= own + GAP * unit
  }
  let x = leftWidth
  const close = lower.map((column) => itemOf(column, width(column), room))
  const apart = close.map((item) => ({ ...item, width: Math.max(item.width, airyLabel(item.column, room)) }))
  const free = lowerRight - leftWidth
  // Words over a matrix stand apart; a flag may go for it, an attempt or a part never.
  const [items, all] = [apart, close]
    .map((each) => [each, fitting(each, free, GAP * unit)] as const)
    .reduce((a, b) => (attempts(b[1]) > attempts(a[1]) ? b : a))
  // The marks of one row must not cost everybody an attempt: then there is room for one of them only.
  const lost = items.some((item) => item.column.kind === 'matrix' && !all.includes(item))
  const fitted = lost
    ? fitting(
        items.map((item) => oneMark(item, spec, room)),
        free,
        GAP * unit,
      )
    : all
  for (const [i, item] of fitted.entries()) {
    const bare = item.column.kind === 'matrix' || (lost && item.column.kind === 'marks') ? { bare: true } : {}
    places.push({ id: item.column.id, x, width: item.width, padding: 0, line: 2, prefix: item.prefix, ...bare })
    x += item.width + after(item.column, fitted[i + 1]?.column) * GAP * unit
  }
  return places
}

/** The room after a column on the lower line, as a share of the usual gap: a code belongs to its flag, attempts stand close. */
function after(column: Column, next?: Column): number {
  if (column.kind === 'flag') return 0.5
  if (column.kind !== 'matrix') return 1
  return next === undefined || next.over?.text === column.over?.text ? MATRIX_GAP : 1
}

function itemOf(column: Column, width: number, room: CellRoom): Item {
  const words = column.kind === 'number' || column.kind === 'text' ? (column.shortLabel ?? undefined) : undefined
  if (words === undefined) return { column, width }
  const size = room.sizes.label
  return { column, width: width + room.measure(words, { size, ...TYPE.label }) + PREFIX_GAP * size, prefix: words }
}

const attempts = (items: readonly Item[]) => items.filter((item) => item.column.kind === 'matrix').length

function oneMark(item: Item, spec: TableSpec, room: CellRoom): Item {
  const { column } = item
  if (column.kind !== 'marks') return item
  return { ...item, width: Math.max(0, ...spec.rows.map((row) => oneMarkWidth(row.cells[column.id], room))) }
}

function fitting(items: readonly Item[], room: number, gap: number): readonly Item[] {
  const stay = [...items]
  const used = () => stay.reduce((sum, i, at) => sum + i.width + after(i.column, stay[at + 1]?.column) * gap, -gap)
  while (used() > room) {
    const worst = stay.reduce<Item | undefined>(
      (found, i) =>
        i.column.priority > 0 && (found === undefined || i.column.priority >= found.column.priority) ? i : found,
      undefined,
    )
    if (worst === undefined) break
    stay.splice(stay.indexOf(worst), 1)
  }
  return stay
}
