import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Archery: the ranking round counts arrows; matches are sets of arrows and points. */
export const profile: DisciplineProfile = {
  code: 'ARC',
  name: 'Archery',
  accent: '#FFD9A0',
  clock: 'down',
  marks: { Q: 'to the matches' },
  events: [
    {
      phase: /^(R128|R64|R32|R16|8FNL|QFNL|SFNL|FNL|BRN)/,
      family: 'sets',
      resultLabel: 'Sets',
    },
    {
      family: 'target',
      resultLabel: 'Total',
      shots: 'values',
      orderLabel: 'Target',
      seriesLabel: 'Ends',
    },
  ],
}
