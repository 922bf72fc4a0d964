import type { InningsProfile } from '../../protocol/match-profile.ts'
import type { DisciplineProfile } from '../../protocol/profile.ts'
import { BALL } from './match-parts.ts'

const ENDS: InningsProfile = {
  word: 'End',
  prefix: 'E',
  count: 4,
  total: 'Total',
  extra: { TB: 'TB' },
  more: [{ id: 'time', label: 'Time', spoken: 'Time left', from: ['ER/REMAIN', 'EP/REMAIN'], sample: '0:00' }],
  now: [],
  marks: [{ id: 'box', word: 'To play', from: ['DISPLAY/CURRENT', 'DISPLAY/TO_PLAY'] }],
}

/** Boccia: four ends (six for teams), thinking time. */
export const profile: DisciplineProfile = {
  code: 'BOC',
  name: 'Boccia',
  accent: BALL,
  clock: 'up',
  marks: {},
  events: [
    { event: /^TEAM/, family: 'innings', resultLabel: 'Score', liveLimit: 180, innings: { ...ENDS, count: 6 } },
    { family: 'innings', resultLabel: 'Score', liveLimit: 180, innings: ENDS },
  ],
}
