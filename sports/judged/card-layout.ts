import type { Card, Sum } from './card.ts'
import { MEASURE, type Frame } from '../parts/layout/measures.ts'
import type { Measure } from '../parts/layout/text-measure.ts'

export interface CardBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export type CardField = 'name' | 'base' | 'goe' | 'judges' | 'score'

/** Where everything of a card stands, px of the stage. */
export interface CardLayout {
  /** Font size of the elements, px, and of the labels. */
  readonly size: number
  readonly label: number
  /** Width axis of the names. */
  readonly axis: number
  /** One or two columns of elements; each has its own label row. */
  readonly columns: readonly CardBox[]
  readonly labelHeight: number
  readonly rowHeight: number
  readonly perColumn: number
  /** Where fields end (begin, of the name), px from the left of a column. */
  readonly fields: readonly { readonly field: CardField; readonly x: number; readonly width: number }[]
  /** Under each row that there is room for. */
  readonly lines: readonly Omit<CardBox, 'height'>[]
  readonly sums: CardBox
  /** Of the sums, in their order: px from the corner of their block. */
  readonly sumBoxes: readonly CardBox[]
}

/** Shares of the unit: type of elements, the largest that fits first, none under the floor (look.md, Measures). */
const SIZES = [0.056, 0.052, 0.048, 0.0445, 0.041]
/** Width axes of names, each as far as it goes before the type grows smaller still. */
const LEAST_AXIS = 66
const SHAPES = SIZES.flatMap((share) => [84, 76, LEAST_AXIS].map((axis) => [share, axis] as const))
const LABEL_ROW = 0.052
const GAP = 0.021
const BETWEEN = 0.042
const SUMS = 0.415
const PADDING = 0.022
const LEAST = 6
const MOST = 8
export const TYPES = {
  name: { weight: 640 },
  fact: { weight: 530, axis: 86 },
  score: { weight: 750, axis: 90 },
} as const
/** Which fields go where room is short, the first ones first. */
const FIELDS: readonly (readonly CardField[])[] = [
  ['name', 'base', 'goe', 'judges', 'score'],
  ['name', 'base', 'goe', 'score'],
  ['name', 'goe', 'score'],
  ['name', 'score'],
]

/**
 * Elements in one column where they all stand in it, with their judges, else in two; what they add up to beside them, in portrait
 * under them. Pure.
 * @param top where the body begins, under panel and band.
 */
export function layoutCard(card: Card, frame: Frame, portrait: boolean, measure: Measure): CardLayout {
  const { unit, margin, content, rowsTop: top, rowsHeight: height } = frame
  const sumsHeight = portrait ? Math.ceil(card.sums.length / 3) * 0.15 * unit : height
  const sums: CardBox = portrait
    ? { left: margin, top: top + height - sumsHeight, width: content, height: sumsHeight }
    : { left: margin + content - SUMS * unit, top, width: SUMS * unit, height }
  const free = portrait ? height - sumsHeight - GAP * unit : height
  const columns = portrait || card.room <= LEAST + 1 ? 1 : 2
  const rows = Math.max(portrait ? LEAST + MOST - 2 : LEAST, Math.ceil(card.room / columns))
  const perColumn = portrait ? rows : Math.min(rows, MOST)
  const wide = (portrait ? content : content - (SUMS + BETWEEN) * unit) - (columns - 1) * BETWEEN * unit
  const width = wide / columns
  const labelHeight = LABEL_ROW * unit
  const rowHeight = (free - labelHeight) / perColumn
  const label = MEASURE.label * unit
  const { size, axis, fields } = fitFields(card, width, rowHeight, unit, label, measure)
  const boxes = Array.from({ length: columns }, (_, i): CardBox => {
    return { left: margin + i * (width + BETWEEN * unit), top, width, height: free }
  })
  return {
    size,
    axis,
    label,
    columns: boxes,
    lines: boxes.flatMap(({ left }) =>
      Array.from({ length: perColumn }, (_, i) => ({ left, width, top: top + labelHeight + (i + 1) * rowHeight })),
    ),
    labelHeight,
    rowHeight,
    perColumn,
    fields,
    sums,
    sumBoxes: sumBoxes(card.sums, sums, portrait),
  }
}

function fitFields(card: Card, width: number, rowHeight: number, unit: number, label: number, measure: Measure) {
  const hasJudges = card.elements.some(({ judges }) => judges.length > 0)
  for (const fields of FIELDS) {
    if (fields.includes('judges') && !hasJudges) continue
    for (const [share, axis] of SHAPES) {
      const size = share * unit
      const last = share === SHAPES.at(-1)?.[0] && axis === LEAST_AXIS
      if (size > 0.78 * rowHeight && !last) continue
      const widths = fields.map((field) => widthOf(field, card, size, axis, label, measure))
      const gaps = (fields.length - 1) * GAP * unit
      const used = widths.reduce((a, b) => a + b, 0) + gaps
      if (used > width && !(fields.length === 2 && last)) continue
      // What is left over stands between the name and the figures: all figures end at the edge.
      let x = width
      const placed = fields
        .map((field, i) => ({ field, width: widths[i] ?? 0 }))
        .toReversed()
        .map(({ field, width: own }) => {
          const left = field === 'name' ? 0 : x - own
          x = left - GAP * unit
          return { field, x: left, width: own }
        })
      return { size, axis, fields: placed.toReversed() }
    }
  }
  throw new Error('A card has at least a name and a score')
}

function widthOf(field: CardField, card: Card, size: number, axis: number, label: number, measure: Measure): number {
  const widest = (texts: readonly string[], type: { readonly weight: number; readonly axis: number }, at = size) =>
    Math.max(0, ...texts.map((text) => measure(text, { size: at, ...type })))
  const head = (text: string) => widest([text], { weight: 450, axis: 88 }, label)
  switch (field) {
    case 'name':
      return widest(['4Lz+3T', ...card.elements.map(({ name }) => name)], { ...TYPES.name, axis })
    case 'base':
      return Math.max(head(card.labels.base), widest(['00.00', ...card.elements.map((e) => e.base ?? '')], TYPES.fact))
    case 'goe':
      return Math.max(head(card.labels.goe), widest(['+0.00', ...card.elements.map((e) => e.goe ?? '')], TYPES.fact))
    case 'judges':
      return Math.max(
        head('Judges'),
        widest(
          card.elements.map(({ judges }) => judges.join(' ')),
          TYPES.fact,
        ),
      )
    case 'score':
      return Math.max(head('Score'), widest(['00.00', ...card.elements.map((e) => e.score ?? '')], TYPES.score))
  }
}

/** In landscape one under the other, the whole ones taller; in portrait three beside each other. */
function sumBoxes(sums: readonly Sum[], block: CardBox, portrait: boolean): readonly CardBox[] {
  if (portrait) {
    const rows = Math.ceil(sums.length / 3)
    return sums.map((_, i) => ({
      left: ((i % 3) * block.width) / 3,
      top: (Math.floor(i / 3) * block.height) / rows,
      width: block.width / 3,
      height: block.height / rows,
    }))
  }
  const shares = sums.map(({ size }) => (size === 'part' ? 1 : size === 'score' ? 1.25 : 1.6))
  const whole = shares.reduce((a, b) => a + b, 0)
  let top = 0
  return shares.map((share) => {
    const height = (block.height * share) / whole
    const box = { left: 0, top, width: block.width, height }
    top += height
    return box
  })
}

export const SUM_PADDING = PADDING
