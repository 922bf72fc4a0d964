import type { StatusView } from './board-spec.ts'

export type StatusShape = StatusView['shape'] | 'last known'

/** The type of the word, with `size` as a share of the unit. */
export const SLAB_TYPE = { size: 0.0425, weight: 780, axis: 102 } as const
export const SLAB_HEIGHT = 0.078

/** Width of a slab, px: as wide as its word. @param word width of the word, px; @param unit the unit of all lengths, px. */
export function slabWidth(shape: StatusShape, word: number, unit: number): number {
  const slanted = shape === 'unofficial' || shape === 'protest' ? 0.014 : 0
  return word + (0.117 + 2 * slanted) * unit
}
