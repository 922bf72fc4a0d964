import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, BONUS, QUARTERS, fouls, timeouts } from './match-parts.ts'

/** Basketball: four quarters, the clock runs down, team fouls up to the bonus. */
export const profile: DisciplineProfile = {
  code: 'BKB',
  name: 'Basketball',
  accent: BALL,
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'match',
      resultLabel: 'Score',
      liveLimit: 75,
      match: { periods: QUARTERS, counters: [fouls(5), timeouts(3)], flags: [BONUS] },
    },
  ],
}
