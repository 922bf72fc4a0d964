import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Canoe sprint: nine lanes; marks say which final or semi-final comes next. */
export const profile: DisciplineProfile = {
  code: 'CSP',
  name: 'Canoe Sprint',
  accent: '#8FE8D8',
  clock: 'up',
  marks: {
    FA: 'final A',
    FB: 'final B',
    FC: 'final C',
    Q: 'qualified',
    q: 'by time',
    SF: 'semi-final',
    QF: 'quarter-final',
  },
  events: [{ family: 'lanes', resultLabel: 'Time', crewLabel: 'Crew' }],
}
