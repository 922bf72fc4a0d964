import type { SetsProfile } from '../../protocol/duel-profile.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'

const sets: SetsProfile = {
  best: 7,
  word: 'Game',
  prefix: 'G',
  points: 'set',
  pointsWord: 'Points',
  words: { RET: 'Retired', WO: 'Walkover', 'W/O': 'Walkover', DSQ: 'Disqualified', DQB: 'Disqualified' },
}

/** Table tennis: singles best of seven games, doubles and the matches of a team tie best of five. */
export const profile: DisciplineProfile = {
  code: 'TTE',
  name: 'Table Tennis',
  accent: '#FF9E4A',
  clock: 'up',
  marks: {},
  events: [
    { event: /^TEAM/, family: 'sets', resultLabel: 'Matches', sets: { ...sets, best: 5, word: 'Match', prefix: 'M' } },
    { event: /^(DOUBLES|MIXED)/, family: 'sets', resultLabel: 'Games', sets: { ...sets, best: 5 } },
    { family: 'sets', resultLabel: 'Games', sets },
  ],
}
