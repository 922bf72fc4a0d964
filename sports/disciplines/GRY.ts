import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Rhythmic gymnastics: exercises with difficulty, artistry and execution, added up over the apparatus. */
export const profile: DisciplineProfile = {
  code: 'GRY',
  name: 'Rhythmic Gymnastics',
  accent: '#E7B6FF',
  clock: 'up',
  marks: { Q: 'to the next round', R: 'reserve', R1: 'first reserve', R2: 'second reserve', R3: 'third reserve' },
  events: [
    {
      family: 'judged',
      resultLabel: 'Score',
      runWord: 'Rotation',
      judged: { rule: 'none', words: { D_SCORE: 'D', A_SCORE: 'A', E_SCORE: 'E', PENALTY: 'Pen.' } },
    },
  ],
}
