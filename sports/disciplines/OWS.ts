import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Marathon swimming: a mass start over laps. */
export const profile: DisciplineProfile = {
  code: 'OWS',
  name: 'Marathon Swimming',
  accent: '#7FE3FF',
  clock: 'up',
  marks: { Q: 'qualified' },
  events: [{ family: 'gaps', resultLabel: 'Time' }],
}
