import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL, CARDS, HALVES } from './match-parts.ts'

/** Rugby sevens: two halves, the clock runs up; tries, conversions, cards. */
export const profile: DisciplineProfile = {
  code: 'RU7',
  name: 'Rugby Sevens',
  accent: BALL,
  clock: 'up',
  marks: {},
  events: [
    {
      family: 'match',
      resultLabel: 'Score',
      match: {
        periods: HALVES,
        counters: CARDS,
        scorers: true,
        events: { CON: 'con', C: 'con', PG: 'pen', DG: 'drop' },
      },
    },
  ],
}
