import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Squash: best of five games. Its discipline code is not confirmed (odf.md 9.4). */
export const profile: DisciplineProfile = {
  code: 'SQU',
  name: 'Squash',
  accent: '#B9A5FF',
  clock: 'up',
  marks: {},
  events: [
    {
      family: 'sets',
      resultLabel: 'Games',
      sets: {
        best: 5,
        word: 'Game',
        prefix: 'G',
        points: 'set',
        pointsWord: 'Points',
        words: { RET: 'Retired', WO: 'Walkover', DSQ: 'Disqualified', DQB: 'Disqualified' },
      },
    },
  ],
}
