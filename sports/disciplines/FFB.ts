import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, HALVES, timeouts } from './match-parts.ts'

/** Flag football: two halves, downs. The code of the discipline is not confirmed (odf.md 9.4). */
export const profile: DisciplineProfile = {
  code: 'FFB',
  name: 'Flag Football',
  accent: BALL,
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'match',
      resultLabel: 'Score',
      match: {
        periods: HALVES,
        counters: [timeouts(2), { id: 'down', word: 'Down', from: ['ER/DOWN'], draw: 'number' }],
      },
    },
  ],
}
