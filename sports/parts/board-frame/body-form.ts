import type { Stage } from '../stage-context.ts'

/** Where a body stands: wide, high, or in about a square, as half a page is. */
export type BodyForm = 'landscape' | 'portrait' | 'square'

/** Width over height of what is about a square. */
const SQUARE = { from: 0.7, to: 1.45 } as const
/** Height of its header where facts and status stand on a second line; size of a clock in the header. Shares of the unit. */
export const SQUARE_HEADER = 0.272
export const SQUARE_LARGE = { upright: 0.11, wide: 0.08 } as const
/** A longer title stands in its short form beside a clock; letters. */
export const SQUARE_TITLE = 12

/** Two sides face each other, wide or high: in about a square there is room for neither. */
export function bodyForm({ width, height, form }: Pick<Stage, 'width' | 'height' | 'form'>): BodyForm {
  const shape = width / height
  if (shape > SQUARE.from && shape < SQUARE.to) return 'square'
  return form === 'portrait' ? 'portrait' : 'landscape'
}

/** What a body needs of width and height at least, shares of the unit; in a square under one line of header, and under two. */
const LEAST = {
  landscape: { width: 1.3, height: 0.869, upright: 0.869 },
  portrait: { width: 0.869, height: 1.2, upright: 1.2 },
  square: { width: 0.86, height: 0.88, upright: 1 },
} as const

/**
 * How much larger than usual the type of a body is: what the look and the page ask for, as far as the body still holds what it says.
 * A table has fewer rows a page then; two sides are two sides.
 */
export function bodyScale(stage: Pick<Stage, 'width' | 'height' | 'form' | 'type'>, form: BodyForm): number {
  const { width, height, type } = stage
  const least = LEAST[form]
  const most = Math.min(width / least.width, height / least[stage.form === 'portrait' ? 'upright' : 'height'])
  return Math.max(1, Math.min(type?.scale ?? 1, most / Math.min(width, height)))
}
