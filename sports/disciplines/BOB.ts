import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Bobsleigh: two or four runs, added up. */
export const profile: DisciplineProfile = {
  code: 'BOB',
  name: 'Bobsleigh',
  accent: '#8CE6E0',
  clock: 'up',
  marks: {},
  events: [{ family: 'timed', resultLabel: 'Time', runWord: 'Heat' }],
}
