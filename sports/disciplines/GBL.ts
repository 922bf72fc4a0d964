import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, HALVES, timeouts } from './match-parts.ts'

/** Goalball: two halves, the clock runs down, timeouts. */
export const profile: DisciplineProfile = {
  code: 'GBL',
  name: 'Goalball',
  accent: BALL,
  clock: 'down',
  marks: {},
  events: [{ family: 'match', resultLabel: 'Score', match: { periods: HALVES, counters: [timeouts(4)] } }],
}
