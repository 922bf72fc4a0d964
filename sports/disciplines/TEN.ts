import type { SetsProfile } from '../../protocol/duel-profile.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Points of the running game: the code is not read anywhere (odf.md 15), so the likely ones are all taken. */
const POINTS = ['ER/POINTS', 'ER/GAME_POINTS', 'ER/CURRENT_POINTS', 'ER/PTS']
const sets: SetsProfile = {
  best: 3,
  word: 'Set',
  prefix: 'S',
  points: POINTS,
  pointsWord: 'Points',
  words: {
    RET: 'Retired',
    WO: 'Walkover',
    'W/O': 'Walkover',
    DEF: 'Default',
    DQB: 'Disqualified',
    DSQ: 'Disqualified',
  },
}

/** Tennis: best of three sets; team ties (two singles, a doubles) are one row of matches. */
export const profile: DisciplineProfile = {
  code: 'TEN',
  name: 'Tennis',
  accent: '#D8F04A',
  clock: 'up',
  marks: {},
  events: [
    { event: /^TEAM/, family: 'sets', resultLabel: 'Matches', sets: { ...sets, word: 'Match', prefix: 'M' } },
    { family: 'sets', resultLabel: 'Sets', sets },
  ],
}
