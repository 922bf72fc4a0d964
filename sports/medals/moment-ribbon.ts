import { fitted, formsOf, headLines, nameLines, RESULT_SHARE, TEXT, textWidth } from './moment-text.ts'
import type { MedalRow, Moment } from './moment.ts'
import type { Box, PlacedMedal } from './placed-medal.ts'
import type { Measure } from '../parts/layout/text-measure.ts'
import { LEAST_AXIS } from '../parts/names/name-fit.ts'
import type { StageForm } from '../parts/stage-context.ts'

/** On a ribbon gold is that much wider than the others. */
const GOLD_ON_RIBBON = 1.5
/** Share of the height. */
const NAME = 0.44

/**
 * Which rows stand together: on a ribbon as many as keep every name whole at its size (look.md, Ribbon), so that long names
 * turn pages and are not set smaller; elsewhere all. @param width @param height px
 */
export function momentPages(
  moment: Moment,
  width: number,
  height: number,
  form: StageForm,
  measure: Measure,
): readonly (readonly MedalRow[])[] {
  const { rows } = moment
  if (form !== 'ribbon') return [rows]
  const pagesOf = (cells: number) =>
    Array.from({ length: Math.ceil(rows.length / cells) }, (_, i) => rows.slice(i * cells, (i + 1) * cells))
  const isWhole = (page: readonly MedalRow[]) => {
    const boxes = ribbonBoxes(page, width, height)
    return page.every((row, i) => {
      const box = boxes[i]
      return box === undefined || keeps(row, ribbonAt(row, box, page.length === 1, measure), measure)
    })
  }
  for (let cells = rows.length; cells > 1; cells -= 1) if (pagesOf(cells).every(isWhole)) return pagesOf(cells)
  return pagesOf(1)
}

/** Gold is wider than the others of its page. */
export function ribbonBoxes(rows: readonly MedalRow[], width: number, height: number): readonly Box[] {
  const weight = (row: MedalRow) => (row.medal === 1 ? GOLD_ON_RIBBON : 1)
  const weights = rows.reduce((sum, row) => sum + weight(row), 0)
  let at = 0
  return rows.map((row) => {
    const box = { left: at, top: 0, width: (weight(row) / weights) * width, height }
    at += box.width
    return box
  })
}

/**
 * Name over code and title; the result at the right end of gold and of who stands alone, else beside the code: there too where
 * the name would not stand whole.
 */
function ribbonAt(row: MedalRow, box: Box, alone: boolean, measure: Measure) {
  const at = ribbonWith(row, box, alone || row.medal === 1, measure)
  return at.beside && alone && !keeps(row, at, measure) ? ribbonWith(row, box, false, measure) : at
}

function ribbonWith(row: MedalRow, box: Box, beside: boolean, measure: Measure) {
  const { height: h, width } = box
  const margin = 0.16 * h
  const left = 2 * margin + 0.72 * h
  const size = (beside ? 0.5 : 0.32) * h
  const result = fitted(row.result, size, RESULT_SHARE * width, { ...TEXT.result, from: 92, to: 62 }, measure)
  const used = !beside || result === undefined ? 0 : textWidth(result, TEXT.result.weight, measure) + margin
  const name = { size: NAME * h, room: width - left - margin - used }
  return { margin, left, result, beside, name }
}

/** Does the shortest form of the name stand there whole, at its size? */
function keeps(row: MedalRow, { name }: { name: { size: number; room: number } }, measure: Measure): boolean {
  const words = formsOf(row)
    .at(-1)
    ?.pieces.map((piece) => piece.text)
  const weight = row.medal === 1 ? TEXT.winner.weight : TEXT.other.weight
  return measure((words ?? []).join(' '), { size: name.size, weight, axis: LEAST_AXIS }) <= name.room
}

/** One medallist on a ribbon. @param alone nobody else stands on this page */
export function ribbonMedal(
  row: MedalRow,
  box: Box,
  title: string | undefined,
  alone: boolean,
  measure: Measure,
): PlacedMedal {
  const { margin, left, result, beside, name } = ribbonAt(row, box, alone, measure)
  const { height: h } = box
  const radius = 0.36 * h
  return {
    row,
    box,
    disc: { x: margin + radius, y: h / 2, radius, size: 0.5 * h, numeralX: margin + radius },
    words: { left, width: name.room },
    margin,
    place: beside ? 'beside' : 'head',
    flag: 0,
    head: 0.265 * h,
    ...nameLines(row, { ...name, given: name.size, stacked: false, members: 0.28 * h }, measure),
    ...headLines(row, title, 0.265 * h, name.room, measure),
    result,
  }
}
