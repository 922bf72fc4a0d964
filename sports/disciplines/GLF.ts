import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Golf: to par, the hole reached, the strokes of each round. */
export const profile: DisciplineProfile = {
  code: 'GLF',
  name: 'Golf',
  accent: '#B9F08C',
  clock: 'up',
  marks: {},
  events: [
    {
      family: 'series',
      resultLabel: 'To par',
      unitWord: 'round',
      unitLetter: 'R',
      parts: { RND1: 'R1', RND2: 'R2', RND3: 'R3', RND4: 'R4' },
      columns: [
        { id: 'thru', label: 'Thru', from: 'ER/THRU', priority: 1.2 },
        { id: 'today', label: 'Today', from: 'ER/TODAY', priority: 1.3 },
        { id: 'strokes', label: 'Total', from: 'ER/STROKES', priority: 2 },
      ],
    },
  ],
}
