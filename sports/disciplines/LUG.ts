import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Luge: two or four runs, added up. The relay is one run of three sleds. */
export const profile: DisciplineProfile = {
  code: 'LUG',
  name: 'Luge',
  accent: '#8CE6E0',
  clock: 'up',
  marks: {},
  events: [{ family: 'timed', resultLabel: 'Time', runWord: 'Run' }],
}
