import { BLUE, COMBAT_ACCENT, ENDINGS, er, part, penalty, RED, RESULT } from './bout-parts.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Karate: kumite by points with senshu and warnings; kata by its result. Codes were not read anywhere (odf.md 15). */
export const profile: DisciplineProfile = {
  code: 'KTE',
  name: 'Karate',
  accent: COMBAT_ACCENT,
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'combat',
      resultLabel: 'Points',
      sides: [RED, BLUE],
      bout: {
        scores: [part('points', 'Points', RESULT, 2)],
        penalties: [penalty('warning', 'Warnings', 4, er('PENALTY', 'PENALTIES', 'C', 'C1'))],
        marks: [part('senshu', 'Senshu', er('SENSHU'))],
        decisions: { ...ENDINGS, HAN: 'Hantei', SEN: 'Senshu', HSM: 'Hansoku', SHI: 'Shikkaku', KIK: 'Kiken' },
      },
    },
  ],
}
