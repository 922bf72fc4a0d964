import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Sailing: points of each race, the fewest win; what is dropped stands in brackets. */
export const profile: DisciplineProfile = {
  code: 'SAL',
  name: 'Sailing',
  accent: '#7FE3FF',
  clock: 'up',
  marks: { Q: 'qualified' },
  events: [
    { family: 'series', resultLabel: 'Net', unitWord: 'race', unitLetter: 'R', parts: { MDL: 'Medal', MED: 'Medal' } },
  ],
}
