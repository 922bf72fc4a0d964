import { expect, it } from 'vitest'
import { WellSince } from './well-since.ts'

/** Both screens paint each 5 s from `from` to `to`, s. */
function paint(well: WellSince<string>, from: number, to: number, screens = ['a', 'b']): void {
  for (let now = from; now <= to; now += 5) for (const screen of screens) well.painted(screen, now * 1000)
}

it('A version is well since all its screens have painted and the hub was heard', () => {
  const well = new WellSince(['a', 'b'])
  well.heard(true, 2_000)
  expect(well.wellFor(3_000)).toBe(0)
  paint(well, 5, 40, ['a'])
  expect(well.wellFor(40_000)).toBe(0)
  paint(well, 10, 40, ['b'])
  expect(well.wellFor(40_000)).toBe(30_000)
})

it('A pause of painting or hearing begins it anew', () => {
  const well = new WellSince(['a', 'b'])
  well.heard(true, 0)
  paint(well, 0, 40)
  expect(well.wellFor(54_999)).toBe(54_999)
  expect(well.wellFor(55_000)).toBe(0)
  paint(well, 60, 70)
  expect(well.wellFor(70_000)).toBe(10_000)
  well.heard(false, 71_000)
  expect(well.wellFor(71_000)).toBe(0)
  well.heard(true, 72_000)
  expect(well.wellFor(74_000)).toBe(2_000)
})
