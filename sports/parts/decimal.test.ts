import { describe, expect, it } from 'vitest'
import { oneCentimetreMore, pointsGap, timeGap } from './decimal.ts'

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
