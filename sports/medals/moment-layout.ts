import type { MedalRow, Moment } from './moment.ts'
import { namePieces } from '../parts/names/name-forms.ts'
import { fitLine } from '../parts/names/name-fit.ts'
import type { Measure, TypeStyle } from '../parts/layout/text-measure.ts'
import type { StageForm } from '../parts/stage-context.ts'

/** A text with the size (px) and the width axis at which it fits its room. */
export interface FittedText {
  readonly text: string
  readonly size: number
  readonly axis: number
}
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
/** One medallist of the moment, placed; all lengths px. */
export interface PlacedMedal {
  readonly row: MedalRow
  readonly box: Box
  /** The disc, from the row's own corner; it may reach over the edge. */
  readonly disc: {
    readonly x: number
    readonly y: number
    readonly radius: number
    readonly size: number
    readonly numeralX: number
  }
  readonly words: { readonly left: number; readonly width: number }
  /** Free room at the right end and below, px. */
  readonly margin: number
  /** The result stands under the name instead of beside it. */
  readonly below: boolean
  readonly flag: number
  readonly head: number
  /** The event, on the gold row only. */
  readonly title?: FittedText | undefined
  readonly family: FittedText
  readonly given?: FittedText | undefined
  /** The given name stands in a line of its own. */
  readonly stacked: boolean
  readonly members?: FittedText | undefined
  readonly result?: FittedText | undefined
}

/** Shares of the row's height, of the stage's unit where they stand alone. Read off `09-medals-decided-1080p.png`. */
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
const TEXT = {
  winner: { weight: 850 },
  other: { weight: 780 },
  given: { weight: 430 },
  head: { weight: 600 },
  result: { weight: 830 },
} as const
/** The most of a row's width a result may take. */
const RESULT_SHARE = 0.36

/** Places the medal moment on any raster. Pure but for the measure. */
export function layoutMoment(
  moment: Moment,
  width: number,
  height: number,
  form: StageForm,
  measure: Measure,
): readonly PlacedMedal[] {
  let at = 0
  return moment.rows.map((row) => {
    const along = row.share * (form === 'ribbon' ? width : height)
    const box =
      form === 'ribbon' ? { left: at, top: 0, width: along, height } : { left: 0, top: at, width, height: along }
    at += along
    const title = form === 'ribbon' ? moment.shortTitle : moment.title
    if (form === 'ribbon') return ribbonMedal(row, box, title, measure)
    return form === 'portrait'
      ? portraitMedal(row, box, title, measure)
      : landscapeMedal(row, box, title, height, measure)
  })
}

function landscapeMedal(row: MedalRow, box: Box, title: string, unit: number, measure: Measure): PlacedMedal {
  const gold = row.medal === 1
  const { height: h } = box
  const share = gold ? WINNER : OTHERS
  const margin = 0.0335 * unit
  const left = 0.3895 * unit
  // A gold row is at most half the picture high; where two share it, everything is as large as the row allows.
  const result = fitted(
    row.result,
    Math.min(share.result * h, 0.23 * unit),
    RESULT_SHARE * box.width,
    { ...TEXT.result, from: 96, to: 72 },
    measure,
  )
  const used = result === undefined ? 0 : textWidth(result, TEXT.result.weight, measure) + 0.045 * unit
  const room = box.width - left - margin - used
  const head = Math.max(FLOOR * unit, share.head * h)
  const stacked = gold && h > 0.4 * unit
  const size = stacked
    ? Math.min(share.family * h, 0.23 * unit)
    : Math.min((gold ? 0.4 : share.family) * h, 0.12 * unit)
  const numeral = Math.min(share.numeral * h, 0.38 * unit)
  const radius = Math.min(share.disc * h, 0.232 * unit)
  return {
    row,
    box,
    disc: { x: 0.093 * unit, y: h / 2, radius, size: numeral, numeralX: gold ? 0.133 * unit : 0.12 * unit },
    words: { left, width: room },
    margin,
    below: false,
    flag: Math.max(0.048 * unit, share.flag * h),
    head,
    ...nameLines(
      row,
      { size, given: stacked ? Math.min(share.given * h, 0.107 * unit) : size, room, stacked, floor: FLOOR * unit },
      measure,
    ),
    ...headLines(row, gold ? title : undefined, head, room, measure),
    result,
  }
}

function portraitMedal(row: MedalRow, box: Box, title: string, measure: Measure): PlacedMedal {
  const gold = row.medal === 1
  const { height: h, width } = box
  const margin = 0.0463 * width
  const radius = Math.min((gold ? 0.36 : 0.46) * h, (gold ? 0.3 : 0.2) * width)
  const left = (gold ? 0.46 : 0.37) * width
  const below = h > 0.26 * width
  const result = fitted(
    row.result,
    Math.min(0.3 * h, (gold ? 0.17 : 0.13) * width),
    (below ? 1 : RESULT_SHARE) * (width - left - margin),
    { ...TEXT.result, from: 96, to: 66 },
    measure,
  )
  const used = below || result === undefined ? 0 : textWidth(result, TEXT.result.weight, measure) + 0.04 * width
  const room = width - left - margin - used
  const head = 0.047 * width
  const stacked = below
  const size = Math.min(0.26 * h, (gold ? 0.17 : 0.115) * width)
  return {
    row,
    box,
    disc: {
      x: (gold ? 0.1 : 0.08) * width,
      y: h / 2,
      radius,
      size: (gold ? 1.45 : 1.15) * radius,
      numeralX: (gold ? 0.18 : 0.12) * width,
    },
    words: { left, width: room },
    margin,
    below,
    flag: 0.07 * width,
    head,
    ...nameLines(row, { size, given: stacked ? 0.6 * size : size, room, stacked, floor: 0.038 * width }, measure),
    ...headLines(row, gold ? title : undefined, head, room, measure),
    result,
  }
}

function ribbonMedal(row: MedalRow, box: Box, title: string, measure: Measure): PlacedMedal {
  const gold = row.medal === 1
  const { height: h, width } = box
  const margin = 0.16 * h
  const radius = 0.36 * h
  const left = 2 * margin + 2 * radius
  const result = fitted(row.result, 0.5 * h, RESULT_SHARE * width, { ...TEXT.result, from: 92, to: 62 }, measure)
  const used = result === undefined ? 0 : textWidth(result, TEXT.result.weight, measure) + margin
  const room = width - left - margin - used
  return {
    row,
    box,
    disc: { x: margin + radius, y: h / 2, radius, size: 0.5 * h, numeralX: margin + radius },
    words: { left, width: room },
    margin,
    below: false,
    flag: 0,
    head: 0.265 * h,
    ...nameLines(row, { size: 0.44 * h, given: 0.44 * h, room, stacked: false, floor: 0.28 * h }, measure),
    ...headLines(row, gold ? title : undefined, 0.265 * h, room, measure),
    result,
  }
}

interface NameRoom {
  readonly size: number
  readonly given: number
  readonly room: number
  readonly stacked: boolean
  readonly floor: number
}

/** The name in its full form; where it is too long the given name goes, and only then the type gets smaller. */
function nameLines(
  row: MedalRow,
  at: NameRoom,
  measure: Measure,
): Pick<PlacedMedal, 'family' | 'given' | 'stacked' | 'members'> {
  const pieces = namePieces(row.name.full, row.name.family)
  const words = (part: 'family' | 'given') =>
    pieces
      .filter((p) => p.part === part)
      .map((p) => p.text)
      .join(' ')
  const weight = row.medal === 1 ? TEXT.winner.weight : TEXT.other.weight
  const family = { weight, from: 100, to: 62 }
  const given = words('given')
  const members = fitted(
    row.members,
    Math.max(at.floor, at.given * (at.stacked ? 0.6 : 0.42)),
    at.room,
    { ...TEXT.given, from: 90, to: 66 },
    measure,
    'whole',
  )
  if (at.stacked) {
    return {
      family: fitted(words('family'), at.size, at.room, family, measure) ?? { text: '', size: at.size, axis: 100 },
      given: fitted(given === '' ? undefined : given, at.given, at.room, { ...TEXT.given, from: 94, to: 62 }, measure),
      stacked: true,
      members,
    }
  }
  const line = fitLine(
    (axis) =>
      measure(words('family'), { size: at.size, weight, axis }) +
      (given === '' ? 0 : measure(` ${given}`, { size: at.given, ...TEXT.given, axis: Math.min(94, axis) })),
    at.room,
    96,
    62,
  )
  if (line.fits && given !== '') {
    return {
      family: { text: words('family'), size: at.size, axis: line.axis },
      given: { text: given, size: at.given, axis: Math.min(94, line.axis) },
      stacked: false,
      members,
    }
  }
  const alone = fitted(words('family'), at.size, at.room, { ...family, from: 96 }, measure)
  return { family: alone ?? { text: '', size: at.size, axis: 96 }, stacked: false, members }
}

function headLines(
  row: MedalRow,
  title: string | undefined,
  size: number,
  room: number,
  measure: Measure,
): Pick<PlacedMedal, 'title'> {
  const code =
    row.organisation === undefined ? 0 : measure(row.organisation, { size, ...TEXT.head, axis: 92 }) + 3.2 * size
  return { title: fitted(title, size, room - code, { weight: 500, from: 92, to: 62 }, measure, 'whole') }
}

/**
 * The text at the widest axis that fits; then smaller, for a medal moment has no equals to keep to.
 * @param or 'whole': nothing instead of a smaller text.
 */
function fitted(
  text: string | undefined,
  size: number,
  room: number,
  type: { readonly weight: number; readonly from: number; readonly to: number },
  measure: Measure,
  or: 'smaller' | 'whole' = 'smaller',
): FittedText | undefined {
  if (text === undefined || text === '') return undefined
  const line = fitLine((axis) => measure(text, { size, weight: type.weight, axis }), room, type.from, type.to)
  if (line.fits) return { text, size, axis: line.axis }
  if (or === 'whole') return undefined
  const least = measure(text, { size, weight: type.weight, axis: type.to })
  return { text, size: least <= 0 ? size : (size * Math.max(0, room)) / least, axis: type.to }
}

function textWidth(line: FittedText, weight: TypeStyle['weight'], measure: Measure): number {
  return measure(line.text, { size: line.size, weight, axis: line.axis })
}
