import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, BONUS, fouls, timeouts } from './match-parts.ts'

/** 3x3 basketball: one period, seven team fouls. */
export const profile: DisciplineProfile = {
  code: 'BK3',
  name: '3x3 Basketball',
  accent: BALL,
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'match',
      resultLabel: 'Score',
      liveLimit: 75,
      match: { counters: [fouls(7), timeouts(1)], flags: [BONUS] },
    },
  ],
}
