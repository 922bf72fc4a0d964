import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Ski jumping: distance, style by five judges, wind and gate; two rounds, added up. */
export const profile: DisciplineProfile = {
  code: 'SJP',
  name: 'Ski Jumping',
  accent: '#7FD4FF',
  clock: 'up',
  marks: { PQ: 'prequalified', Q: 'to the competition', q: 'to the second round' },
  events: [
    {
      family: 'judged',
      resultLabel: 'Points',
      runWord: 'Round',
      judged: { rule: 'none', words: { DISTANCE: 'Distance', SPEED: 'Speed', WIND: 'Wind', GATE: 'Gate' } },
    },
  ],
}
