import { fitLine, LEAST_AXIS } from '../names/name-fit.ts'
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
export const CELLS = 3
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
