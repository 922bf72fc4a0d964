import type { DisciplineProfile } from '../../protocol/profile.ts'

/** BMX freestyle: the better of two runs in the final, their average in the qualification. */
export const profile: DisciplineProfile = {
  code: 'BMF',
  name: 'Cycling BMX Freestyle',
  accent: '#FFB3D1',
  clock: 'up',
  marks: { Q: 'to the next round', R: 'reserve', R1: 'first reserve', R2: 'second reserve', R3: 'third reserve' },
  events: [
    {
      phase: /^(QUAL|SEED|PREL)/,
      family: 'judged',
      resultLabel: 'Average',
      runWord: 'Run',
      judged: { rule: 'none', rounds: 2, roundCodes: ['RUN'] },
    },
    {
      family: 'judged',
      resultLabel: 'Best',
      runWord: 'Run',
      judged: { rule: 'best', step: '0.01', most: '100.00', rounds: 2, roundCodes: ['RUN'] },
    },
  ],
}
