import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Surfing: a heat of two to four, the two best waves of each count; who has priority takes the next wave. */
export const profile: DisciplineProfile = {
  code: 'SRF',
  name: 'Surfing',
  accent: '#6FE0D8',
  clock: 'down',
  marks: { Q: 'to the next round', P: 'has priority' },
  events: [
    {
      family: 'judged',
      resultLabel: 'Total',
      runWord: 'Wave',
      clock: 'down',
      judged: {
        rule: 'best two',
        step: '0.01',
        most: '10.00',
        roundCodes: ['WAVE', 'RUN', 'ROUND'],
      },
    },
  ],
}
