import { expect, test } from 'vitest'
import { orbitAt, startOrbit } from './orbit.ts'

function orbit(wanted: () => boolean) {
  const drawn: string[] = []
  let tick = () => {}
  const stop = startOrbit({
    unit: () => 1080,
    wanted,
    draw: (rules) => drawn.push(rules),
    every(ms, each) {
      expect(ms).toBe(60_000)
      tick = each
      return () => {
        tick = () => {}
      }
    },
  })
  return { drawn, stop, minutes: (n: number) => Array.from({ length: n }).forEach(() => tick()) }
}

test('The picture begins in its place, goes a few whole pixels around it, and comes back', () => {
  const path = Array.from({ length: 25 }, (_, step) => orbitAt(step, 1080))
  expect(path[0]).toEqual([0, 0])
  expect(path[24]).toEqual([0, 0])
  const reach = Math.max(...path.flat().map(Math.abs))
  expect(reach).toBe(4)
  expect(path.flat().every(Number.isInteger)).toBe(true)
  for (const [i, [x, y]] of path.slice(1).entries()) {
    const [beforeX, beforeY] = path[i] ?? [0, 0]
    expect(Math.hypot(x - beforeX, y - beforeY), 'no step is seen').toBeLessThan(3)
  }
  expect(new Set(path.map(String)).size, 'no point is stood on for long').toBeGreaterThan(12)
})

test('A step is one translation a minute; a screen that wants none stands in its place', () => {
  let on = true
  const { drawn, minutes } = orbit(() => on)
  expect(drawn, 'nothing moves in the first minute').toEqual([])
  minutes(1)
  expect(drawn).toEqual(['.layer { translate: 1px 2px; }'])
  on = false
  minutes(1)
  expect(drawn.at(-1)).toBe('')
})

test('What was started is stopped, and the picture stands in its place again', () => {
  const { drawn, stop, minutes } = orbit(() => true)
  minutes(3)
  stop()
  expect(drawn.at(-1)).toBe('')
  minutes(3)
  expect(drawn).toHaveLength(4)
})
