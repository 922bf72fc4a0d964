import { COMBAT_ACCENT, ENDINGS, er, part, penalty, RESULT } from './bout-parts.ts'
import type { BoutProfile } from '../../protocol/duel-profile.ts'
import type { DisciplineProfile, EventProfile } from '../../protocol/profile.ts'

/** The lamps of the two fencers: red on the referee's left, green on the right. */
const SIDES = [
  { word: 'Red', colour: '#C8202F' },
  { word: 'Green', colour: '#1C7A3F' },
] as const

/** Codes of cards and priority were not read anywhere (odf.md 15): the likely ones are taken. */
const BOUT: BoutProfile = {
  scores: [part('touches', 'Touches', RESULT, 2)],
  penalties: [
    penalty('yellow', 'Yellow', 1, er('YC', 'YELLOW', 'YELLOW_CARD'), '#FFD92E'),
    penalty('red', 'Red', 1, er('RC', 'RED', 'RED_CARD'), '#FF4B4B'),
  ],
  marks: [part('priority', 'Priority', er('PRIORITY', 'PRIO'))],
  decisions: ENDINGS,
}
const EVENT: EventProfile = { family: 'combat', resultLabel: 'Touches', sides: SIDES }

/** Fencing, on foot or in wheelchairs: touches to fifteen in three periods, team matches to forty-five in nine bouts. */
export function fencing(code: string, name: string): DisciplineProfile {
  return {
    code,
    name,
    accent: COMBAT_ACCENT,
    clock: 'down',
    marks: {},
    events: [
      { ...EVENT, event: /TEAM/, bout: { ...BOUT, rounds: { word: 'Bout', count: 9, prefix: 'B' } } },
      {
        ...EVENT,
        bout: {
          ...BOUT,
          rounds: { word: 'Period', count: 3, prefix: 'P' },
          decisions: { ...ENDINGS, V: 'Victory', PRIO: 'Priority', EXC: 'Exclusion' },
          extra: 'Extra minute',
        },
      },
    ],
  }
}
