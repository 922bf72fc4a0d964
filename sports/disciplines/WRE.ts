import { wrestling } from './wrestling.ts'

export const profile = wrestling('WRE', 'Wrestling', 2)
