import type { Chip } from '../parts/board-spec.ts'

/** Draws the code of what somebody wears. */
export type ColourChip = (code: string) => Chip

/** The code as it was sent, without a colour. */
export const plainColour: ColourChip = (text) => ({ kind: 'badge', text })
