import { BLUE, COMBAT_ACCENT, ENDINGS, er, part, penalty, RED } from './bout-parts.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Taekwondo: best of three rounds; the points of the round are largest, rounds won beside them, gam-jeom as a number. */
export const profile: DisciplineProfile = {
  code: 'TKW',
  name: 'Taekwondo',
  accent: COMBAT_ACCENT,
  clock: 'down',
  marks: {},
  events: [
    {
      family: 'combat',
      resultLabel: 'Rounds',
      sides: [BLUE, RED],
      bout: {
        scores: [
          part('points', 'Points', ['PERIOD', 'ER/POINTS'], 2),
          part('won', 'Rounds', ['ER/ROUNDS_WON', '@Result']),
        ],
        penalties: [penalty('gamjeom', 'Gam-jeom', 0, er('GAMJEOM', 'GAM', 'GJ', 'PTY'))],
        marks: [],
        rounds: { word: 'Round', count: 3, prefix: 'R', scored: true },
        decisions: {
          ...ENDINGS,
          PTF: 'Points',
          PTG: 'Point gap',
          GDP: 'Golden point',
          SUP: 'Superiority',
          RSC: 'Referee stops contest',
          PUN: 'Punitive declaration',
          DQBOB: 'Disqualification',
        },
        extra: 'Golden round',
      },
    },
  ],
}
