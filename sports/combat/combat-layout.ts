import { middleCells } from './middle-cells.ts'
import { scoreCells, scoreWidths } from './score-cells.ts'
import type { CombatSide, CombatView } from './combat-view.ts'
import type { Box, DuelCell, DuelPicture, DuelRow, Mark } from '../parts/duel/picture.ts'
import { onColour } from '../parts/duel/on-colour.ts'
import { chipMarks, chipWidth, headCells, nameHeight, nameMarks, text, type Chip } from '../parts/duel/side-block.ts'
import { layoutNames, type NameLine } from '../parts/duel/side-names.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

/** The room of the body, px of the stage. */
export interface CombatRoom {
  readonly unit: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly form: 'landscape' | 'portrait'
  readonly givenWeight: number
  readonly measure: Measure
}

/** Shares of the unit. */
const LANDSCAPE = {
  plate: 0.105,
  word: 0.05,
  gap: 0.042,
  name: 0.119,
  least: 0.066,
  given: 0.64,
  pair: 0.72,
  flag: 0.06,
  code: 0.056,
  small: 0.043,
  lines: 0.024,
  chip: 0.04,
  /** What the grid or the penalties take beside the name. */
  none: 0.37,
  rounds: 0.36,
  judges: 0.5,
} as const
const PORTRAIT = {
  plate: 0.11,
  word: 0.056,
  gap: 0.04,
  name: 0.128,
  least: 0.075,
  given: 0.56,
  pair: 0.66,
  flag: 0.066,
  code: 0.06,
  small: 0.045,
  lines: 0.026,
  chip: 0.042,
  none: 0.3,
  rounds: 0.36,
  judges: 0.5,
} as const
type Face = typeof LANDSCAPE | typeof PORTRAIT

/** Two sides over the whole body: plate with its word, name, what was given, score. Pure but for the measure. */
export function layoutCombat(view: CombatView, room: CombatRoom): DuelPicture {
  const { unit, form } = room
  const portrait = form === 'portrait'
  const at: Face = portrait ? PORTRAIT : LANDSCAPE
  const rowHeight = room.height / Math.max(2, view.sides.length)
  const nameLeft = room.left + (at.plate + at.gap) * unit
  const right = room.left + room.width
  const columns = scoreWidths(view, room, portrait)
  const scoresLeft = right - columns.reduce((sum, column) => sum + column.width, 0)
  const middle = at[view.grid] * unit
  const gap = at.gap * unit
  const middleLeft = portrait ? nameLeft : scoresLeft - gap - middle
  const nameWidth = portrait ? right - nameLeft : middleLeft - gap - nameLeft
  const names = layoutNames(
    view.sides.map((side) => side.names),
    {
      width: nameWidth,
      size: at.name * unit,
      least: at.least * unit,
      given: at.given,
      pair: at.pair,
      familyWeight: 780,
      givenWeight: room.givenWeight,
      measure: room.measure,
    },
  )
  const under: Mark[] = []
  // A world rank has the room of all columns.
  const ranked = view.sides.some((side) => side.worldRank !== undefined)
  // A line about the way to here needs room of its own.
  const upperShare = view.sides.some((side) => side.way.length > 0) ? 0.57 : 0.5
  const rows = view.sides.map((side, i): DuelRow => {
    const box: Box = { left: room.left, top: room.top + i * rowHeight, width: room.width, height: rowHeight }
    const lines = names[i] ?? []
    const place = { left: nameLeft, width: nameWidth }
    // Portrait: the name above, what was given and the score under it.
    const upper = portrait ? { ...box, height: upperShare * rowHeight } : box
    const lower = portrait ? { ...box, top: box.top + upper.height, height: rowHeight - upper.height } : box
    under.push(...plate(side, box, at.plate, unit))
    if (i > 0) under.push(hairline(room, box.top))
    const [first] = columns
    if (first !== undefined)
      under.push({
        kind: 'plate',
        fill: 'lit',
        box: {
          left: scoresLeft,
          top: lower.top,
          width: ranked ? right - scoresLeft : first.width,
          height: lower.height,
        },
      })
    return {
      id: side.id,
      box,
      cells: [
        sideCell(side, box, at, unit),
        ...nameCells(side, lines, place, upper, at, room),
        ...middleCells(
          side,
          { left: middleLeft, width: portrait ? scoresLeft - gap - nameLeft : middle, row: lower },
          unit,
          room.measure,
        ),
        ...scoreCells(view, side, { left: scoresLeft, columns, row: lower }, unit, room.measure),
      ],
    }
  })
  return { under, labels: [], rows }
}

/** The side's colour with its word, upright. */
export function plate(side: CombatSide, box: Box, width: number, unit: number): readonly Mark[] {
  const edge = Math.max(1, 0.0018 * unit)
  return [
    {
      kind: 'plate',
      fill: 'side',
      ...(side.side.colour === undefined ? {} : { colour: side.side.colour }),
      box: { ...box, width: width * unit, height: box.height - edge },
    },
  ]
}

export function sideCell(
  side: CombatSide,
  box: Box,
  at: { readonly plate: number; readonly word: number },
  unit: number,
): DuelCell {
  // A word of one sign (白) stands as it is; all others run up the plate.
  const upright = Array.from(side.side.word).length > 1
  const face = { size: at.word * unit, weight: 800, axis: 108, tone: 'ink', align: 'center', upright } as const
  return {
    column: 'side',
    name: side.side.word,
    marks: [
      text(side.side.word.toUpperCase(), box.left + (at.plate * unit) / 2, box.top + box.height / 2, {
        ...face,
        colour: onColour(side.side.colour),
      }),
    ],
  }
}

export function hairline(room: CombatRoom, top: number): Mark {
  const height = Math.max(1, 0.00185 * room.unit)
  return { kind: 'plate', fill: 'hairline', box: { left: room.left, top: top - height, width: room.width, height } }
}

/** Flag, code, bodyweight, and the chip at the end of that line; the name under it. */
function nameCells(
  side: CombatSide,
  lines: readonly NameLine[],
  at: { readonly left: number; readonly width: number },
  row: Box,
  face: Face,
  room: CombatRoom,
): readonly DuelCell[] {
  const { unit, measure } = room
  const head = face.flag * unit
  const between = 0.034 * unit
  const small = face.small * unit
  const notes = side.way.slice(0, 1)
  const height = head + between + nameHeight(lines, face.lines * unit) + (notes.length === 0 ? 0 : 1.7 * small)
  const top = row.top + (row.height - height) / 2
  const y = top + head / 2
  const chipSize = face.chip * unit
  const least = (side.organisation === undefined ? 0 : (4 * head) / 3 + 2.9 * face.code * unit) + 0.02 * unit
  const chip = chipThatFits(side, at.width - least, chipSize, measure)
  const chipRoom = chip === undefined ? 0 : chipWidth(chip, chipSize, measure) + 0.02 * unit
  const cells: DuelCell[] = [
    ...headCells({
      organisation: side.organisation,
      facts: side.head.map((fact) => ({ ...fact, mayGo: true })),
      x: at.left,
      y,
      flag: head,
      size: face.code * unit,
      small,
      room: at.width - chipRoom,
      measure,
    }),
  ]
  if (chip !== undefined) {
    const drawn = chipMarks(chip, at.left + at.width, y, chipSize, measure)
    cells.push({ column: 'state', name: chip.text.toLowerCase(), marks: drawn.marks })
  }
  const name = nameMarks(lines, at.left, top + head + between, face.lines * unit)
  cells.push({ column: 'name', name: side.fullName, marks: name.marks })
  notes.forEach((note, i) => {
    const axis = [88, 80, 72, 66, 62].find((a) => measure(note, { size: small, weight: 450, axis: a }) <= at.width)
    if (axis === undefined) return
    const style = { size: small, weight: 450, axis, tone: 'ink-3' } as const
    cells.push({
      column: `note-${i + 1}`,
      name: note,
      marks: [text(note, at.left, name.bottom + 1.2 * small, style)],
    })
  })
  return cells
}

/** In words, narrower, or as the feed sends it: "DISQUALIFICATION", "DSQ". */
export function chipThatFits(side: CombatSide, room: number, size: number, measure: Measure): Chip | undefined {
  const { chip, irm } = side
  if (chip === undefined) return undefined
  const short: readonly Chip[] = irm === undefined ? [] : [{ ...chip, text: irm }]
  return [chip, { ...chip, narrow: true }, ...short].find((each) => chipWidth(each, size, measure) <= room)
}
