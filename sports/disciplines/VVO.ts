import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Volleyball: best of five sets, the fifth to fifteen. */
export const profile: DisciplineProfile = {
  code: 'VVO',
  name: 'Volleyball',
  accent: '#FF9E4A',
  clock: 'up',
  marks: {},
  events: [
    {
      family: 'sets',
      resultLabel: 'Sets',
      sets: {
        best: 5,
        word: 'Set',
        prefix: 'S',
        points: 'set',
        pointsWord: 'Points',
        words: { INJ: 'Injured', RET: 'Retired', WO: 'Walkover', DSQ: 'Disqualified', DQB: 'Disqualified' },
      },
    },
  ],
}
