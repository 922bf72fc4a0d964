import { COMBAT_ACCENT, ENDINGS, er, part, penalty, RESULT } from './bout-parts.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'

/** The lamps of the two fencers: red on the referee's left, green on the right. */
const SIDES = [
  { word: 'Red', colour: '#C8202F' },
  { word: 'Green', colour: '#1C7A3F' },
] as const
/** Codes of cards and priority were not read anywhere (odf.md 15): the likely ones are taken. */
const PENALTIES = [
  penalty('yellow', 'Yellow', 1, er('YC', 'YELLOW', 'YELLOW_CARD'), '#FFD92E'),
  penalty('red', 'Red', 1, er('RC', 'RED', 'RED_CARD'), '#FF4B4B'),
]

/** Fencing: touches to fifteen in three periods, team matches to forty-five in nine bouts. */
export const profile: DisciplineProfile = {
  code: 'FEN',
  name: 'Fencing',
  accent: COMBAT_ACCENT,
  clock: 'down',
  marks: {},
  events: [
    {
      event: /TEAM/,
      family: 'combat',
      resultLabel: 'Touches',
      sides: SIDES,
      bout: {
        scores: [part('touches', 'Touches', RESULT, 2)],
        penalties: PENALTIES,
        marks: [part('priority', 'Priority', er('PRIORITY', 'PRIO'))],
        rounds: { word: 'Bout', count: 9, prefix: 'B' },
        decisions: ENDINGS,
      },
    },
    {
      family: 'combat',
      resultLabel: 'Touches',
      sides: SIDES,
      bout: {
        scores: [part('touches', 'Touches', RESULT, 2)],
        penalties: PENALTIES,
        marks: [part('priority', 'Priority', er('PRIORITY', 'PRIO'))],
        rounds: { word: 'Period', count: 3, prefix: 'P' },
        decisions: { ...ENDINGS, V: 'Victory', PRIO: 'Priority', EXC: 'Exclusion' },
        extra: 'Extra minute',
      },
    },
  ],
}
