import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Sailing: a race is told by the places at its marks; points of each race are added up, the fewest win, what is dropped stands in brackets. */
export const profile: DisciplineProfile = {
  code: 'SAL',
  name: 'Sailing',
  accent: '#7FE3FF',
  clock: 'up',
  marks: { Q: 'qualified' },
  events: [
    { unit: /./, family: 'gaps', resultLabel: 'Points', orderLabel: 'Order', marksRounded: true },
    { family: 'series', resultLabel: 'Net', unitWord: 'race', unitLetter: 'R', parts: { MDL: 'Medal', MED: 'Medal' } },
  ],
}
