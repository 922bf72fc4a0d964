import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, CARDS, HALVES, MEN, timeouts } from './match-parts.ts'

/** Handball: two halves, the clock runs up, three timeouts, two-minute suspensions. */
export const profile: DisciplineProfile = {
  code: 'HBL',
  name: 'Handball',
  accent: BALL,
  clock: 'up',
  marks: {},
  events: [
    { family: 'match', resultLabel: 'Score', match: { periods: HALVES, counters: [timeouts(3), MEN, ...CARDS] } },
  ],
}
