import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Wushu taolu: quality of movement (A), overall performance (B), deductions. */
export const profile: DisciplineProfile = {
  code: 'WST',
  name: 'Wushu',
  accent: '#FFB3D1',
  clock: 'up',
  marks: {},
  events: [
    {
      family: 'judged',
      resultLabel: 'Score',
      judged: { rule: 'one', step: '0.001', words: { A: 'A', B: 'B', C: 'C', DEDUCTION: 'Ded.' } },
    },
  ],
}
