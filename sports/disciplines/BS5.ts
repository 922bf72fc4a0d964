import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL } from './match-parts.ts'

/** Baseball5: five innings, no pitcher. */
export const profile: DisciplineProfile = {
  code: 'BS5',
  name: 'Baseball5',
  accent: BALL,
  clock: 'up',
  marks: {},
  events: [
    {
      family: 'innings',
      resultLabel: 'Score',
      liveLimit: 180,
      innings: {
        word: 'Inning',
        prefix: 'I',
        count: 5,
        total: 'R',
        more: [
          { id: 'hits', label: 'H', spoken: 'Hits', from: ['ER/HITS', 'ER/H', 'ST/HITS', 'ST/H'], sample: '00' },
          { id: 'errors', label: 'E', spoken: 'Errors', from: ['ER/ERRORS', 'ER/E', 'ST/ERRORS', 'ST/E'], sample: '0' },
        ],
        now: [{ id: 'outs', label: 'Outs', from: ['DISPLAY/OUTS', 'UI/OUTS'], most: 2 }],
        bases: ['DISPLAY/BASE', 'UI/BASE', 'DISPLAY/BASES', 'UI/BASES'],
        marks: [
          { id: 'batting', word: 'At bat', from: ['DISPLAY/BATTING', 'UI/BATTING', 'DISPLAY/AT_BAT', 'UI/AT_BAT'] },
        ],
      },
    },
  ],
}
