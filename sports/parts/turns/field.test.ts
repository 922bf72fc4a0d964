import { describe, expect, it } from 'vitest'
import type { CompetitorBase, Current } from '../../../protocol/documents.ts'
import { fieldOf, leadersOf, nextOf, rowsNow, upIds, type TurnUnit } from './field.ts'

const one = (sortOrder: number, more: Partial<CompetitorBase> = {}): CompetitorBase => ({
  sortOrder,
  name: { full: `N${sortOrder}` },
  startSortOrder: String(10 - sortOrder),
  ...more,
})
const unit = (more: Partial<TurnUnit<CompetitorBase>> = {}): TurnUnit<CompetitorBase> => ({
  status: 'LIVE',
  competitors: { a: one(1, { rank: '1', result: '50.1' }), b: one(2, { irm: 'DNF' }), c: one(3), d: one(4), e: one(5) },
  ...more,
})
const field = (u: TurnUnit<CompetitorBase>, up: readonly string[] = []) =>
  fieldOf(u, 'x', undefined, up, (other) => other)
const ids = (entries: readonly { readonly id: string }[]) => entries.map((entry) => entry.id)

describe('who is up', () => {
  const current = (value: Current): Current => value
  const up = { c: { sortOrder: 1 } }

  it('is said by DT_CURRENT, else by the unit, else by whoever moves without a result', () => {
    expect(upIds(unit({ up }), current({ infos: { 'CURRENT/2': 'e', 'CURRENT/1': 'd' } }), 'current', 'once')).toEqual([
      'd',
      'e',
    ])
    expect(upIds(unit({ up }), undefined, 'unit', 'once')).toEqual(['c'])
    const moving = { d: { sortOrder: 1, value: '12.1' }, e: { sortOrder: 2 }, a: { sortOrder: 3, value: '50.1' } }
    expect(upIds(unit(), current({ competitors: moving }), 'current', 'once')).toEqual(['d'])
  })

  it('is nobody with an IRM, nobody who is not there, and nobody once it is over', () => {
    const odd = { b: { sortOrder: 1 }, z: { sortOrder: 2 } }
    expect(upIds(unit({ up: odd }), undefined, 'unit', 'again')).toEqual([])
    expect(upIds(unit({ status: 'OFFICIAL', up }), undefined, 'unit', 'once')).toEqual([])
  })

  it('ends with a result against the clock, but not where everybody comes up again', () => {
    const said = { a: { sortOrder: 1 } }
    expect(upIds(unit({ up: said }), undefined, 'unit', 'once')).toEqual([])
    expect(upIds(unit({ up: said }), undefined, 'unit', 'again')).toEqual(['a'])
  })
})

it('The newer of the two says who is up', () => {
  const said = unit({ up: { c: { sortOrder: 1 } } })
  const now: Current = { infos: { CURRENT: 'd' } }
  expect(upIds(said, now, 'current', 'once')).toEqual(['d'])
  expect(upIds(said, now, 'unit', 'once')).toEqual(['c'])
})

it('A total that lacks the run that is on is no result of it: the row waits for it without a rank', () => {
  const before = one(1, { rank: '1', result: '50.1' })
  const run = { result: '50.1' }
  const totals = {
    counted: true,
    runs: [],
    competitors: { a: { ...before, runs: { w: run } }, d: { ...before, runs: { w: run, x: run } } },
  }
  const both = unit({ competitors: { a: one(1, { rank: '1', result: '51' }), d: one(2, { rank: '2', result: '52' }) } })
  const [first, second] = fieldOf(both, 'x', totals, [], (other) => other)
  expect([first?.id, first?.counts.result]).toEqual(['d', '50.1'])
  expect([second?.id, second?.counts.rank, second?.counts.result, second?.runs['x']?.result]).toEqual([
    'a',
    undefined,
    undefined,
    '51',
  ])
})

describe('the rows of the board', () => {
  it('are who has been, who else is out, and all who wait, in the order of their start: nobody is left out', () => {
    expect(ids(rowsNow(unit(), field(unit(), ['c', 'd']), 'c'))).toEqual(['a', 'b', 'd', 'e'])
    expect(ids(rowsNow(unit(), field(unit()), undefined))).toEqual(['a', 'b', 'e', 'd', 'c'])
  })

  it('keep the leaders in sight while the others turn, as many as have been', () => {
    expect(leadersOf(unit(), field(unit()))).toBe(2)
    const over = unit({ status: 'OFFICIAL' })
    expect(leadersOf(over, field(over))).toBeUndefined()
    const none = unit({ competitors: { a: one(1) } })
    expect(leadersOf(none, field(none))).toBeUndefined()
  })

  it('are all in the order of the feed once it is over, and in that of the start before', () => {
    const over = unit({ status: 'OFFICIAL' })
    expect(ids(rowsNow(over, field(over), undefined))).toEqual(['a', 'b', 'c', 'd', 'e'])
    const before = unit({ status: 'START_LIST' })
    expect(ids(rowsNow(before, field(before), undefined))).toEqual(['e', 'd', 'c', 'b', 'a'])
  })

  it('have those first whom the feed says are next', () => {
    const said = unit({ upNext: { c: { sortOrder: 1 } } })
    expect(ids(nextOf(said, field(said)))).toEqual(['c', 'e', 'd'])
  })
})

it('Somebody whom the total alone has is shown once the run is over', () => {
  const totals = { counted: true, runs: [], competitors: { z: one(9, { rank: '9' }), a: one(1) } }
  const over = unit({ status: 'OFFICIAL' })
  expect(ids(fieldOf(over, 'x', totals, [], (other) => other))).toContain('z')
  expect(ids(fieldOf(unit(), 'x', totals, [], (other) => other))).not.toContain('z')
})
