import { expect, it } from 'vitest'
import { RecentPatches } from './recent-patches.ts'

it('gives the patches between two versions, and nothing where one of them is missing', () => {
  const recent = new RecentPatches()
  recent.add('a', 3, 4, 'p3')
  recent.add('a', 4, 5, 'p4')
  recent.add('a', 5, 6, 'p5')
  expect(recent.between('a', 3, 6)).toEqual(['p3', 'p4', 'p5'])
  expect(recent.between('a', 5, 6)).toEqual(['p5'])
  expect(recent.between('a', 2, 6)).toBeUndefined()
  expect(recent.between('a', 6, 6)).toBeUndefined()
  expect(recent.between('a', 4, 5), 'only up to the newest').toBeUndefined()
  expect(recent.between('b', 1, 2)).toBeUndefined()
  recent.add('a', 9, 10, 'p9')
  expect(recent.between('a', 5, 10), 'a gap').toBeUndefined()
  expect(recent.between('a', 9, 10)).toEqual(['p9'])
  recent.add('a', 10, 12, 'two steps')
  expect(recent.between('a', 10, 12)).toBeUndefined()
})

it('keeps no more of a document than is worth it, and no more of all than it may', () => {
  const recent = new RecentPatches()
  for (let version = 1; version <= 20; version += 1) recent.add('a', version, version + 1, 'x'.repeat(2000))
  expect(recent.between('a', 13, 21)).toHaveLength(8)
  expect(recent.between('a', 12, 21)).toBeUndefined()
  recent.add('big', 1, 2, 'x'.repeat(20_000))
  expect(recent.between('big', 1, 2)).toBeUndefined()
  for (let i = 0; i < 2000; i += 1) recent.add(`k${i}`, 1, 2, 'x'.repeat(15_000))
  expect(recent.between('k1999', 1, 2)).toBeDefined()
  expect(recent.between('k0', 1, 2)).toBeUndefined()
  recent.clear()
  expect(recent.between('k1999', 1, 2)).toBeUndefined()
})
