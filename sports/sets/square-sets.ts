import { scoreCells, slotCell, type SetsGrid } from './sets-cells.ts'
import { hair, type SetsRoom } from './sets-layout.ts'
import { nowPlate, setLabels } from './set-labels.ts'
import type { SetsSide, SetsView } from './sets-view.ts'
import type { Box, DuelCell, DuelPicture, DuelRow, Label, Mark } from '../parts/duel/picture.ts'
import {
  chipMarks,
  chipWidth,
  headCells,
  nameHeight,
  nameMarks,
  text,
  type Chip,
  type HeadFact,
} from '../parts/duel/side-block.ts'
import { fittedMark } from '../parts/duel/fitted-mark.ts'
import { squareNames } from '../parts/duel/square-names.ts'
import type { Measure } from '../parts/layout/text-measure.ts'
import { fitLine, LEAST_AXIS } from '../parts/names/name-fit.ts'

/** Shares of the unit. */
const AT = {
  labels: 0.042,
  pad: 0.012,
  /** Flag and code, under them who serves. */
  head: 0.24,
  air: 0.02,
  name: 0.115,
  least: 0.062,
  flag: 0.05,
  code: 0.05,
  small: 0.041,
  chip: 0.04,
  won: 1.35,
  set: 0.15,
  points: 0.25,
  gap: 0.018,
} as const
/** The figures' part of a side. */
const BAND = 0.36
const PAIR = 0.62
const CAP = 0.686

/** Two sides over one another in about a square: name and points, under them flag, code and the sets. Pure but for the measure. */
export function layoutSquareSets(view: SetsView, room: SetsRoom): DuelPicture {
  const { unit, measure } = room
  const rowHeight = room.height / Math.max(2, view.sides.length)
  const band = BAND * rowHeight
  const labels = AT.labels * unit
  const upper = rowHeight - band - labels - AT.pad * unit
  const points = AT.points * unit
  const grid = gridOf(view, room, band, upper)
  const names = squareNames(
    view.sides.map((side) => side.names),
    {
      width: room.width - points - AT.air * unit,
      size: Math.min(AT.name * unit, (0.58 * upper) / CAP),
      least: AT.least * unit,
      pair: PAIR,
      familyWeight: 780,
      givenWeight: room.givenWeight,
      measure,
    },
  )
  const under: Mark[] = []
  const all: Label[] = []
  const rows = view.sides.map((side, i): DuelRow => {
    const box: Box = { left: room.left, top: room.top + i * rowHeight, width: room.width, height: rowHeight }
    const bandTop = box.top + rowHeight - band - AT.pad * unit
    const low = { top: bandTop - labels, height: band + labels }
    const middle = box.top + 0.56 * upper
    const lines = names[i] ?? []
    const gap = AT.gap * unit
    const name = nameMarks(lines, room.left, middle - nameHeight(lines, gap) / 2, gap)
    under.push({ kind: 'plate', fill: 'lit', box: { left: grid.won.left, width: grid.won.width, ...low } })
    under.push(...nowPlate(view, grid, low.top, low.height))
    if (i > 0) under.push({ kind: 'plate', fill: 'hairline', box: { ...box, height: hair(unit) } })
    all.push(
      ...setLabels({ ...view, pointsWord: '' }, grid, bandTop - labels / 2, labels).map((label) =>
        i === 0 ? label : { ...label, id: `${label.id} ${i}`, spoken: undefined },
      ),
    )
    return {
      id: side.id,
      box,
      cells: [
        { column: 'name', name: side.fullName, marks: name.marks },
        ...headOf(side, view, { left: room.left, width: AT.head * unit, ...low }, room),
        ...scoreCells(view, side, grid, bandTop + band / 2),
        ...endOf(side, view, grid, middle, room),
      ],
    }
  })
  return { under, labels: all, rows }
}

/** The columns stand at the right end, as wide as all of them have room, at most as wide as three of them would be. */
function gridOf(view: SetsView, { unit, left, width, measure }: SetsRoom, band: number, upper: number): SetsGrid {
  const right = left + width
  const free = width - (AT.head + AT.air) * unit
  const set = Math.min(AT.set * unit, free / (view.columns.length + AT.won))
  const won = AT.won * set
  const setsLeft = right - set * view.columns.length
  return {
    unit,
    measure,
    won: { left: setsLeft - won, width: won, size: Math.min(0.2 * unit, (0.86 * band) / CAP) },
    sets: { left: setsLeft, width: set, size: Math.min(0.115 * unit, (0.6 * band) / CAP, 0.78 * set) },
    points: {
      left: right - AT.points * unit,
      width: AT.points * unit,
      size: Math.min(0.23 * unit, (0.76 * upper) / CAP),
    },
  }
}

/** Flag and code; under them the chip, who serves, or the seed. */
function headOf(
  side: SetsSide,
  { words }: SetsView,
  box: Box,
  { unit, measure }: Pick<SetsRoom, 'unit' | 'measure'>,
): readonly DuelCell[] {
  const at = [box.top + 0.3 * box.height, box.top + 0.74 * box.height] as const
  const serve: HeadFact = { id: 'serve', text: words.serve, glyph: 'serve', tone: 'accent', strong: true }
  const chip = chipUnder(side)
  const ask = {
    x: box.left,
    flag: AT.flag * unit,
    size: AT.code * unit,
    small: AT.small * unit,
    room: box.width,
    measure,
  }
  const first = headCells({ ...ask, organisation: side.organisation, facts: [], y: at[0] })
  if (chip !== undefined) {
    const state: DuelCell = {
      column: 'state',
      name: chip.text.toLowerCase(),
      marks: chipIn(chip, box, at[1], unit, measure),
    }
    return [...first, ...(side.serves ? [served(box, at[0], unit, words.serve)] : []), state]
  }
  const facts: readonly HeadFact[] = side.serves
    ? [serve]
    : side.seed === undefined
      ? []
      : [{ id: 'seed', label: words.seed, text: side.seed }]
  if (facts.length > 0) return [...first, ...headCells({ ...ask, organisation: undefined, facts, y: at[1] })]
  const [note] = [...side.notes, ...side.way]
  return note === undefined ? first : [...first, ...noteCell(note, box, at[1], { unit, measure })]
}

/** As wide as its words are, in narrow letters where they have no room, at last drawn narrower. */
function chipIn(chip: Chip, box: Box, y: number, unit: number, measure: Measure): readonly Mark[] {
  const size = AT.chip * unit
  const shown = { ...chip, narrow: chipWidth(chip, size, measure) > box.width }
  const width = chipWidth(shown, size, measure)
  const { marks } = chipMarks(shown, box.left + width, y, size, measure)
  if (width <= box.width) return marks
  const pad = 0.2 * size
  const [plate, word] = marks
  if (plate?.kind !== 'plate' || word?.kind !== 'text') return marks
  return [
    { ...plate, box: { ...plate.box, left: box.left, width: box.width } },
    fittedMark(
      chip.text,
      box.left + box.width / 2,
      y,
      box.width - 2 * pad,
      { ...word, from: 72, to: LEAST_AXIS },
      measure,
    ),
  ]
}

/** A sign alone, where its word has no room. */
function served(box: Box, y: number, unit: number, word: string): DuelCell {
  const size = 0.036 * unit
  const glyph = { kind: 'glyph', glyph: 'serve', tone: 'accent' } as const
  const place = { left: box.left + box.width - size, top: y - size / 2, width: size, height: size }
  return { column: 'serve', name: word, marks: [{ ...glyph, box: place }] }
}

/** What is left or has been: where it fits, else not at all. */
function noteCell(
  note: string,
  box: Box,
  y: number,
  { unit, measure }: Pick<SetsRoom, 'unit' | 'measure'>,
): readonly DuelCell[] {
  const face = { size: AT.small * unit, weight: 450 }
  const { axis, fits } = fitLine((at) => measure(note, { ...face, axis: at }), box.width, 88, LEAST_AXIS)
  return fits
    ? [{ column: 'note-1', name: note, marks: [text(note, box.left, y, { ...face, axis, tone: 'ink-3' })] }]
    : []
}

/** The winner's chip stands at the end of the name's line instead of a tick. */
function endOf(side: SetsSide, view: SetsView, grid: SetsGrid, middle: number, room: SetsRoom): readonly DuelCell[] {
  const { unit, measure } = room
  const chip = side.chip
  if (side.slot.kind !== 'won' || chip === undefined)
    return slotCell(side, grid.points, middle, { ...room, words: view.words })
  const { marks } = chipMarks(chip, grid.points.left + grid.points.width, middle, AT.chip * unit, measure)
  return [{ column: 'state', name: chip.text.toLowerCase(), marks }]
}

function chipUnder(side: SetsSide): SetsSide['chip'] {
  return side.slot.kind === 'won' ? undefined : side.chip
}
