import { describe, expect, it } from 'vitest'
import { crossTableFits } from './cross-room.ts'
import { poolSchema, rankingSchema } from './model.ts'
import { poolSpec } from './pool-spec.ts'
import { rankingSpec } from './ranking-spec.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { estimate } from '../parts/layout/text-measure.ts'
import { sampleSchema } from '../parts/sample.ts'
import pool from './samples/pool.json'
import beach from './samples/pool-longest-names.json'
import start from './samples/pool-start-list.json'
import pools from './samples/pools.json'
import partial from './samples/ranking-partial.json'
import ranking from './samples/ranking.json'

const propsOf = (raw: unknown) => {
  const { document } = sampleSchema.parse(raw)
  return { document, profile: profileOf('BKB'), event: eventOf('BKBWTEAM5'), beside: {} }
}
const poolOf = (raw: unknown) => poolSchema.parse(propsOf(raw).document.value)
const specOf = (raw: unknown, cross = false) => poolSpec(poolOf(raw), propsOf(raw), cross)
const rankingOf = (raw: unknown) => rankingSpec(rankingSchema.parse(propsOf(raw).document.value), propsOf(raw))

describe('pool standings', () => {
  it('show points beside the name, then Q and the balance as sent, and no medal', () => {
    const spec = specOf(pool)
    expect(spec.columns.map((column) => column.label ?? column.id)).toEqual([
      'rank',
      'flag',
      'code',
      'name',
      'Points',
      'marks',
      'Played',
      'Won',
      'Lost',
      'For',
      'Against',
      'Diff.',
    ])
    expect(spec.rows[0]?.cells).toMatchObject({
      rank: { text: '1', medal: undefined },
      result: { text: '6' },
      marks: { chips: [{ kind: 'qualified', text: 'Q' }] },
      diff: { text: '+40' },
    })
  })
  it('are a table with zeros before the first match', () => {
    expect(specOf(start)).toMatchObject({ status: { shape: 'start list' } })
    expect(specOf(start).rows[0]?.cells).toMatchObject({ result: { text: '0' }, played: { text: '0' } })
  })
  it('of several pools turn their pages by pool', () => {
    const spec = specOf(pools)
    expect(spec.groups?.map(({ title, subtitle }) => [title, ...subtitle])).toEqual([
      ['Group A', 'Women', 'Basketball'],
      ['Group B', 'Women', 'Basketball'],
      ['Group C', 'Women', 'Basketball'],
    ])
    expect(spec.rows.map((row) => row.group)).toEqual(['GPA', 'GPB', 'GPC'].flatMap((id) => [id, id, id, id]))
  })
  it('say the ratio where the sport has no difference, and print a mark in place of points', () => {
    const spec = specOf(beach)
    expect(spec.columns.at(-1)?.label).toBe('Ratio')
    expect(spec.rows.at(-1)?.cells['result']).toEqual({ kind: 'irm', text: 'DSQ' })
  })
})

describe('the cross table', () => {
  it('has a dash for oneself, results as sent, the time of what is to come', () => {
    const { rows, columns } = specOf(pool, true)
    expect(columns.slice(-4).map(({ label, spoken }) => [label, spoken])[1]).toEqual(['ESP', 'Against Spain'])
    expect(rows[2]?.cells).toMatchObject({
      'met-USA': { text: '65-84' },
      'met-AUS': { text: '–', quiet: true },
      'met-FRA': { text: '20:30', quiet: true },
    })
  })
  it('stands whole or not at all', () => {
    expect(crossTableFits(poolOf(pool), 3840, 1080, estimate)).toBe(true)
    expect(crossTableFits(poolOf(pool), 1280, 720, estimate)).toBe(false)
    expect(crossTableFits(poolOf(pools), 9999, 1080, estimate)).toBe(false)
    expect(crossTableFits(poolOf(start), 9999, 1080, estimate)).toBe(false)
  })
})

describe('the final ranking', () => {
  it('has discs for the medals and ties as sent', () => {
    const spec = rankingOf(ranking)
    expect(spec.subtitle).toEqual(['Judo', 'Final ranking'])
    expect(spec.rows.slice(0, 4).map((row) => row.cells['rank'])).toMatchObject([
      { text: '1', medal: 1, filled: true },
      { text: '2', medal: 2, filled: true },
      { text: '3', equal: true, medal: 3 },
      { text: '3', equal: true, medal: 3 },
    ])
  })
  it('says when it is partial', () => {
    const spec = rankingOf(partial)
    expect(spec.subtitle).toEqual(['Judo', 'Final ranking', 'Partial result'])
    expect(spec.note).toBe('Places that are not here are still open')
    expect(spec.rows[0]?.cells['rank']).toMatchObject({ text: '5', equal: true, medal: undefined })
  })
  it('puts a place that nobody has into words', () => {
    const props = propsOf(ranking)
    const value = rankingSchema.parse(props.document.value)
    const spec = rankingSpec(
      { ...value, competitors: { NOAWARD: { sortOrder: 1, rank: '3', name: { full: 'NOAWARD' } } } },
      props,
    )
    expect(spec.rows[0]?.cells['name']).toMatchObject({ name: { full: 'Not awarded' } })
  })
})
