import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Ski mountaineering: sprint heats after a qualification against the clock; a relay with legs. The code is unverified. */
export const profile: DisciplineProfile = {
  code: 'SMT',
  name: 'Ski Mountaineering',
  accent: '#9FD8FF',
  clock: 'up',
  marks: { Q: 'by place', q: 'by time', LL: 'lucky loser' },
  events: [
    { event: /^(REL|MXREL|TEAM)/, family: 'gaps', resultLabel: 'Time' },
    { phase: /^QUAL/, family: 'timed', resultLabel: 'Time' },
    { family: 'lanes', resultLabel: 'Time', orderLabel: 'Bib' },
  ],
}
