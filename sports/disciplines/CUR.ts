import type { InningsProfile } from '../../protocol/match-profile.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'
import { ICE } from './match-parts.ts'

const ENDS: InningsProfile = {
  word: 'End',
  prefix: 'E',
  count: 10,
  total: 'Total',
  extra: { XE: 'X', EE: 'X', '11': 'X', E11: 'X' },
  more: [
    { id: 'stones', label: 'Stones', spoken: 'Stones left', from: ['ER/STONES_LEFT', 'EP/STONES_LEFT'], sample: '8' },
    { id: 'time', label: 'Time', spoken: 'Thinking time', from: ['ER/REMAIN', 'EP/REMAIN'], sample: '00:00' },
  ],
  now: [{ id: 'stones', label: 'Stone', from: ['DISPLAY/STONE', 'UI/STONE'] }],
  marks: [
    { id: 'hammer', word: 'Hammer', from: ['EP/LSCE', 'DISPLAY/HAMMER', 'UI/HAMMER'] },
    { id: 'powerPlay', word: 'Power play', from: ['EP/POWERPLAY', 'DISPLAY/POWERPLAY'] },
  ],
}

/** Curling: ten ends (eight in mixed doubles), the hammer, power play, stones left, thinking time (odf.md F12). */
export const profile: DisciplineProfile = {
  code: 'CUR',
  name: 'Curling',
  accent: ICE,
  clock: 'up',
  marks: {},
  events: [
    {
      event: /^(X?TEAM2|.*MD)/,
      family: 'innings',
      resultLabel: 'Score',
      liveLimit: 300,
      innings: { ...ENDS, count: 8 },
    },
    { family: 'innings', resultLabel: 'Score', liveLimit: 300, innings: ENDS },
  ],
}
