import { describe, expect, it } from 'vitest'
import { memoryState, slopeOf, withSample, type MemorySample } from './memory-trend.ts'

const MINUTE = 60_000
const MB = 1024 * 1024
/** A sample a minute, from the start of the process. */
function samples(minutes: number, bytesAt: (minute: number) => number): readonly MemorySample[] {
  let all: readonly MemorySample[] = []
  for (let minute = 0; minute <= minutes; minute++)
    all = withSample(all, { at: minute * MINUTE, bytes: bytesAt(minute) })
  return all
}

describe('memory that grows (kiosk.md 2, 3.4)', () => {
  it('its slope is in bytes per hour, without the warm-up, and unknown in the first hour', () => {
    const grown = (minute: number) => (minute < 15 ? minute * 20 * MB : 300 * MB + minute * MB)
    expect(slopeOf(samples(70, grown), 0)).toBeUndefined()
    expect(slopeOf(samples(75, grown), 0)).toBeCloseTo(60 * MB, 0)
  })

  it('saw teeth of a garbage collector have no slope to speak of', () => {
    const slope = slopeOf(
      samples(600, (minute) => 300 * MB + (minute % 10) * MB),
      0,
    )
    expect(Math.abs(slope ?? Infinity)).toBeLessThan(MB / 10)
  })

  it('what will be too much within six hours is growing, a slower leak is left alone', () => {
    const after = (perHour: number) =>
      memoryState(
        samples(120, (minute) => 400 * MB + (minute / 60) * perHour * MB),
        0,
        700 * MB,
      )
    expect(after(55)).toBe('growing')
    expect(after(20)).toBe('fine')
    expect(after(-50)).toBe('fine')
  })

  it('over the budget is growing, half as much again is over; in the warm-up neither is', () => {
    const state = (minutes: number, megabytes: number) =>
      memoryState(
        samples(minutes, () => megabytes * MB),
        0,
        700 * MB,
      )
    expect([state(20, 690), state(20, 710), state(20, 1060)]).toEqual(['fine', 'growing', 'over'])
    expect(state(14, 5000)).toBe('fine')
  })

  it('keeps half a day of samples', () => {
    const kept = samples(24 * 60, () => MB)
    expect(kept).toHaveLength(12 * 60 + 1)
    expect(kept.at(-1)?.at).toBe(24 * 60 * MINUTE)
  })
})
