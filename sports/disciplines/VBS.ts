import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Sitting volleyball: counted as volleyball. */
export const profile: DisciplineProfile = {
  code: 'VBS',
  name: 'Sitting Volleyball',
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
