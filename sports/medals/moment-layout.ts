import { portraitMedals } from './moment-portrait.ts'
import { ribbonBoxes, ribbonMedal } from './moment-ribbon.ts'
import { fitted, headLines, nameLines, RESULT_SHARE, TEXT, textWidth, type FittedText } from './moment-text.ts'
import type { MedalRow, Moment } from './moment.ts'
import type { Box, PlacedMedal } from './placed-medal.ts'
import { namePieces } from '../parts/names/name-forms.ts'
import type { Measure } from '../parts/layout/text-measure.ts'
import type { StageForm } from '../parts/stage-context.ts'

/** Shares of the row's height, of the stage's unit where they stand alone. */
const WINNER = {
  family: 0.46,
  given: 0.214,
  result: 0.46,
  head: 0.106,
  flag: 0.16,
  disc: 0.461,
  numeral: 0.74,
} as const
const OTHERS = {
  family: 0.456,
  given: 0.456,
  result: 0.57,
  head: 0.184,
  flag: 0.236,
  disc: 0.64,
  numeral: 0.54,
} as const
const FLOOR = 0.038
/** How far a result gives way to a long name. */
const LAST_STEP = 0.66
const RESULT_STEPS = [1, 0.88, 0.76, LAST_STEP]
/** The axis a name keeps while its result can still give way. */
const NARROW = 74
/** Places the medal moment on any raster, on a ribbon one page of it. Pure but for the measure. */
export function layoutMoment(
  moment: Moment,
  width: number,
  height: number,
  form: StageForm,
  measure: Measure,
): readonly PlacedMedal[] {
  let at = 0
  const stack = (row: MedalRow): Box => {
    const box = { left: 0, top: at, width, height: row.share * height }
    at += box.height
    return box
  }
  const boxes = form === 'ribbon' ? ribbonBoxes(moment.rows, width, height) : moment.rows.map(stack)
  // The event is named once, on the first row.
  const title = (i: number) => (i > 0 ? undefined : form === 'ribbon' ? moment.shortTitle : moment.title)
  const boxed = moment.rows.flatMap((row, i) => {
    const box = boxes[i]
    return box === undefined ? [] : [{ row, box, title: title(i) }]
  })
  if (form === 'ribbon')
    return boxed.map((each) => ribbonMedal(each.row, each.box, each.title, boxed.length === 1, measure))
  if (form === 'portrait') return portraitMedals(boxed, measure)
  // Results of one kind of row are of one size: where one of them must give way to a long name, all do.
  const steps = (gold: boolean) =>
    RESULT_STEPS.find((step) =>
      boxed.every(
        ({ row, box }) => (row.medal === 1) !== gold || leavesRoom(landscape(row, box, height), row, step, measure),
      ),
    ) ?? LAST_STEP
  const step = { gold: steps(true), others: steps(false) }
  return boxed.map(({ row, box, title: words }) =>
    landscapeMedal(row, box, words, height, row.medal === 1 ? step.gold : step.others, measure),
  )
}

/** The sizes of a row in landscape before its texts are fitted, px. */
function landscape(row: MedalRow, box: Box, unit: number) {
  const gold = row.medal === 1
  const { height: h } = box
  const share = gold ? WINNER : OTHERS
  const margin = 0.0556 * unit
  const left = 0.3895 * unit
  const stacked = gold && h > 0.4 * unit
  return {
    margin,
    left,
    stacked,
    free: box.width - left - margin,
    name: stacked
      ? Math.min(share.family * h, 0.23 * unit)
      : Math.min((gold ? 0.44 : share.family) * h, (gold ? 0.15 : 0.114) * unit),
    given: Math.min(share.given * h, 0.107 * unit),
    result: Math.min((gold && !stacked ? 0.5 : share.result) * h, (gold ? 0.23 : 0.142) * unit),
    resultRoom: RESULT_SHARE * box.width,
    gap: 0.045 * unit,
    head: Math.max(FLOOR * unit, Math.min(share.head * h, 0.053 * unit)),
    flag: Math.max(0.048 * unit, Math.min(share.flag * h, (gold ? 0.08 : 0.06) * unit)),
    members: Math.max(FLOOR * unit, (stacked ? 0.052 : 0.04) * unit),
    disc: {
      x: 0.093 * unit,
      y: h / 2,
      radius: Math.min(share.disc * h, 0.232 * unit),
      size: Math.min(share.numeral * h, (gold ? 0.38 : 0.14) * unit),
      numeralX: gold ? 0.133 * unit : 0.12 * unit,
    },
  }
}
type Landscape = ReturnType<typeof landscape>

function resultAt(at: Landscape, row: MedalRow, step: number, measure: Measure): FittedText | undefined {
  return fitted(row.result, step * at.result, step * at.resultRoom, { ...TEXT.result, from: 96, to: 72 }, measure)
}

function roomBeside(at: Landscape, result: FittedText | undefined, measure: Measure): number {
  return at.free - (result === undefined ? 0 : textWidth(result, TEXT.result.weight, measure) + at.gap)
}

/** Names are the matter of the moment: does the result at that size leave room for the name at its own? */
function leavesRoom(at: Landscape, row: MedalRow, step: number, measure: Measure): boolean {
  const pieces = namePieces(row.name.full, row.name.family)
  const words = at.stacked ? pieces.filter((piece) => piece.part === 'family') : pieces
  const weight = row.medal === 1 ? TEXT.winner.weight : TEXT.other.weight
  const width = measure(words.map((piece) => piece.text).join(' '), { size: at.name, weight, axis: NARROW })
  return width <= roomBeside(at, resultAt(at, row, step, measure), measure)
}

function landscapeMedal(
  row: MedalRow,
  box: Box,
  title: string | undefined,
  unit: number,
  step: number,
  measure: Measure,
): PlacedMedal {
  const at = landscape(row, box, unit)
  const result = resultAt(at, row, step, measure)
  const room = roomBeside(at, result, measure)
  const name = { size: at.name, given: at.stacked ? at.given : at.name, room, stacked: at.stacked, members: at.members }
  return {
    row,
    box,
    disc: at.disc,
    words: { left: at.left, width: room },
    margin: at.margin,
    place: 'beside',
    flag: at.flag,
    head: at.head,
    ...nameLines(row, name, measure),
    ...headLines(row, title, at.head, room, measure),
    result,
  }
}
