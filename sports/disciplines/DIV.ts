import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Diving: five or six dives, added up; awards of half points times a difficulty of tenths give steps of 0.05. */
export const profile: DisciplineProfile = {
  code: 'DIV',
  name: 'Diving',
  accent: '#6FE0D8',
  clock: 'up',
  marks: { Q: 'to the next round', R: 'reserve', R1: 'first reserve', R2: 'second reserve', R3: 'third reserve' },
  events: [
    {
      // Pairs are judged by nine or eleven, and what counts of their awards depends on it: no score lies closer than its two decimals.
      event: /^(SY|S3|S10|SP|.*SYN)/,
      family: 'judged',
      resultLabel: 'Total',
      runWord: 'Dive',
      judged: {
        rule: 'sum',
        step: '0.01',
        roundCodes: ['DIVE', 'ROUND', 'INTERMEDIATE'],
        words: { EXEC_A_JUDGE: 'Execution A', EXEC_B_JUDGE: 'Execution B', SYNC_JUDGE: 'Synchronisation' },
      },
    },
    {
      family: 'judged',
      resultLabel: 'Total',
      runWord: 'Dive',
      judged: { rule: 'sum', step: '0.05', roundCodes: ['DIVE', 'ROUND', 'INTERMEDIATE'] },
    },
  ],
}
