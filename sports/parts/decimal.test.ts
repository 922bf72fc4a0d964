import { describe, expect, it } from 'vitest'
import { sumOfDecimals, oneCentimetreMore, pointsGap, timeGap, compareDecimals, neededToPass } from './decimal.ts'

describe('a gap between two times', () => {
  it.each([
    ['9.81', '9.89', '+0.08'],
    ['9.81', '9.81', '+0.00'],
    ['9.99', '10.01', '+0.02'],
    ['1:42.15', '1:42.61', '+0.46'],
    ['3:58.12', '5:01.02', '+1:02.90'],
    ['1:19:14', '1:19:26', '+0:12'],
    ['2:08:44', '3:10:03', '+1:01:19'],
    ['59:58', '1:00:03', '+0:05'],
    ['10.814', '10.815', '+0.001'],
  ])('from %s to %s is %s', (leader, time, gap) => {
    expect(timeGap(leader, time)).toBe(gap)
  })

  it.each([
    ['9.8', '9.81', 'decimals differ, so the difference would be guessed'],
    ['9.89', '9.81', 'the leader is behind'],
    ['DNF', '9.81', 'it is no time'],
    ['9.81', '', 'it is no time'],
    ['123456789012345.123456', '123456789012345.123457', 'it is beyond exact numbers'],
  ])('from %s to %s is not told: %s', (leader, time) => {
    expect(timeGap(leader, time)).toBeUndefined()
  })
})

describe('points behind', () => {
  it.each([
    ['6810', '6775', '-35'],
    ['6810', '6810', '0'],
    ['100.5', '99.8', '-0.7'],
  ])('%s against %s is %s', (leader, points, gap) => {
    expect(pointsGap(leader, points)).toBe(gap)
  })

  it('is not told where points are ahead, or no points', () => {
    expect(pointsGap('6775', '6810')).toBeUndefined()
    expect(pointsGap('1:20', '1:30')).toBeUndefined()
  })
})

describe('one centimetre more', () => {
  it.each([
    ['8.37', '8.38'],
    ['7.99', '8.00'],
    ['68.99', '69.00'],
    ['0.09', '0.10'],
  ])('than %s is %s', (best, target) => {
    expect(oneCentimetreMore(best)).toBe(target)
  })

  it.each(['8.3', '8.375', 'NM', '8', '-1.00'])('than %s is not told', (best) => {
    expect(oneCentimetreMore(best)).toBeUndefined()
  })
})

describe('what is needed to pass', () => {
  it.each([
    ['42.10', '27.85', '0.05', '14.30'],
    ['14.233', '0', '0.001', '14.234'],
    ['15.00', '7.50', '0.01', '7.51'],
    ['428.4', '351.10', '0.05', '77.35'],
    ['10', '10', '1', '1'],
    ['85.46', '0', '0.5', '85.5'],
  ])('%s with %s in steps of %s takes %s', (target, have, step, needed) => {
    expect(neededToPass(target, have, step)).toBe(needed)
  })
  it.each([
    ['14.2', '14.3', '0.1'],
    ['DNS', '0', '0.1'],
    ['1:02.3', '0', '0.1'],
    ['10', '0', '0'],
  ])('%s with %s in steps of %s is not known', (target, have, step) => {
    expect(neededToPass(target, have, step)).toBeUndefined()
  })
  it('compares decimals of different lengths', () => {
    expect(compareDecimals('7.5', '7.50')).toBe(0)
    expect(compareDecimals('7.5', '10')).toBeLessThan(0)
    expect(compareDecimals('7.5', 'x')).toBeUndefined()
  })
})

describe('the sum of decimals', () => {
  it('is exact, with the decimals of the longest', () => {
    expect(sumOfDecimals(['69.54', '141.77'])).toBe('211.31')
    expect(sumOfDecimals(['0.1', '0.25'])).toBe('0.35')
    expect(sumOfDecimals(['3', '4'])).toBe('7')
  })

  it('is none where one of them is no plain number', () => {
    expect(sumOfDecimals(['69.54', 'DNS'])).toBeUndefined()
    expect(sumOfDecimals(['1:02.5', '3'])).toBeUndefined()
  })
})
