import type { InningsProfile } from '../../protocol/match-profile.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL } from './match-parts.ts'

const LINE: InningsProfile = {
  word: 'Inning',
  prefix: 'I',
  count: 9,
  total: 'R',
  more: [
    { id: 'hits', label: 'H', spoken: 'Hits', from: ['ER/HITS', 'ER/H', 'ST/HITS', 'ST/H'], sample: '00' },
    { id: 'errors', label: 'E', spoken: 'Errors', from: ['ER/ERRORS', 'ER/E', 'ST/ERRORS', 'ST/E'], sample: '0' },
  ],
  now: [
    { id: 'balls', label: 'Balls', from: ['DISPLAY/BALLS', 'UI/BALLS'], most: 3 },
    { id: 'strikes', label: 'Strikes', from: ['DISPLAY/STRIKES', 'UI/STRIKES'], most: 2 },
    { id: 'outs', label: 'Outs', from: ['DISPLAY/OUTS', 'UI/OUTS'], most: 2 },
  ],
  bases: ['DISPLAY/BASE', 'UI/BASE', 'DISPLAY/BASES', 'UI/BASES'],
  players: ['DISPLAY/BATTER', 'DISPLAY/PITCHER', 'UI/BATTER', 'UI/PITCHER'],
  marks: [{ id: 'batting', word: 'At bat', from: ['DISPLAY/BATTING', 'UI/BATTING', 'DISPLAY/AT_BAT', 'UI/AT_BAT'] }],
}

/** Baseball (nine innings) and softball (seven): the codes of the feed are not known (odf.md F12), several are tried. */
export const profile: DisciplineProfile = {
  code: 'BSB',
  name: 'Baseball and Softball',
  accent: BALL,
  clock: 'up',
  marks: {},
  events: [
    { event: /^(SOFT|SB)/, family: 'innings', resultLabel: 'Score', liveLimit: 180, innings: { ...LINE, count: 7 } },
    { family: 'innings', resultLabel: 'Score', liveLimit: 180, innings: LINE },
  ],
}
