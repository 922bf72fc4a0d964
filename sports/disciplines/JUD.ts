import { BLUE, COMBAT_ACCENT, ENDINGS, er, part, penalty, WHITE } from './bout-parts.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Judo: white and blue, four minutes, golden score without limit; ER IPP, WAZ, YUK and shido S, S3, H, X (odf.md F8). */
export const profile: DisciplineProfile = {
  code: 'JUD',
  name: 'Judo',
  accent: COMBAT_ACCENT,
  clock: 'down',
  marks: {},
  events: [
    {
      event: /TEAM/,
      family: 'combat',
      resultLabel: 'Contests',
      sides: [WHITE, BLUE],
      bout: { scores: [part('won', 'Contests', ['@Result'])], penalties: [], marks: [], decisions: ENDINGS },
    },
    {
      family: 'combat',
      resultLabel: 'Score',
      sides: [WHITE, BLUE],
      bout: {
        scores: [part('waza', 'Waza-ari', er('WAZ')), part('yuko', 'Yuko', er('YUK'))],
        penalties: [penalty('shido', 'Shido', 3, er('S', 'SHI'))],
        marks: [
          part('ippon', 'Ippon', er('IPP')),
          part('hansoku', 'Hansoku-make', er('H', 'X')),
          part('third', 'Third shido', er('S3')),
        ],
        decisions: {
          ...ENDINGS,
          IPP: 'Ippon',
          WAZ: 'Waza-ari',
          AWA: 'Waza-ari awasete ippon',
          YUK: 'Yuko',
          SHI: 'Shido',
          HSM: 'Hansoku-make',
          H: 'Hansoku-make',
          X: 'Hansoku-make',
          HAN: 'Hantei',
          KIK: 'Kiken-gachi',
          FUS: 'Fusen-gachi',
        },
        extra: 'Golden score',
      },
    },
  ],
}
