import { describe, expect, it } from 'vitest'
import { runningClock, spoken } from './clock.ts'

describe('a running clock', () => {
  it('counts up from the value as sent', () => {
    expect(runningClock('9.9', 'up', 1100)).toBe('11.0')
    expect(runningClock('58.2', 'up', 2000)).toBe('1:00.2')
    expect(runningClock('2:26', 'up', 500)).toBe('2:26')
    expect(runningClock('59:59', 'up', 1000)).toBe('1:00:00')
    expect(runningClock('1:23:45', 'up', 15_000)).toBe('1:24:00')
  })

  it('of a game never turns minutes into hours', () => {
    expect(runningClock('90:41', 'up', 19_000, true)).toBe('91:00')
    expect(runningClock('59:59', 'up', 1000, true)).toBe('60:00')
    expect(runningClock('1:02:03', 'up', 1000, true)).toBe('1:02:04')
  })

  it('counts down to zero and no further', () => {
    expect(runningClock('4:37', 'down', 1000)).toBe('4:36')
    expect(runningClock('4:37', 'down', 500)).toBe('4:37')
    expect(runningClock('0:03', 'down', 60_000)).toBe('0:00')
  })

  it('leaves alone what is no clock', () => {
    expect(runningClock('HT', 'up', 1000)).toBe('HT')
    expect(runningClock('9.9', 'up', -5)).toBe('9.9')
  })
})

describe('a time since', () => {
  it('is said in the unit that fits', () => {
    expect(spoken(45_000)).toBe('45 s')
    expect(spoken(190_000)).toBe('3 min')
    expect(spoken(2 * 3_600_000 + 5 * 60_000)).toBe('2 h 05 min')
    expect(spoken(-3)).toBe('0 s')
  })
})
