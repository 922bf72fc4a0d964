import { describe, expect, it } from 'vitest'
import { movedByKey, movedByPixels, onPlan, placeUnder } from './plan-places.ts'
import { screenState } from './screen-state.ts'
import { venueOf } from './venue.ts'

describe('How a screen stands', () => {
  const document = (key: string, value: object) => ({
    key,
    epoch: 'e',
    version: 1,
    receivedAt: 1,
    value: value as never,
  })
  const program = { take: 't', order: 1, at: 10_000, show: { kind: 'dark' } }
  const venue = venueOf(
    new Map([
      ['screen/a', document('screen/a', { group: 'hall' })],
      ['group/hall', document('group/hall', { name: 'Hall', program })],
    ]),
  )
  const painted = (paintedAt: number, fault?: string) => ({
    since: 1,
    painted: { key: 'dark', paintedAt, ...(fault !== undefined && { fault }) },
  })
  it.each([
    ['not connected', undefined, 20_000, 'offline'],
    ['connected, without a word', { since: 1 }, 20_000, 'waiting'],
    ['painted after the take', painted(10_020), 20_000, 'painted'],
    ['painted before it, just now', painted(9_000), 11_000, 'waiting'],
    ['painted before it, for long', painted(9_000), 13_000, 'old'],
    ['could not draw', painted(10_020, 'no such board'), 20_000, 'failed'],
    ['before the take begins', painted(5_000), 9_000, 'painted'],
  ] as const)('%s', (_what, session, now, state) => {
    expect(screenState('a', venue, session, now)).toBe(state)
  })
})

describe('A place on the plan', () => {
  it('is moved by arrows a hundredth of a side, with Shift a tenth, and never leaves it', () => {
    expect(movedByKey({ x: 0.5, y: 0.5 }, 'ArrowRight', false)).toEqual({ x: 0.51, y: 0.5 })
    expect(movedByKey({ x: 0.5, y: 0.05 }, 'ArrowUp', true)).toEqual({ x: 0.5, y: 0 })
    expect(movedByKey({ x: 0.5, y: 0.5 }, 'Enter', false)).toBeUndefined()
    expect(onPlan(-1, 2)).toEqual({ x: 0, y: 1 })
  })

  it('follows the pointer by the way that a marker has', () => {
    const plan = { left: 100, top: 50, width: 1000, height: 500 }
    const marker = { left: 0, top: 0, width: 200, height: 100 }
    expect(movedByPixels({ x: 0.25, y: 0 }, plan, marker, 400, 200)).toEqual({ x: 0.75, y: 0.5 })
    expect(placeUnder(plan, 600, 300)).toEqual({ x: 0.5, y: 0.5 })
    expect(placeUnder(plan, 90, 300)).toBeUndefined()
  })
})
