import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Breaking: battles of two, each round won by the votes of the judges. */
export const profile: DisciplineProfile = {
  code: 'BKG',
  name: 'Breaking',
  accent: '#FFB3D1',
  clock: 'up',
  marks: { Q: 'to the next round' },
  events: [
    {
      phase: /^(GP|RR|RND|POOL|PREL|QUAL)$/,
      family: 'judged',
      resultLabel: 'Votes',
      judged: { rule: 'battle', roundCodes: ['ROUND'] },
    },
    {
      family: 'judged',
      resultLabel: 'Votes',
      runWord: 'Round',
      judged: { rule: 'battle', roundCodes: ['ROUND'] },
    },
  ],
}
