import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Mountain bike: a mass start over laps. */
export const profile: DisciplineProfile = {
  code: 'MTB',
  name: 'Mountain Bike',
  accent: '#DCE870',
  clock: 'up',
  marks: {},
  events: [{ family: 'gaps', resultLabel: 'Time' }],
}
