import { describe, expect, it } from 'vitest'
import { lastLeader, withLeader } from './lead.ts'
import type { SetsUnit } from './model.ts'
import { setColumns } from './set-columns.ts'
import { toldSides } from '../parts/board-frame/told-sides.ts'
import { freshNews, type Picture } from '../parts/motion/fresh-news.ts'
import { rowFacts } from '../parts/motion/row-facts.ts'

const profile = { best: 5, word: 'Game', prefix: 'G', points: 'set', pointsWord: 'Points', words: {} } as const

/** @param scores of the games played, the last one may be on. @param won as the feed counts. */
function match(scores: readonly (readonly [number, number])[], won: readonly [string, string]): SetsUnit {
  const side = (sortOrder: number, result: string) => ({ sortOrder, name: { full: `SIDE ${sortOrder}` }, result })
  const periods = scores.map(([home, away], i) => [
    `G${i + 1}`,
    { sortOrder: i + 1, homePeriod: String(home), awayPeriod: String(away) },
  ])
  return {
    family: 'sets',
    discipline: 'TTE',
    status: 'LIVE',
    title: { discipline: 'Table Tennis', event: 'Singles' },
    competitors: { a: side(1, won[0]), b: side(2, won[1]) },
    periods: Object.fromEntries(periods) as SetsUnit['periods'],
  }
}
const leads = (unit: SetsUnit) => lastLeader(unit, setColumns(unit, profile, undefined))
const FIRST = [11, 5] as const
const SECOND = [7, 11] as const

describe('who leads a match by sets', () => {
  it('is who was last ahead in sets won: one that draws level takes the lead from nobody', () => {
    expect(leads(match([[3, 2]], ['0', '0']))).toBeUndefined()
    expect(leads(match([FIRST, [1, 0]], ['1', '0']))).toBe('a')
    expect(leads(match([FIRST, SECOND, [0, 3]], ['1', '1']))).toBe('a')
    expect(leads(match([FIRST, SECOND, SECOND, [0, 0]], ['1', '2']))).toBe('b')
  })

  it('counts the set that has just been won, before the next one begins', () => {
    expect(leads(match([FIRST, SECOND, SECOND], ['1', '2']))).toBe('b')
  })

  it('is nobody where the scores and the count of the feed do not agree', () => {
    expect(leads(match([FIRST, SECOND, SECOND, [0, 0]], ['2', '1']))).toBeUndefined()
  })

  it('is news when it changes, once', () => {
    const picture = (unit: SetsUnit): Picture => ({
      facts: rowFacts(withLeader(toldSides(unit), leads(unit))),
      shape: 'live',
      matrix: false,
      sides: true,
    })
    const steps = [
      match([FIRST, [1, 0]], ['1', '0']),
      match([FIRST, SECOND, [0, 3]], ['1', '1']),
      match([FIRST, SECOND, SECOND], ['1', '2']),
      match([FIRST, SECOND, SECOND, [2, 0]], ['1', '2']),
    ].map(picture)
    const leaders = steps.slice(1).map((after, i) => {
      const before = steps[i]
      const fresh = before === undefined ? {} : freshNews(before, after, false)
      return Object.keys(fresh).filter((id) => fresh[id]?.leader === true)
    })
    expect(leaders).toEqual([[], ['b'], []])
  })
})
