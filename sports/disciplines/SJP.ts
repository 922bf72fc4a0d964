import type { DisciplineProfile } from '../../protocol/profile.ts'

const words = { DISTANCE: 'Distance', SPEED: 'Speed', WIND: 'Wind', GATE: 'Gate' }
const JUMP = { family: 'judged', resultLabel: 'Points', runWord: 'Round' } as const

/** Ski jumping: distance, style by five judges, wind and gate; two rounds, added up. */
export const profile: DisciplineProfile = {
  code: 'SJP',
  name: 'Ski Jumping',
  accent: '#7FD4FF',
  clock: 'up',
  marks: { PQ: 'prequalified', Q: 'to the competition', q: 'to the second round' },
  events: [
    // A qualification, and the first of two rounds: this jump is all there is.
    { phase: /^QUAL/, ...JUMP, judged: { rule: 'one', step: '0.1', words } },
    { unit: /^0001/, ...JUMP, judged: { rule: 'one', step: '0.1', words } },
    { ...JUMP, judged: { rule: 'none', total: 'sum', step: '0.1', words } },
  ],
}
