import { describe, expect, it } from 'vitest'
import { holdOf, turnAt } from './turns.ts'

describe('Things that take turns', () => {
  it('stand one after the other, and begin anew', () => {
    const at = (since: number) => turnAt([100, 50], since)
    expect([0, 99, 100, 149, 150].map((since) => at(since).index)).toEqual([0, 0, 1, 1, 0])
    expect(at(120)).toEqual({ index: 1, left: 30 })
  })
  it('have a place also before their beginning, where a clock was set back', () => {
    expect(turnAt([100, 50], -10)).toEqual({ index: 1, left: 10 })
  })
  it('alone stands for ever where it has no end', () => {
    expect(turnAt([0], 5)).toEqual({ index: 0, left: Infinity })
  })
})

describe('A page', () => {
  it('stands as long as it takes to read it, and never less than one can', () => {
    const long = Array.from({ length: 40 }, () => 'word').join(' ')
    expect(holdOf('Fire')).toBe(6000)
    expect(holdOf(long)).toBe(1500 + 40 * 400)
    expect(holdOf(long, 2)).toBe(1500 + 20 * 400)
  })
  it('of a script without spaces is read by its letters', () => {
    expect(holdOf('火'.repeat(60))).toBeGreaterThan(9000)
  })
})
