import type { SetsProfile } from '../../protocol/duel-profile.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'

const sets: SetsProfile = {
  best: 3,
  word: 'Game',
  prefix: 'G',
  points: 'set',
  pointsWord: 'Points',
  words: {
    RET: 'Retired',
    'W/O': 'Walkover',
    WO: 'Walkover',
    WDN: 'Withdrawn',
    DSQ: 'Disqualified',
    DQB: 'Disqualified',
  },
}

/** Badminton: best of three games, Result = games won (odf.md F7). */
export const profile: DisciplineProfile = {
  code: 'BDM',
  name: 'Badminton',
  accent: '#8CE99A',
  clock: 'up',
  marks: {},
  events: [
    {
      event: /^(X|M|W)?TEAM/,
      family: 'sets',
      resultLabel: 'Matches',
      sets: { ...sets, best: 5, word: 'Match', prefix: 'M' },
    },
    { family: 'sets', resultLabel: 'Games', sets },
  ],
}
