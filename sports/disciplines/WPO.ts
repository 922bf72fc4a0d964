import type { DisciplineProfile } from '../../protocol/profile.ts'
import { ICE, MEN, QUARTERS, timeouts } from './match-parts.ts'

/** Water polo: four quarters, exclusions, timeouts. */
export const profile: DisciplineProfile = {
  code: 'WPO',
  name: 'Water Polo',
  accent: ICE,
  clock: 'down',
  marks: {},
  events: [{ family: 'match', resultLabel: 'Score', match: { periods: QUARTERS, counters: [timeouts(2), MEN] } }],
}
