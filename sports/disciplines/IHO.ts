import type { DisciplineProfile } from '../../protocol/profile.ts'
import { EMPTY_NET, GOALS, ICE, MEN, POWER_PLAY, THIRDS, shots, timeouts } from './match-parts.ts'

/** Ice hockey: three periods, the clock runs down; men on the ice, penalties with their time, shots on goal. */
export const profile: DisciplineProfile = {
  code: 'IHO',
  name: 'Ice Hockey',
  accent: ICE,
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'match',
      resultLabel: 'Score',
      match: {
        periods: THIRDS,
        counters: [shots('Shots'), MEN, timeouts(1)],
        flags: [POWER_PLAY, EMPTY_NET],
        servingAtOnce: 2,
        scorers: true,
        events: GOALS,
      },
    },
  ],
}
