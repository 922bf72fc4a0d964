import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Figure skating: short programme (phase QUAL) and free skating (FNL), added up; the team event is a total of places. */
export const profile: DisciplineProfile = {
  code: 'FSK',
  name: 'Figure Skating',
  accent: '#8CE6E0',
  clock: 'up',
  marks: { Q: 'to the free programme' },
  events: [
    { event: /^TEAM/, phase: /^$/, family: 'series', resultLabel: 'Points' },
    {
      event: /^ICEDANCE/,
      family: 'judged',
      resultLabel: 'Score',
      parts: { QUAL: 'Rhythm', FNL: 'Free' },
      judged: { rule: 'none', words: { 'ELEMENT/TOT': 'TES', 'COMPONENT/TOT': 'PCS', 'DEDUCTION/TOT': 'Ded.' } },
    },
    {
      family: 'judged',
      resultLabel: 'Score',
      parts: { QUAL: 'Short', FNL: 'Free' },
      judged: { rule: 'none', words: { 'ELEMENT/TOT': 'TES', 'COMPONENT/TOT': 'PCS', 'DEDUCTION/TOT': 'Ded.' } },
    },
  ],
}
