import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Wheelchair tennis: counted as tennis. */
export const profile: DisciplineProfile = {
  code: 'WTE',
  name: 'Wheelchair Tennis',
  accent: '#D8F04A',
  clock: 'up',
  marks: {},
  events: [
    {
      family: 'sets',
      resultLabel: 'Sets',
      sets: {
        best: 3,
        word: 'Set',
        prefix: 'S',
        points: ['ER/POINTS', 'ER/GAME_POINTS', 'ER/CURRENT_POINTS', 'ER/PTS'],
        pointsWord: 'Points',
        words: {
          RET: 'Retired',
          WO: 'Walkover',
          'W/O': 'Walkover',
          DEF: 'Default',
          DQB: 'Disqualified',
          DSQ: 'Disqualified',
        },
      },
    },
  ],
}
