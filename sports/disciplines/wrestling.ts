import { BLUE, COMBAT_ACCENT, ENDINGS, er, part, penalty, RED, RESULT } from './bout-parts.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'

/**
 * Wrestling: technical points, passivity and caution. Codes were not read anywhere (odf.md 15): the likely ones are taken.
 * @param periods how many a bout has.
 */
export function wrestling(code: string, name: string, periods: number): DisciplineProfile {
  return {
    code,
    name,
    accent: COMBAT_ACCENT,
    clock: 'down',
    marks: {},
    events: [
      {
        family: 'combat',
        resultLabel: 'Points',
        sides: [RED, BLUE],
        bout: {
          scores: [part('points', 'Points', ['ER/TECH_POINTS', ...RESULT], 2)],
          penalties: [
            penalty('caution', 'Caution', 3, er('CAUTION', 'CAUTIONS', 'O')),
            penalty('passivity', 'Passivity', 0, er('PASSIVITY', 'PASSIVE', 'P')),
          ],
          marks: [],
          rounds: { word: 'Period', count: periods, prefix: 'P', scored: true },
          decisions: {
            ...ENDINGS,
            VFA: 'Fall',
            VSU: 'Technical superiority',
            VSU1: 'Technical superiority',
            VPO: 'Points',
            VPO1: 'Points',
            VIN: 'Injury',
            VCA: 'Three cautions',
            VFO: 'Forfeit',
          },
        },
      },
    ],
  }
}
