import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Rowing: six lanes, times and places at every 500 m; marks say which final comes next. */
export const profile: DisciplineProfile = {
  code: 'ROW',
  name: 'Rowing',
  accent: '#8FE8D8',
  clock: 'up',
  marks: {
    FA: 'final A',
    FB: 'final B',
    FC: 'final C',
    FD: 'final D',
    FE: 'final E',
    FF: 'final F',
    'SA/B': 'semi-final A/B',
    'SC/D': 'semi-final C/D',
    'SE/F': 'semi-final E/F',
    Q: 'qualified',
    q: 'by time',
    R: 'repechage',
    QF: 'quarter-final',
    ELM: 'eliminated',
  },
  events: [{ family: 'lanes', resultLabel: 'Time', crewLabel: 'Crew' }],
}
