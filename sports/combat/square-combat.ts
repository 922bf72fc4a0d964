import type { CombatRoom } from './combat-layout.ts'
import { chipThatFits, hairline, plate, sideCell } from './combat-layout.ts'
import type { CombatSide, CombatView } from './combat-view.ts'
import { middleCells } from './middle-cells.ts'
import { scoreCells, type ScoreColumn } from './score-cells.ts'
import type { Box, DuelCell, DuelPicture, DuelRow, Mark } from '../parts/duel/picture.ts'
import { chipMarks, chipWidth, headCells, nameMarks, nameHeight, type Chip } from '../parts/duel/side-block.ts'
import { squareNames } from '../parts/duel/square-names.ts'

/** Shares of the unit. */
const AT = {
  plate: 0.085,
  word: 0.05,
  gap: 0.03,
  /** Air between what stands on one line. */
  air: 0.02,
  name: 0.112,
  least: 0.062,
  pair: 0.62,
  flag: 0.052,
  code: 0.05,
  small: 0.041,
  chip: 0.04,
  label: 0.042,
  /** From the figures to the middle of their word. */
  drop: 0.038,
  most: 0.3,
  line: 0.048,
  /** What a penalty takes of its line. */
  penalty: 0.29,
} as const
/** The name's part of a side. */
const UPPER = 0.36
const FIGURE = { weight: 780, axis: 92 } as const
const CAP = 0.686

/**
 * Two sides over one another in about a square: the name, under it what was given and the score. Where rounds or judges stand
 * beside the score, flag and code stand before the name, else under it. Pure but for the measure.
 */
export function layoutSquareCombat(view: CombatView, room: CombatRoom): DuelPicture {
  const { unit, measure } = room
  const rowHeight = room.height / Math.max(2, view.sides.length)
  const left = room.left + (AT.plate + AT.gap) * unit
  const right = room.left + room.width
  const upper = UPPER * rowHeight
  const columns = columnsOf(view, room, rowHeight - upper)
  const scoresLeft = right - columns.reduce((sum, { width }) => sum + width, 0)
  const middle = scoresLeft - AT.air * unit - left
  const gridded = view.sides.some(({ grid }) => grid.length > 0)
  const heads = view.sides.map((side) => headOf(side, gridded ? 0 : middle, room))
  // Beside the name stands what has no room under it.
  const chips = view.sides.map((side, i) =>
    chipOf(side, middle - (gridded ? AT.penalty * unit : (heads[i]?.width ?? 0)), room),
  )
  const before = gridded ? Math.max(0, ...heads.map(({ width }) => width)) : 0
  const after = Math.max(0, ...chips.map(({ chip, above }) => (above ? widthOf(chip, room) + AT.air * unit : 0)))
  const names = squareNames(
    view.sides.map((side) => side.names),
    {
      width: right - left - before - after,
      size: Math.min(AT.name * unit, 0.32 * rowHeight),
      least: AT.least * unit,
      pair: AT.pair,
      familyWeight: 780,
      givenWeight: room.givenWeight,
      measure,
    },
  )
  const under: Mark[] = []
  const rows = view.sides.map((side, i): DuelRow => {
    const box: Box = { left: room.left, top: room.top + i * rowHeight, width: room.width, height: rowHeight }
    const low: Box = { ...box, top: box.top + upper, height: rowHeight - upper }
    const lines = names[i] ?? []
    const nameMiddle = box.top + 0.54 * upper
    const gap = 0.02 * unit
    under.push(...plate(side, box, AT.plate, unit))
    if (i > 0) under.push(hairline(room, box.top))
    const lit = columns[0]
    if (lit !== undefined)
      under.push({ kind: 'plate', fill: 'lit', box: { ...low, left: scoresLeft, width: lit.width } })
    const headMiddle = gridded ? nameMiddle : low.top + (AT.flag / 2 + 0.004) * unit
    const { chip, above } = chips[i] ?? NO_CHIP
    const chipEnd = above ? right : scoresLeft - AT.air * unit
    const chipMiddle = above ? nameMiddle : gridded ? low.top + low.height - 0.03 * unit : headMiddle
    const { shown, row } = middleOf(side, low, gridded, unit)
    const name = nameMarks(lines, left + before, nameMiddle - nameHeight(lines, gap) / 2, gap)
    return {
      id: side.id,
      box,
      cells: [
        sideCell(side, box, AT, unit),
        ...(heads[i]?.cells(left, headMiddle) ?? []),
        { column: 'name', name: side.fullName, marks: name.marks },
        ...chipCell(chip, chipEnd, chipMiddle, room),
        ...middleCells(shown, { left, width: middle, row }, unit, measure, AT),
        ...scoreCells(
          view,
          side,
          { left: scoresLeft, columns, row: figuresBox(view, low, columns, unit) },
          unit,
          measure,
          AT,
        ),
      ],
    }
  })
  return { under, labels: [], rows }
}

/** As wide as their figures and words are, as large as the row lets them. */
function columnsOf(view: CombatView, { unit, measure }: CombatRoom, height: number): readonly ScoreColumn[] {
  const labelled = isLabelled(view)
  const free = height - (labelled ? AT.drop + 0.034 : 0.04) * unit
  const size = Math.min(AT.most * unit, free / CAP)
  return view.columns.map(({ id, word, digits = 1 }) => {
    const figures = measure('0'.repeat(digits), { size, ...FIGURE }) + 0.04 * unit
    const label = labelled ? measure(word, { size: AT.label * unit, weight: 450, axis: 88 }) + 0.016 * unit : 0
    return { id, size, width: Math.max(0.13 * unit, figures, label) }
  })
}

function isLabelled(view: CombatView): boolean {
  return view.labels && view.columns.length > 1
}

/** `scoreCells` sets figures in the middle of a row, or a little above where words stand under them. */
function figuresBox(view: CombatView, low: Box, columns: readonly ScoreColumn[], unit: number): Box {
  if (!isLabelled(view)) return { ...low, height: low.height - 0.024 * unit }
  const middle = low.top + 0.008 * unit + (CAP / 2) * (columns[0]?.size ?? 0)
  return { ...low, top: middle - 0.44 * low.height }
}

/**
 * `middleCells` sets its two lines at 0.3 and 0.72 of a row: here under flag and code, where those are not before the name. What
 * penalties have no room under them are left out, the last one first.
 */
function middleOf(side: CombatSide, low: Box, gridded: boolean, unit: number) {
  const bottom = low.top + low.height
  const many = side.penalties.length > 1
  const first = low.top + (gridded ? (many ? 0.06 : 0.068) : AT.flag + (many ? 0.03 : 0.046)) * unit
  const nothing = side.grid.length === 0 && side.decision === undefined && side.marks.length === 0
  const used = side.grid.length > 0 ? 0.04 : nothing ? -0.03 : 0.026
  const room = Math.floor((bottom - first - used * unit) / (AT.line * unit))
  const penalties = side.penalties.slice(0, Math.min(2, Math.max(0, room)))
  const last = bottom - (0.028 + (AT.line / 2) * Math.max(0, penalties.length - 1)) * unit
  // Two lines y apart: a row of y / 0.42.
  const height = Math.max(0, last - first) / 0.42
  return { shown: { ...side, penalties }, row: { ...low, top: last - 0.72 * height, height } }
}

interface Head {
  /** px */
  readonly width: number
  readonly cells: (left: number, middle: number) => readonly DuelCell[]
}

/** Flag and code, then what has room: seed, bodyweight. */
function headOf(side: CombatSide, width: number, { unit, measure }: CombatRoom): Head {
  const code = side.organisation ?? ''
  const own =
    code === ''
      ? 0
      : ((AT.flag * 4) / 3 + 0.92 * AT.code) * unit + measure(code, { size: AT.code * unit, weight: 560, axis: 92 })
  return {
    width: own,
    cells: (x, y) =>
      headCells({
        organisation: side.organisation,
        facts: side.head.map((fact) => ({ ...fact, mayGo: true })),
        x,
        y,
        flag: AT.flag * unit,
        size: AT.code * unit,
        small: AT.small * unit,
        room: side.chip === undefined ? Math.max(own, width) : own,
        measure,
      }),
  }
}

interface PlacedChip {
  readonly chip: Chip | undefined
  /** On the line of the name. */
  readonly above: boolean
}
const NO_CHIP: PlacedChip = { chip: undefined, above: false }

/** Under the name where it has room there, else at the end of the name's line. @param free px */
function chipOf(side: CombatSide, free: number, { unit, width, measure }: CombatRoom): PlacedChip {
  const fits = (room: number) => chipThatFits(side, room, AT.chip * unit, measure)
  const under = fits(free - AT.air * unit)
  if (under !== undefined || side.chip === undefined) return { chip: under, above: false }
  return { chip: fits(0.25 * width) ?? { ...side.chip, narrow: true }, above: true }
}

function widthOf(chip: Chip | undefined, { unit, measure }: CombatRoom): number {
  return chip === undefined ? 0 : chipWidth(chip, AT.chip * unit, measure)
}

function chipCell(chip: Chip | undefined, end: number, middle: number, room: CombatRoom): readonly DuelCell[] {
  if (chip === undefined) return []
  const { marks } = chipMarks(chip, end, middle, AT.chip * room.unit, room.measure)
  return [{ column: 'state', name: chip.text.toLowerCase(), marks }]
}
