import type { DisciplineProfile } from '../../protocol/profile.ts'

/** Sport climbing: speed is a duel on two lanes; boulders have tops and zones; lead has a height. */
export const profile: DisciplineProfile = {
  code: 'CLB',
  name: 'Sport Climbing',
  accent: '#FFB8DC',
  clock: 'up',
  marks: { Q: 'qualified' },
  events: [
    { event: /^(SPEED|SPD|SP)/, family: 'lanes', resultLabel: 'Time' },
    {
      event: /^(BL|BLDLEAD|COMB)/,
      phase: /^(BLD|BOU|B)/,
      family: 'heights',
      resultLabel: 'Points',
      boulders: true,
    },
    {
      event: /^(BL|BLDLEAD|COMB)/,
      family: 'series',
      resultLabel: 'Points',
      parts: { BLD: 'Boulder', BOU: 'Boulder', LEAD: 'Lead', SPD: 'Speed' },
    },
    {
      event: /^LEAD/,
      family: 'heights',
      resultLabel: 'Hold',
      boulders: true,
      columns: [{ id: 'time', label: 'Time', from: 'ER/TIME', priority: 2 }],
    },
    { family: 'heights', resultLabel: 'Points', boulders: true },
  ],
}
