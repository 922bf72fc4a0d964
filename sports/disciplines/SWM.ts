import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Swimming: eight lanes, a time at each turn, reaction times; a relay shows the country. */
export const profile: DisciplineProfile = {
  code: 'SWM',
  name: 'Swimming',
  accent: '#7FE3FF',
  clock: 'up',
  marks: { Q: 'qualified', q: 'by time', R: 'reserve', SO: 'swim-off' },
  events: [{ family: 'lanes', resultLabel: 'Time' }],
}
