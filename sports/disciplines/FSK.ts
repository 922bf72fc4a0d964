import type { DisciplineProfile, JudgedProfile } from '../../protocol/profile.ts'

const words = { 'ELEMENT/TOT': 'TES', 'COMPONENT/TOT': 'PCS', 'DEDUCTION/TOT': 'Ded.' }
const first: JudgedProfile = { rule: 'one', step: '0.01', words }
const added: JudgedProfile = { rule: 'none', total: 'sum', step: '0.01', words }
const ICE_DANCE = { family: 'judged', resultLabel: 'Score', parts: { QUAL: 'Rhythm', FNL: 'Free' } } as const
const OTHERS = { ...ICE_DANCE, parts: { QUAL: 'Short', FNL: 'Free' } } as const

/** Figure skating: short programme (phase QUAL) and free skating (FNL), added up; the team event is a total of places. */
export const profile: DisciplineProfile = {
  code: 'FSK',
  name: 'Figure Skating',
  accent: '#8CE6E0',
  clock: 'up',
  marks: { Q: 'to the free programme' },
  events: [
    { event: /^TEAM/, phase: /^$/, family: 'series', resultLabel: 'Points' },
    { event: /^ICEDANCE/, phase: /^QUAL/, ...ICE_DANCE, judged: first },
    { event: /^ICEDANCE/, ...ICE_DANCE, judged: added },
    { phase: /^QUAL/, ...OTHERS, judged: first },
    { ...OTHERS, judged: added },
  ],
}
