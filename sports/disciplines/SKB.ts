import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Skateboarding: the best of three runs in the park; two runs and five tricks in the street. */
export const profile: DisciplineProfile = {
  code: 'SKB',
  name: 'Skateboarding',
  accent: '#FFB3D1',
  clock: 'up',
  marks: { Q: 'to the next round', R: 'reserve', R1: 'first reserve', R2: 'second reserve', R3: 'third reserve' },
  events: [
    {
      event: /^(STR|ST)/,
      family: 'judged',
      resultLabel: 'Total',
      judged: { rule: 'none', roundCodes: ['RUN', 'TRICK'] },
    },
    {
      family: 'judged',
      resultLabel: 'Best',
      runWord: 'Run',
      judged: { rule: 'best', step: '0.01', most: '100.00', rounds: 3, roundCodes: ['RUN'] },
    },
  ],
}
