import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Canoe slalom: a run with seconds for gates touched (2) or missed (50); kayak cross is a race of four. */
export const profile: DisciplineProfile = {
  code: 'CSL',
  name: 'Canoe Slalom',
  accent: '#6FE0D8',
  clock: 'up',
  marks: { Q: 'to the next round', R: 'to the repechage' },
  events: [
    { event: /(KX|X1|CROSS)/, phase: /^(TT|TIME|QUAL)/, family: 'timed', resultLabel: 'Time', penalty: 'seconds' },
    { event: /(KX|X1|CROSS)/, family: 'lanes', resultLabel: 'Place', colourLabel: 'Bib' },
    { family: 'timed', resultLabel: 'Result', penalty: 'seconds' },
  ],
}
