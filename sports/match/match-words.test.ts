import { describe, expect, it } from 'vitest'
import { eventOf } from '../disciplines/find-profile.ts'
import { decisionWords, isBreak, isTotal, periodLabel, periodWords } from './period-words.ts'
import { contrast, plateColours } from '../parts/sides/team-colours.ts'

const match = (discipline: string) => eventOf(`${discipline}M------------------FNL-000100--`).match

describe('periods and states in words (odf.md 8.7)', () => {
  it.each([
    ['BKB', 'Q3', '3rd quarter', '3'],
    ['BKB', 'OT1', 'Overtime 1', 'OT1'],
    ['BKB', 'E-Q1', 'End of 1st quarter', 'E-Q1'],
    ['BKB', 'E-Q2', 'Half-time', 'E-Q2'],
    ['BKB', 'E-Q4', 'End of regular time', 'E-Q4'],
    ['BKB', 'E-FS', 'Final', 'E-FS'],
    ['FBL', 'H2', '2nd half', '2'],
    ['FBL', 'HT', 'Half-time', 'HT'],
    ['FBL', 'E-FT', 'Full time', 'E-FT'],
    ['FBL', 'ET-H1', 'Extra time 1', 'ET1'],
    ['FBL', 'PSO', 'Shoot-out', 'SO'],
    ['IHO', 'P2', '2nd period', '2'],
    ['IHO', 'OT', 'Overtime', 'OT'],
    ['IHO', 'PSS', 'Shoot-out', 'SO'],
    ['HBB', 'S1', '1st set', '1'],
    ['XXX', 'ZZ9', 'ZZ9', 'ZZ9'],
  ])('%s %s is "%s", "%s" over its column', (discipline, code, words, label) => {
    expect(periodWords(code, match(discipline))).toBe(words)
    expect(periodLabel(code, match(discipline))).toBe(label)
  })

  it('knows breaks, totals and decisions', () => {
    expect(['E-H1', 'HT', 'H1', undefined].map(isBreak)).toEqual([true, true, false, false])
    expect(['TOT', 'Q2_H', 'Q2'].map(isTotal)).toEqual([true, true, false])
    expect(decisionWords('AET')).toBe('After extra time')
    expect(decisionWords('SOMETHING')).toBe('SOMETHING')
  })
})

describe('the plate of a team', () => {
  it.each(['#D9E2F3', '8C1230', 'white', 'Dark Blue', 'YELLOW', 'ORANGE'])(
    'in %s carries its name at 4.5 or more',
    (colour) => {
      const plate = plateColours(colour)
      expect(contrast(plate?.ground ?? '#000000', plate?.ink ?? '#000000')).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('is neutral where the colour is not known', () => {
    expect(plateColours(undefined)).toBeUndefined()
    expect(plateColours('tartan')).toBeUndefined()
    // A grey in the middle carries neither white nor black well enough.
    expect(plateColours('#777777')).toBeUndefined()
  })
})
