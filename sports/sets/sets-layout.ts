import type { SetsSide, SetsView } from './sets-view.ts'
import { nowPlate, setLabels } from './set-labels.ts'
import { scoreCells, slotCell, type SetsGrid } from './sets-cells.ts'
import type { DuelCell, DuelPicture, DuelRow, Label, Mark } from '../parts/duel/picture.ts'
import { chipMarks, headCells, nameHeight, nameMarks, text, type HeadFact } from '../parts/duel/side-block.ts'
import { layoutNames, type NameLine, type NameRoom } from '../parts/duel/side-names.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

/** The room of the body, px of the stage. */
export interface SetsRoom {
  readonly unit: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly form: 'landscape' | 'portrait'
  /** The labels make room for the band "As of …". */
  readonly givenWeight: number
  readonly measure: Measure
}

/** Shares of the unit. `set` by the number of columns: width, size. */
export const LANDSCAPE = {
  labels: 0.06,
  name: 0.112,
  least: 0.066,
  given: 0.6,
  pair: 0.74,
  head: 0.05,
  flag: 0.058,
  small: 0.041,
  gap: 0.026,
  won: { width: 0.165, size: 0.2 },
  points: { width: 0.3, size: 0.235 },
  room: 0.03,
} as const
export const PORTRAIT = {
  labels: 0.052,
  name: 0.13,
  least: 0.07,
  given: 0.56,
  pair: 0.66,
  head: 0.056,
  flag: 0.066,
  small: 0.043,
  gap: 0.026,
  won: { width: 0.2, size: 0.17 },
  points: { width: 0.34, size: 0.23 },
  room: 0.03,
} as const

/** Set columns are as wide as their number lets them: three large ones, seven small ones. Shares of the unit. */
function setColumn(columns: number): { width: number; size: number } {
  if (columns <= 3) return { width: 0.148, size: 0.094 }
  if (columns <= 5) return { width: 0.104, size: 0.075 }
  return { width: Math.min(0.083, 0.6 / columns), size: 0.058 }
}

/** Two sides over the whole body. Pure but for the measure. */
export function layoutSets(view: SetsView, room: SetsRoom): DuelPicture {
  return room.form === 'portrait' ? portrait(view, room) : landscape(view, room)
}

function landscape(view: SetsView, room: SetsRoom): DuelPicture {
  const at = LANDSCAPE
  const { unit } = room
  const column = setColumn(view.columns.length)
  const right = room.left + room.width
  const points = at.points.width * unit
  const sets = column.width * unit
  const setsLeft = right - points - view.columns.length * sets
  const wonLeft = setsLeft - at.won.width * unit - at.room * unit
  const labelsHeight = at.labels * unit
  const rowsTop = room.top + labelsHeight
  const rowHeight = (room.height - labelsHeight) / Math.max(2, view.sides.length)
  const grid: SetsGrid = {
    unit,
    measure: room.measure,
    won: { left: wonLeft, width: at.won.width * unit, size: at.won.size * unit },
    sets: { left: setsLeft, width: sets, size: column.size * unit },
    points: { left: right - points, width: points, size: pointsSize(rowHeight, unit) },
  }
  const names = layoutNames(
    view.sides.map((side) => side.names),
    nameRoom(at, room, wonLeft - room.left - at.room * unit),
  )
  const rows = view.sides.map((side, i): DuelRow => {
    const box = { left: room.left, top: rowsTop + i * rowHeight, width: room.width, height: rowHeight }
    const middle = box.top + rowHeight / 2
    const lines = names[i] ?? []
    return {
      id: side.id,
      box,
      cells: [
        ...sideCells(
          side,
          lines,
          { left: box.left, width: wonLeft - room.left - at.room * unit, middle, bottom: box.top + rowHeight },
          at,
          {
            ...room,
            words: view.words,
          },
        ),
        ...scoreCells(view, side, grid, middle),
        ...slotCell(side, grid.points, middle + 0.018 * unit, { ...room, words: view.words }),
        ...chipCell(side, right, box.top + 0.05 * unit, unit, room.measure),
      ],
    }
  })
  const bottom = room.top + room.height
  const under: Mark[] = [
    {
      kind: 'plate',
      fill: 'lit',
      box: { left: wonLeft, top: room.top, width: at.won.width * unit, height: room.height },
    },
    {
      kind: 'plate',
      fill: 'hairline',
      box: { left: room.left, top: rowsTop + rowHeight, width: room.width, height: hair(unit) },
    },
    ...nowPlate(view, grid, room.top, bottom - room.top),
  ]
  return { under, labels: setLabels(view, grid, room.top + labelsHeight / 2, labelsHeight), rows }
}

/** Points as large as the row lets them be under the chip of its upper edge. */
function pointsSize(rowHeight: number, unit: number): number {
  return Math.min(LANDSCAPE.points.size * unit, (rowHeight / 2 - 0.067 * unit) / 0.343)
}

function portrait(view: SetsView, room: SetsRoom): DuelPicture {
  const at = PORTRAIT
  const { unit } = room
  const points = at.points.width * unit
  const right = room.left + room.width
  const rowHeight = room.height / Math.max(2, view.sides.length)
  const labelsHeight = at.labels * unit
  const won = at.won.width * unit
  const sets = (room.width - won - at.room * unit) / Math.max(3, view.columns.length)
  const grid = (): SetsGrid => ({
    unit,
    measure: room.measure,
    won: { left: room.left, width: won, size: at.won.size * unit },
    sets: {
      left: room.left + won + at.room * unit,
      width: sets,
      size: Math.min(0.11 * unit, 0.62 * sets),
    },
    points: { left: right - points, width: points, size: at.points.size * unit },
  })
  const nameWidth = room.width - points - at.room * unit
  const names = layoutNames(
    view.sides.map((side) => side.names),
    nameRoom(at, room, nameWidth),
  )
  // Score under the name: a band of the same height on both sides.
  const bandHeight = Math.min(0.2 * unit, 0.32 * rowHeight)
  const under: Mark[] = []
  const all: Label[] = []
  const rows = view.sides.map((side, i): DuelRow => {
    const box = { left: room.left, top: room.top + i * rowHeight, width: room.width, height: rowHeight }
    const bandTop = box.top + rowHeight - bandHeight - 0.03 * unit
    const upper = bandTop - labelsHeight - box.top
    const middle = box.top + upper / 2 + 0.01 * unit
    const own = grid()
    under.push({
      kind: 'plate',
      fill: 'lit',
      box: { left: own.won.left, top: bandTop - labelsHeight, width: won, height: bandHeight + labelsHeight },
    })
    under.push(...nowPlate(view, own, bandTop - labelsHeight, bandHeight + labelsHeight))
    if (i > 0)
      under.push({
        kind: 'plate',
        fill: 'hairline',
        box: { left: room.left, top: box.top, width: room.width, height: hair(unit) },
      })
    all.push(
      ...setLabels({ ...view, pointsWord: '' }, own, bandTop - labelsHeight / 2, labelsHeight).map((label) =>
        i === 0 ? label : { ...label, id: `${label.id} ${i}`, spoken: undefined },
      ),
    )
    return {
      id: side.id,
      box,
      cells: [
        ...sideCells(side, names[i] ?? [], { left: box.left, width: nameWidth, middle }, at, {
          ...room,
          words: view.words,
        }),
        ...scoreCells(view, side, own, bandTop + bandHeight / 2),
        ...slotCell(side, own.points, middle + 0.035 * unit, { ...room, words: view.words }),
        ...chipCell(side, right, box.top + 0.06 * unit, unit, room.measure),
      ],
    }
  })
  return { under, labels: all, rows }
}

type Face = typeof LANDSCAPE | typeof PORTRAIT

export function nameRoom(at: Face, room: SetsRoom, width: number): NameRoom {
  const { unit } = room
  return {
    width,
    size: at.name * unit,
    least: at.least * unit,
    given: at.given,
    pair: at.pair,
    familyWeight: 780,
    givenWeight: room.givenWeight,
    measure: room.measure,
  }
}

/** Flag, code, seed and serve over the name; what is left under it. */
export function sideCells(
  side: SetsSide,
  lines: readonly NameLine[],
  at: {
    readonly left: number
    readonly width: number
    readonly middle: number
    /** Notes that would stand lower are left out. */
    readonly bottom?: number
  },
  face: Face,
  room: SetsRoom & Pick<SetsView, 'words'>,
): readonly DuelCell[] {
  const { unit, measure, words } = room
  const gap = face.gap * unit
  const head = face.flag * unit
  const between = 0.032 * unit
  const small = face.small * unit
  const notes = [...side.notes, ...side.way].slice(0, 2)
  // Notes come and go: what stands over them does not move for it.
  const top = at.middle - (head + between + nameHeight(lines, gap) + 1.3 * small) / 2
  const headFacts: HeadFact[] = []
  if (side.seed !== undefined) headFacts.push({ id: 'seed', label: words.seed, text: side.seed, mayGo: true })
  if (side.serves) headFacts.push({ id: 'serve', text: words.serve, glyph: 'serve', tone: 'accent', strong: true })
  const cells = [
    ...headCells({
      organisation: side.organisation,
      facts: headFacts,
      x: at.left,
      y: top + head / 2,
      flag: head,
      size: face.head * unit,
      small,
      room: at.width,
      measure,
    }),
  ]
  const name = nameMarks(lines, at.left, top + head + between, gap)
  cells.push({ column: 'name', name: side.fullName, marks: name.marks })
  notes.forEach((note, i) => {
    const y = name.bottom + 0.034 * unit + i * 1.3 * small + small / 2
    const axis = [88, 80, 72, 66, 62].find((a) => measure(note, { size: small, weight: 450, axis: a }) <= at.width)
    if (axis === undefined || y + small / 2 > (at.bottom ?? Infinity)) return
    cells.push({
      column: `note-${i + 1}`,
      name: note,
      marks: [text(note, at.left, y, { size: small, weight: 450, axis, tone: 'ink-3' })],
    })
  })
  return cells
}

export function chipCell(
  side: SetsSide,
  right: number,
  middle: number,
  unit: number,
  measure: Measure,
): readonly DuelCell[] {
  if (side.chip === undefined) return []
  const chip = chipMarks(side.chip, right, middle, 0.04 * unit, measure)
  return [{ column: 'state', name: side.chip.text.toLowerCase(), marks: chip.marks }]
}

export function hair(unit: number): number {
  return Math.max(1, 0.00185 * unit)
}
