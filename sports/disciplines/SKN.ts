import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Skeleton: two or four runs, added up. */
export const profile: DisciplineProfile = {
  code: 'SKN',
  name: 'Skeleton',
  accent: '#8CE6E0',
  clock: 'up',
  marks: {},
  events: [{ family: 'timed', resultLabel: 'Time', runWord: 'Heat' }],
}
