import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Beach volleyball: best of three sets. */
export const profile: DisciplineProfile = {
  code: 'VBV',
  name: 'Beach Volleyball',
  accent: '#7ADCF5',
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
        points: 'set',
        pointsWord: 'Points',
        words: { INJ: 'Injured', RET: 'Retired', WO: 'Walkover', DSQ: 'Disqualified', DQB: 'Disqualified' },
      },
    },
  ],
}
