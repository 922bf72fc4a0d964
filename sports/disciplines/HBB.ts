import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, MEN, timeouts } from './match-parts.ts'

/** Beach handball: two sets, each won by itself, then a shoot-out. */
export const profile: DisciplineProfile = {
  code: 'HBB',
  name: 'Beach Handball',
  accent: BALL,
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'match',
      resultLabel: 'Score',
      match: { periods: { prefix: 'S', count: 2, word: 'set' }, counters: [timeouts(1), MEN] },
    },
  ],
}
