import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, GOALS, QUARTERS, THREE_CARDS } from './match-parts.ts'

/** Hockey: four quarters, the clock runs down, green, yellow and red cards. */
export const profile: DisciplineProfile = {
  code: 'HOC',
  name: 'Hockey',
  accent: BALL,
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'match',
      resultLabel: 'Score',
      match: { periods: QUARTERS, counters: THREE_CARDS, scorers: true, events: { ...GOALS, PC: 'pc', PS: 'ps' } },
    },
  ],
}
