import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, CARDS, GOALS, HALVES, fouls, timeouts } from './match-parts.ts'

/** Blind football: two halves of running time, accumulated fouls. */
export const profile: DisciplineProfile = {
  code: 'FBB',
  name: 'Blind Football',
  accent: BALL,
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'match',
      resultLabel: 'Score',
      match: { periods: HALVES, counters: [fouls(5), timeouts(1), ...CARDS], scorers: true, events: GOALS },
    },
  ],
}
