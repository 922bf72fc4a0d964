import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Artistic gymnastics: one exercise of difficulty and execution; the vault final shows two; all-around and teams are totals. */
export const profile: DisciplineProfile = {
  code: 'GAR',
  name: 'Artistic Gymnastics',
  accent: '#E7B6FF',
  clock: 'up',
  marks: { Q: 'to the next round', R: 'reserve', R1: 'first reserve', R2: 'second reserve', R3: 'third reserve' },
  events: [
    { event: /^(AA|IAA|IND|TEAM)/, family: 'series', resultLabel: 'Total' },
    {
      event: /^(VT|VAULT)/,
      family: 'judged',
      resultLabel: 'Score',
      runWord: 'Vault',
      judged: {
        rule: 'none',
        rounds: 2,
        roundCodes: ['VAULT'],
        words: { D_SCORE: 'D', E_SCORE: 'E', PENALTY: 'Pen.' },
      },
    },
    {
      family: 'judged',
      resultLabel: 'Score',
      judged: { rule: 'one', step: '0.001', words: { D_SCORE: 'D', E_SCORE: 'E', PENALTY: 'Pen.' } },
    },
  ],
}
