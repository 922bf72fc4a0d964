import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, QUARTERS, timeouts } from './match-parts.ts'

/** Wheelchair rugby: four quarters, the clock runs down, timeouts. */
export const profile: DisciplineProfile = {
  code: 'WRU',
  name: 'Wheelchair Rugby',
  accent: BALL,
  clock: 'down',
  marks: {},
  events: [{ family: 'match', resultLabel: 'Score', match: { periods: QUARTERS, counters: [timeouts(4)] } }],
}
