import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Nordic combined: the jump before judges, then the race with gaps; both are units of one phase. */
export const profile: DisciplineProfile = {
  code: 'NCB',
  name: 'Nordic Combined',
  accent: '#7FD4FF',
  clock: 'up',
  marks: {},
  events: [
    {
      unit: /SJ$/,
      family: 'judged',
      resultLabel: 'Points',
      runWord: 'Round',
      judged: { rule: 'none', words: { DISTANCE: 'Distance', SPEED: 'Speed', WIND: 'Wind', GATE: 'Gate' } },
    },
    { family: 'gaps', resultLabel: 'Time' },
  ],
}
