import { expect, it } from 'vitest'
import { fromUnit, organisations, type MedalLine } from './odf.ts'

const line = (attrs: Record<string, string>, numbers: MedalLine['numbers']): MedalLine => ({
  attrs,
  numbers,
  name: 'Land',
})
const count = (Gold: string, Silver: string, Bronze: string, Total: string) => ({ Gold, Silver, Bronze, Total })

it('takes the line of all medals and the order of the feed', () => {
  const lines = [
    line(
      { Organisation: 'AAA', Rank: '4', RankEqual: 'Y', SortRank: '5' },
      { M: count('1', '0', '0', '1'), TOT: count('1', '2', '0', '3') },
    ),
  ]
  expect(organisations(lines)).toEqual({
    AAA: { sortOrder: 5, rank: '4', rankEqual: 'Y', name: 'Land', gold: '1', silver: '2', bronze: '0', total: '3' },
  })
})

it('does not add up what the feed did not add up', () => {
  const lines = [
    line({ Organisation: 'AAA', Rank: '1' }, { M: count('1', '0', '0', '1'), W: count('5', '0', '0', '5') }),
  ]
  expect(organisations(lines)).toMatchObject({ AAA: { gold: '1', total: '1', sortOrder: 1 } })
})

it('takes mark and records of a medallist from the unit, and nothing of an unknown one', () => {
  const competitor = { sortOrder: 1, rank: '1', result: '8.38', pb: '8.30', records: { '1': { type: 'NR' } } }
  expect(fromUnit(competitor)).toEqual({ rank: '1', result: '8.38', records: { '1': { type: 'NR' } } })
  expect(fromUnit(undefined)).toEqual({})
})
