import type { DisciplineProfile } from '../../protocol/profile.ts'

const PARTS = {
  FERR: 'Fence',
  FEBR: 'Bonus',
  SW: 'Swim',
  EQ: 'Ride',
  RID: 'Ride',
  OBS: 'Obstacle',
  COMB: 'Laser run',
  LR: 'Laser run',
}

/** Modern pentathlon: a series of parts; the laser run starts with the gaps of the points before. */
export const profile: DisciplineProfile = {
  code: 'MPN',
  name: 'Modern Pentathlon',
  accent: '#E3C8FF',
  clock: 'up',
  marks: { Q: 'qualified', q: 'by rank' },
  events: [
    { phase: /^SW/, family: 'lanes', resultLabel: 'Time' },
    { phase: /^(COMB|LR|LAS)/, family: 'gaps', resultLabel: 'Time' },
    { phase: /^(FERR|FEBR|FE)/, family: 'table', resultLabel: 'Points' },
    { phase: /^(OBS|RID|EQ)/, family: 'timed', resultLabel: 'Time' },
    { family: 'series', resultLabel: 'Points', parts: PARTS, unitWord: 'part' },
  ],
}
