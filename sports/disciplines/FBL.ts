import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, CARDS, GOALS, HALVES } from './match-parts.ts'

/** Football: two halves, the clock runs up; a heartbeat every five minutes (odf.md 2). */
export const profile: DisciplineProfile = {
  code: 'FBL',
  name: 'Football',
  accent: BALL,
  clock: 'up',
  marks: {},
  events: [
    {
      family: 'match',
      resultLabel: 'Score',
      liveLimit: 330,
      match: { periods: HALVES, counters: CARDS, scorers: true, events: GOALS },
    },
  ],
}
