import { describe, expect, it } from 'vitest'
import { freshNews, type Picture } from '../motion/fresh-news.ts'
import { rowFacts } from '../motion/row-facts.ts'
import { toldSides, type ToldUnit } from './told-sides.ts'

const side = (sortOrder: number, wlt: string, result: string) => ({
  sortOrder,
  name: { full: `SIDE ${sortOrder}` },
  wlt,
  result,
})
const unit: ToldUnit = {
  status: 'OFFICIAL',
  medal: '1',
  competitors: { a: side(1, 'W', '2'), b: side(2, 'L', '1') },
  periods: { S1: { sortOrder: 1, homePeriod: '6', awayPeriod: '4' } },
}
const picture = (told: ToldUnit, shape: Picture['shape'] = 'official'): Picture => ({
  facts: rowFacts(toldSides(told)),
  shape,
  matrix: false,
  sides: true,
})
const changed = (after: ToldUnit) => Object.keys(freshNews(picture(unit), picture(after), false))

describe('what news of two sides is told from', () => {
  it('is corrected where a result, who won, a period, points or cards are sent otherwise', () => {
    const { a, b } = { a: side(1, 'W', '2'), b: side(2, 'L', '1') }
    expect(changed({ ...unit, competitors: { a: { ...a, result: '3' }, b } })).toEqual(['a'])
    expect(changed({ ...unit, competitors: { a: { ...a, wlt: 'L' }, b: { ...b, wlt: 'W' } } })).toEqual(['a', 'b'])
    expect(changed({ ...unit, competitors: { a, b: { ...b, penalties: { shido: '3' } } } })).toEqual(['b'])
    expect(changed({ ...unit, periods: { S1: { sortOrder: 1, homePeriod: '6', awayPeriod: '3' } } })).toEqual(['b'])
    expect(changed({ ...unit, competitors: { a: { ...a, bib: '7' }, b } })).toEqual([])
  })

  it('belongs to the side that the feed calls home', () => {
    const other = { ...unit, home: 'b', away: 'a' }
    const after = { ...other, periods: { S1: { sortOrder: 1, homePeriod: '5', awayPeriod: '4' } } }
    expect(Object.keys(freshNews(picture(other), picture(after), false))).toEqual(['b'])
  })

  it('settles the medal that the unit decides, and none where it decides none', () => {
    const settled = (medal: string) =>
      freshNews(picture({ ...unit, medal, status: 'UNOFFICIAL' }, 'unofficial'), picture({ ...unit, medal }), false)
    expect(settled('1')).toMatchObject({ a: { settled: 'medal' } })
    expect(settled('3')).toMatchObject({ a: { settled: 'medal' } })
    expect(settled('0')).toEqual({})
  })
})
