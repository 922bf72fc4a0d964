import { wrestling } from './wrestling.ts'

/** One period, first to three points. */
export const profile = wrestling('WRB', 'Beach Wrestling', 1)
