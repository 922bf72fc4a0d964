import { expect, it } from 'vitest'
import { profileOf } from '../disciplines/find-profile.ts'
import { competitor, el, extended, result } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { odf } from './odf.ts'

const EVENT = 'ATHWHEP---------------------------'
const combined = profileOf('ATH').events.find((event) => event.parts !== undefined)
const unitOf = (phase: string, number: number) => `ATHWHEP---------------${phase.padEnd(4, '-')}000${number}00--`

const item = (unit: string, order: number, attrs: object, ...parts: string[]) =>
  el('ResultItem', { Unit: unit, Order: order }, el('Result', { SortOrder: 1, ...attrs }, ...parts))
const total = (code: string, attrs: object, ...items: string[]) =>
  el('Result', { ResultType: 'POINTS', ...attrs }, el('ResultItems', {}, ...items), competitor(code))

function read(...content: string[]) {
  if (combined === undefined) throw new Error('athletics has a combined event')
  return odf.cumulative?.(resultSource(result({ DocumentCode: EVENT }, ...content)), combined)
}

it('makes one column of a part, whichever heat of it an athlete was in', () => {
  const own = read(
    total(
      '1',
      { Rank: 1, Result: '2100', SortOrder: 1 },
      item(unitOf('100H', 2), 1, { Result: '13.5' }),
      item(unitOf('HJ', 1), 2, { Result: '1.98' }),
    ),
    total('2', { Rank: 2, Result: '2065', SortOrder: 2 }, item(unitOf('100H', 4), 1, { Result: '12.8' })),
  )
  expect(own?.unit['parts']).toEqual({
    [`ATHWHEP---------------100H--------`]: { sortOrder: 1, label: '100 mH' },
    [`ATHWHEP---------------HJ----------`]: { sortOrder: 2, label: 'High' },
  })
  expect(own?.competitors['2']).toEqual({
    items: { 'ATHWHEP---------------100H--------': { unit: unitOf('100H', 4), result: '12.8' } },
    gap: '-35',
  })
})

it('takes points, rank, IRM, wind, total and what was dropped', () => {
  const parts = el(
    'ExtendedResults',
    {},
    extended('WIND_SPEED', { Value: '+0.3' }),
    extended('TOTAL_PTS', { Value: '1800', Discard: 'Y' }),
  )
  const attrs = { Result: '13.56', ResultPoints: '1041', Rank: 3, RankEqual: 'Y', IRM: 'DNF' }
  const own = read(total('1', { Result: '1800' }, item(unitOf('100H', 1), 1, attrs, parts)))
  expect(own?.competitors['1']).toEqual({
    items: {
      'ATHWHEP---------------100H--------': {
        unit: unitOf('100H', 1),
        result: '13.56',
        points: '1041',
        rank: '3',
        rankEqual: 'Y',
        irm: 'DNF',
        wind: '+0.3',
        discard: 'Y',
        total: '1800',
      },
    },
  })
})

it('makes a column of each unit where one competitor has several of a phase', () => {
  const own = read(
    total('1', { Result: '9' }, item(unitOf('FNL', 1), 1, { Result: '4' }), item(unitOf('FNL', 2), 2, { Result: '5' })),
  )
  expect(own?.unit['parts']).toEqual({
    [unitOf('FNL', 1)]: { sortOrder: 1, label: '1' },
    [unitOf('FNL', 2)]: { sortOrder: 2, label: '2' },
  })
})
