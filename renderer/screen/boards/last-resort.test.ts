import { expect, test } from 'vitest'
import type { JsonObject } from '../../../protocol/json.ts'
import { plainPicture } from './last-resort.ts'

const picture = (value: JsonObject) => plainPicture({ key: 'unit/x', epoch: 'e', version: 1, receivedAt: 0, value })

test('A document says its title, its status and its rows in their order', () => {
  expect(
    picture({
      status: 'START_LIST',
      title: { event: "Men's 100 m", sub: 'Final' },
      competitors: {
        b: { sortOrder: 2, rank: '2', organisation: 'USA', name: { full: 'GATLIN Justin' }, irm: 'DNF' },
        a: {
          sortOrder: 1,
          rank: '1',
          startOrder: '6',
          organisation: 'JAM',
          name: { full: 'BOLT Usain' },
          result: '9.81',
        },
      },
    }),
  ).toEqual({
    title: "Men's 100 m · Final",
    status: 'START LIST',
    rows: [
      { id: 'a', rank: '1', organisation: 'JAM', name: 'BOLT Usain', result: '9.81' },
      { id: 'b', rank: '2', organisation: 'USA', name: 'GATLIN Justin', result: 'DNF' },
    ],
  })
})

test('A lane stands in front of a row only while nobody has a rank', () => {
  const lane = { sortOrder: 2, startOrder: '6' }
  expect(picture({ competitors: { a: lane } }).rows[0]?.rank).toBe('6')
  expect(picture({ competitors: { a: lane, b: { sortOrder: 1, rank: '1' } } }).rows.map((row) => row.rank)).toEqual([
    '1',
    '',
  ])
})

test.each<[string, JsonObject]>([
  ['nothing', {}],
  ['lists for objects', { title: ['x'], competitors: ['a', 1] }],
  ['words for objects', { title: 'x', competitors: 'none', status: 7 }],
  ['rows that are none', { competitors: { a: 'x', b: [1], c: { name: 3, rank: { deep: true } } } }],
])('%s make a picture all the same', (_, value) => {
  const { title, rows } = picture(value)
  expect(title).toBe('Results')
  for (const row of rows) expect(Object.values(row).every((cell) => typeof cell === 'string')).toBe(true)
})
