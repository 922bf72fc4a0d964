import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Cross-country: interval starts (IS) and the sprint qualification against the clock, sprint heats as races, the rest mass starts. */
export const profile: DisciplineProfile = {
  code: 'CCS',
  name: 'Cross-Country Skiing',
  accent: '#7FD4FF',
  clock: 'up',
  marks: { Q: 'by place', q: 'by time', LL: 'lucky loser' },
  events: [
    { event: /IS$/, family: 'timed', resultLabel: 'Time' },
    { event: /^SPRINT/, phase: /^QUAL/, family: 'timed', resultLabel: 'Time' },
    { event: /^SPRINT/, family: 'lanes', resultLabel: 'Time' },
    { family: 'gaps', resultLabel: 'Time' },
  ],
}
