import type { DisciplineProfile } from '../../protocol/profile.ts'
import { EMPTY_NET, GOALS, ICE, MEN, POWER_PLAY, THIRDS, shots, timeouts } from './match-parts.ts'

/** Para ice hockey: as ice hockey. */
export const profile: DisciplineProfile = {
  code: 'ISH',
  name: 'Para Ice Hockey',
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
