import type { DisciplineProfile } from '../../protocol/profile.ts'

/** BMX racing: eight gates; seeding runs are ridden alone. */
export const profile: DisciplineProfile = {
  code: 'BMX',
  name: 'BMX Racing',
  accent: '#DCE870',
  clock: 'up',
  marks: { Q: 'qualified' },
  events: [
    { phase: /^(TT|SEED|ZERO)/, family: 'timed', resultLabel: 'Time' },
    {
      family: 'lanes',
      resultLabel: 'Time',
      orderLabel: 'Gate',
      columns: [{ id: 'points', label: 'Points', from: 'ER/POINTS', priority: 2.4 }],
    },
  ],
}
