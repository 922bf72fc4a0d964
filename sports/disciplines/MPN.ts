import type { ColumnProfile, DisciplineProfile } from '../../protocol/profile.ts'

const PARTS = {
  FERR: 'Fence',
  FEBR: 'Bonus',
  SW: 'Swim',
  EQ: 'Ride',
  RID: 'Ride',
  OBS: 'Obstacle',
  COMB: 'Laser',
  LR: 'Laser',
}

/** What a part is worth, and the total with it. Codes were not read anywhere (odf.md 15): the likely ones are taken. */
const POINTS: readonly ColumnProfile[] = [
  { id: 'points', label: 'Points', from: ['@ResultPoints', 'ER/POINTS', 'ER/PTS'], priority: 1.5 },
  { id: 'total', label: 'Total', from: ['ER/TOTAL_PTS', 'ER/TOTAL'], priority: 2.15 },
]
/** Bouts of the ranking round, and of the bonus round after it. */
const BOUTS: readonly ColumnProfile[] = [
  { id: 'won', label: 'Won', from: ['@Won', 'ER/WON', 'ER/VICTORIES'], priority: 1.2 },
  { id: 'lost', label: 'Lost', from: ['@Lost', 'ER/LOST', 'ER/DEFEATS'], priority: 1.3 },
]

/** Modern pentathlon: a series of parts, points for each; the laser run starts with the gaps of the points before. */
export const profile: DisciplineProfile = {
  code: 'MPN',
  name: 'Modern Pentathlon',
  accent: '#E3C8FF',
  clock: 'up',
  marks: { Q: 'qualified', q: 'by rank' },
  events: [
    { phase: /^SW/, family: 'lanes', resultLabel: 'Time', columns: POINTS },
    { phase: /^(COMB|LR|LAS)/, family: 'gaps', resultLabel: 'Time', columns: POINTS },
    { phase: /^FEBR/, family: 'series', resultLabel: 'Bonus', columns: BOUTS },
    { phase: /^FE/, family: 'series', resultLabel: 'Points', columns: BOUTS },
    { phase: /^(OBS|RID|EQ)/, family: 'timed', resultLabel: 'Time', columns: POINTS },
    { family: 'series', resultLabel: 'Points', parts: PARTS, partsBy: 'points', unitWord: 'part' },
  ],
}
