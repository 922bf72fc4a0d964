import { BLUE, COMBAT_ACCENT, ENDINGS, er, part, penalty, RED, RESULT } from './bout-parts.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Boxing: three rounds, five judges' cards; ER JUDGE, WARNING, KD, UI RES_CODE, ROUND, TIME (odf.md F8). */
export const profile: DisciplineProfile = {
  code: 'BOX',
  name: 'Boxing',
  accent: COMBAT_ACCENT,
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'combat',
      resultLabel: 'Judges',
      sides: [RED, BLUE],
      bout: {
        scores: [part('result', 'Judges', RESULT)],
        penalties: [penalty('warning', 'Warnings', 0, er('WARNING')), penalty('kd', 'Knockdowns', 0, er('KD'))],
        marks: [],
        rounds: { word: 'Round', count: 3, prefix: 'R' },
        judges: 5,
        decisions: {
          ...ENDINGS,
          WP: 'Points',
          PTS: 'Points',
          KO: 'Knockout',
          TKO: 'Technical knockout',
          'TKO-I': 'Technical knockout, injury',
          RSC: 'Referee stops contest',
          'RSC-I': 'Referee stops contest, injury',
          ABD: 'Abandon',
          RET: 'Retirement',
          BDSQ: 'Both disqualified',
        },
      },
    },
  ],
}
