import { fitted, nameLines, RESULT_SHARE, TEXT, textWidth } from './moment-text.ts'
import type { MedalRow } from './moment.ts'
import type { Box, PlacedMedal } from './placed-medal.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

/** A medallist with the room for it, and the event where it is named. */
interface Boxed {
  readonly row: MedalRow
  readonly box: Box
  readonly title: string | undefined
}

/**
 * The medal moment in portrait. A result stands at the right end, under the name where there is height for it; where a name would have
 * to be set smaller for it, the results of all such rows go up beside the codes, and names have the whole width. Pure but for the measure.
 */
export function portraitMedals(boxed: readonly Boxed[], measure: Measure): readonly PlacedMedal[] {
  const beside = boxed.map((each) => portraitMedal(each, 'beside', measure))
  const small = beside.some(({ place, row, box, family }) => place === 'beside' && family.size < nameSize(row, box))
  return small ? boxed.map((each) => portraitMedal(each, 'head', measure)) : beside
}

/** The large type of the winner needs more height for all its lines. */
const standsBelow = ({ medal }: MedalRow, { width, height }: Box) => height > (medal === 1 ? 0.58 : 0.36) * width

const nameSize = ({ medal }: MedalRow, { width, height }: Box) =>
  Math.min(0.24 * height, (medal === 1 ? 0.17 : 0.115) * width)

function portraitMedal({ row, box, title }: Boxed, beside: 'beside' | 'head', measure: Measure): PlacedMedal {
  const gold = row.medal === 1
  const { height: h, width } = box
  const margin = 0.0463 * width
  const below = standsBelow(row, box)
  const large = gold && below
  const radius = Math.min((large ? 0.4 : 0.46) * h, (large ? 0.3 : 0.22) * width)
  const left = (below ? 0.44 : 0.31) * width
  const result = fitted(
    row.result,
    Math.min(0.27 * h, (gold ? 0.17 : 0.13) * width),
    (below ? 1 : RESULT_SHARE) * (width - left - margin),
    { ...TEXT.result, from: 96, to: 66 },
    measure,
  )
  const used =
    below || beside === 'head' || result === undefined
      ? 0
      : textWidth(result, TEXT.result.weight, measure) + 0.04 * width
  const room = width - left - margin - used
  const head = 0.047 * width
  const stacked = below
  const size = nameSize(row, box)
  return {
    row,
    box,
    disc: {
      x: (large ? 0.1 : 0.08) * width,
      y: h / 2,
      radius,
      size: (large ? 1.45 : 1.15) * radius,
      numeralX: (large ? 0.18 : 0.12) * width,
    },
    words: { left, width: room },
    margin,
    place: below ? 'below' : beside,
    flag: Math.min(0.07 * width, 0.24 * h),
    head,
    ...nameLines(row, { size, given: stacked ? 0.6 * size : size, room, stacked, members: 0.042 * width }, measure),
    title: fitted(title, head, room, { weight: 500, from: 92, to: 62 }, measure, 'whole'),
    titleAbove: true,
    result,
  }
}
