import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Speed skating: pairs on the inner and the outer lane; a mass start counts points of sprints. */
export const profile: DisciplineProfile = {
  code: 'SSK',
  name: 'Speed Skating',
  accent: '#9FD8FF',
  clock: 'up',
  marks: {
    FA: 'final A',
    FB: 'final B',
    FC: 'final C',
    FD: 'final D',
    SF1: 'semi-final 1',
    SF2: 'semi-final 2',
    Q: 'qualified',
  },
  events: [
    {
      event: /^(MASS|MS)/,
      family: 'gaps',
      resultLabel: 'Time',
      columns: [{ id: 'points', label: 'Points', from: 'ER/SPRINT_POINTS', priority: 1.5 }],
    },
    { event: /TEAM|PURS|TPUR/, family: 'lanes', resultLabel: 'Time', orderLabel: '' },
    {
      family: 'lanes',
      resultLabel: 'Time',
      pairs: true,
      columns: [{ id: 'pair', label: 'Pair', from: ['EUE/PAIR', 'EUE/PAIR_NUM', 'EUE/HEAT'], priority: 2.6 }],
    },
  ],
}
