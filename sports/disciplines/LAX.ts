import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, MEN, POWER_PLAY, QUARTERS, timeouts } from './match-parts.ts'

/** Lacrosse sixes: four quarters. The code of the discipline is not confirmed (odf.md 9.4). */
export const profile: DisciplineProfile = {
  code: 'LAX',
  name: 'Lacrosse Sixes',
  accent: BALL,
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'match',
      resultLabel: 'Score',
      match: { periods: QUARTERS, counters: [timeouts(2), MEN], flags: [POWER_PLAY] },
    },
  ],
}
