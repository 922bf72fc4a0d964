import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Road cycling: the time trial is against the clock, the road race a mass start. */
export const profile: DisciplineProfile = {
  code: 'CRD',
  name: 'Cycling Road',
  accent: '#F7F06A',
  clock: 'up',
  marks: {},
  events: [
    { event: /^(I?TT|.*ITT|.*TTR|TIMETR)/, family: 'timed', resultLabel: 'Time' },
    { family: 'gaps', resultLabel: 'Time' },
  ],
}
