import type { Measure } from '../parts/layout/text-measure.ts'
import { fitEquals } from '../parts/sides/fit-text.ts'
import type { Box } from './match-layout.ts'
import type { SideView } from './side-view.ts'
import type { Strip } from './strip.ts'

const LABEL = { weight: 500, from: 88, to: 66 } as const
const VALUE = { weight: 720, from: 100, to: 66 } as const
/** Font sizes of a period score, as shares of the unit: the first one at which all periods have room. */
const SIZES = [0.088, 0.076, 0.066, 0.057, 0.05, 0.0445] as const
const LEAST_LABEL = 0.038
/** A box as high as that has a line for every period. */
const TALL = 0.36

export interface StripType {
  readonly fontSize: number
  readonly fontStretch: string
}
export interface StripLayout {
  readonly columns: Strip['columns']
  readonly head: StripType
  readonly value: StripType
  /** Where the codes of the teams stand; nowhere between the sides, where left and right say it. */
  readonly codes: readonly [Box, Box] | undefined
  readonly code: StripType
  readonly labels: readonly Box[]
  readonly values: readonly [readonly Box[], readonly Box[]]
}

/** Where the period scores stand: a line each between the sides where there is height, else a column each. Pure. */
export function layoutStrip(
  strip: Strip,
  box: Box,
  sides: readonly SideView[],
  unit: number,
  measure: Measure,
): StripLayout {
  return box.height > TALL * unit
    ? linesLayout(strip, box, unit, measure)
    : columnsLayout(strip, box, sides, unit, measure)
}

/** 24  1  21 under each other: home left, away right. */
function linesLayout(strip: Strip, box: Box, unit: number, measure: Measure): StripLayout {
  // Between two numbers a bare number would be a third one: "Q1" says what it is.
  const columns = strip.columns.map((c) => (/^\d+$/.test(c.label) ? { ...c, label: c.code } : c))
  const line = Math.min(box.height / Math.max(1, columns.length), 0.112 * unit)
  const size = Math.min(0.088 * unit, 0.74 * line)
  const headSize = Math.max(LEAST_LABEL * unit, 0.66 * size)
  const width = Math.min(box.width, 0.44 * unit)
  const side = 0.34 * width
  const left = box.left + (box.width - width) / 2
  const top = box.top + (box.height - line * columns.length) / 2
  const boxes = (x: number, w: number) =>
    columns.map((_, i): Box => ({ left: left + x, top: top + i * line, width: w, height: line }))
  const texts = columns.flatMap(({ home, away }) => [home, away])
  return {
    columns,
    head: typeOf(
      columns.map(({ label }) => label),
      headSize,
      LABEL,
      width - 2 * side,
      measure,
    ),
    value: typeOf(texts, size, VALUE, side, measure),
    codes: undefined,
    code: typeOf([], headSize, LABEL, side, measure),
    labels: boxes(side, width - 2 * side),
    values: [boxes(0, side), boxes(width - side, side)],
  }
}

/** "1 2 3 4" over the scores, after the codes of the teams; the first ones go where there is no room for all. */
function columnsLayout(
  strip: Strip,
  box: Box,
  sides: readonly SideView[],
  unit: number,
  measure: Measure,
): StripLayout {
  const line = Math.min(box.height / 3, 0.11 * unit)
  const labelAt = (size: number) => Math.max(LEAST_LABEL * unit, Math.min(0.72 * line, 0.05 * unit, 0.86 * size))
  const codeSize = labelAt(0.05 * unit)
  const codes = sides.map(({ organisation }) => organisation ?? '')
  const wide = (text: string) => measure(text, { size: codeSize, weight: LABEL.weight, axis: LABEL.from })
  const codeWidth = Math.max(0, ...codes.map(wide)) + 0.024 * unit
  const room = box.width - codeWidth
  const texts = strip.columns.flatMap(({ home, away }) => [home, away])
  const heads = strip.columns.map(({ label }) => label)
  const leastAt = (size: number) => {
    const value = texts.map((text) => measure(text, { size, weight: VALUE.weight, axis: VALUE.to }) + 0.012 * unit)
    const style = { size: labelAt(size), weight: LABEL.weight, axis: LABEL.to }
    return Math.max(0.9 * size, ...value, ...heads.map((text) => measure(text, style) + 0.012 * unit))
  }
  const sizes = SIZES.map((share) => Math.min(share * unit, 0.8 * line))
  const size = sizes.find((each) => leastAt(each) * strip.columns.length <= room) ?? sizes.at(-1) ?? codeSize
  const columns = strip.columns.slice(-Math.max(1, Math.floor(room / leastAt(size))))
  const width = Math.min(room / columns.length, 0.15 * unit)
  const left = box.left + (box.width - codeWidth - width * columns.length) / 2
  const top = box.top + (box.height - 3 * line) / 2
  const row = (n: number) =>
    columns.map((_, i): Box => ({ left: left + codeWidth + i * width, top: top + n * line, width, height: line }))
  const code = (n: number): Box => ({ left, top: top + n * line, width: codeWidth, height: line })
  const inner = width - 0.008 * unit
  return {
    columns,
    head: typeOf(heads, labelAt(size), LABEL, inner, measure),
    value: typeOf(texts, size, VALUE, inner, measure),
    codes: [code(1), code(2)],
    code: typeOf(codes, codeSize, LABEL, codeWidth, measure),
    labels: row(0),
    values: [row(1), row(2)],
  }
}

function typeOf(
  texts: readonly string[],
  size: number,
  type: { readonly weight: number; readonly from: number; readonly to: number },
  room: number,
  measure: Measure,
): StripType {
  return { fontSize: size, fontStretch: `${fitEquals(texts, { size, ...type }, room, measure).axis}%` }
}
