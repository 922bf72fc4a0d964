import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Trampoline: a routine of difficulty, execution, displacement and time of flight; the better of two counts in the qualification. */
export const profile: DisciplineProfile = {
  code: 'GTR',
  name: 'Trampoline Gymnastics',
  accent: '#E7B6FF',
  clock: 'up',
  marks: { Q: 'to the next round', R: 'reserve', R1: 'first reserve', R2: 'second reserve', R3: 'third reserve' },
  events: [
    {
      phase: /^QUAL/,
      family: 'judged',
      resultLabel: 'Best',
      runWord: 'Routine',
      judged: {
        rule: 'best',
        rounds: 2,
        roundCodes: ['ROUTINE', 'RUN', 'EXERCISE'],
        words: { E_SCORE: 'E', D_SCORE: 'D', HD: 'HD', TOF: 'ToF', PENALTY: 'Pen.' },
      },
    },
    {
      family: 'judged',
      resultLabel: 'Score',
      judged: {
        rule: 'one',
        step: '0.001',
        words: { E_SCORE: 'E', D_SCORE: 'D', HD: 'HD', TOF: 'ToF', PENALTY: 'Pen.' },
      },
    },
  ],
}
