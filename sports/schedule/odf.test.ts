import { describe, expect, it } from 'vitest'
import { byTime, compareTimes, competitionDay, isShown, scheduledUnit, winnerOf, type PlannedUnit } from './odf.ts'

const planned = (rsc: string, more: Partial<PlannedUnit> = {}): PlannedUnit => ({
  rsc,
  discipline: 'ATH',
  family: 'lanes',
  ...more,
})

describe('the competition day', () => {
  it.each([
    ['2016-08-12T09:30:00-03:00', '2016-08-12'],
    ['2016-08-13T02:59:00-03:00', '2016-08-12'],
    ['2016-08-13T03:00:00-03:00', '2016-08-13'],
    ['2017-01-01T00:10:00Z', '2016-12-31'],
    ['2016-08-12', '2016-08-12'],
  ])('of %s is %s: it ends at 03:00', (start, day) => {
    expect(competitionDay(start)).toBe(day)
  })

  it('of no time is not known', () => {
    expect(competitionDay(undefined)).toBeUndefined()
    expect(competitionDay('soon')).toBeUndefined()
  })
})

describe('the order of units', () => {
  it('is by time, then by Order, with timeless units last', () => {
    const units = [
      planned('timeless'),
      planned('late', { start: '2016-08-12T10:00:00-03:00' }),
      planned('second', { start: '2016-08-12T09:00:00-03:00', order: '10' }),
      planned('first', { start: '2016-08-12T09:00:00-03:00', order: '9' }),
    ]
    expect(units.toSorted(byTime).map((unit) => unit.rsc)).toEqual(['first', 'second', 'late', 'timeless'])
  })

  it('compares moments, not texts, where offsets differ', () => {
    expect(compareTimes('2016-08-12T10:00:00+02:00', '2016-08-12T09:30:00+01:00')).toBeLessThan(0)
    expect(compareTimes('2016-08-12T08:00:00Z', '2016-08-12T10:00:00+02:00')).toBe(0)
    expect(compareTimes('nonsense', '2016-08-12T08:00:00Z')).toBeGreaterThan(0)
  })

  it('shows no unit that is UNSCHEDULED', () => {
    expect(isShown(planned('a', { status: 'UNSCHEDULED' }))).toBe(false)
    expect(isShown(planned('a', { status: 'CANCELLED' }))).toBe(true)
  })
})

describe('a line', () => {
  const winner = { name: { full: 'A' }, result: '9.81' }

  it('names the winner of an OFFICIAL result, and of no other', () => {
    const line = (status: string) => scheduledUnit(planned('a'), { status, name: 'Race', winner }, 1)
    expect(line('OFFICIAL')).toMatchObject({ name: 'Race', winner })
    expect(line('UNOFFICIAL')).not.toHaveProperty('winner')
  })

  it('takes the first of those who share rank 1', () => {
    const rows = {
      b: { sortOrder: 2, rank: '1', name: { full: 'B' } },
      a: { sortOrder: 1, rank: '1', name: { full: 'A' }, result: '9.81', organisation: 'AAA', irm: 'x' },
    }
    expect(winnerOf(rows)).toEqual({ name: { full: 'A' }, result: '9.81', organisation: 'AAA' })
    expect(winnerOf({ a: { sortOrder: 1, irm: 'DNF' } })).toBeUndefined()
  })
})
