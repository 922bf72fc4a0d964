import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Artistic swimming: elements and artistic impression of each routine, the routines added up. */
export const profile: DisciplineProfile = {
  code: 'SWA',
  name: 'Artistic Swimming',
  accent: '#6FE0D8',
  clock: 'up',
  marks: { Q: 'to the next round', R: 'reserve', R1: 'first reserve', R2: 'second reserve', R3: 'third reserve' },
  events: [
    {
      family: 'judged',
      resultLabel: 'Score',
      runWord: 'Routine',
      judged: {
        rule: 'none',
        total: 'sum',
        step: '0.0001',
        words: { ELEMENTS: 'Elements', ARTISTIC: 'Artistic', PENALTY: 'Pen.' },
      },
    },
  ],
}
