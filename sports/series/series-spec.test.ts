import { describe, expect, it } from 'vitest'
import { schema } from './model.ts'
import { seriesSpec } from './series-spec.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import between from './samples/intermediate.json'
import live from './samples/live.json'
import official from './samples/typical.json'
import fencing from './samples/fencing-ranking.json'
import pentathlon from './samples/pentathlon.json'
import points from './samples/points.json'
import startList from './samples/start-list.json'
import ties from './samples/ties-dns-dnf-dsq.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function specOf(raw: unknown, change: object = {}) {
  const { document, beside } = sampleSchema.parse(raw)
  const event = eventOf(document.key.slice('cumulative/'.length))
  const unit = schema.parse({ ...document.value, ...change })
  return seriesSpec(unit, { document, profile: profileOf('ATH'), event, beside: beside ?? {} })
}
const hurdles = 'part-ATHWHEP---------------100H--------'

describe('totals over several parts', () => {
  it.each(Object.entries(samples))('reads %s', (_, raw) => {
    expect(specOf(raw).mark).toBe('series')
  })

  it('shows the total beside the name, what each is behind, and a column per part in their order', () => {
    const spec = specOf(official)
    expect(spec.columns.map((c) => c.label ?? c.id)).toEqual(
      'rank,flag,code,name,Points,marks,Behind,100 mH,High,Shot,200 m,Long,Javelin,800 m'.split(','),
    )
    expect(spec.rows[0]?.cells['result']).toMatchObject({ text: '7294' })
    expect(spec.rows[1]?.cells['gap']).toEqual({ kind: 'text', text: '-119' })
  })

  it('sets the points of a pentathlon first and what they were given for small beside them', () => {
    const part = (phase: string) => `part-MPNMINDV--------------${phase.padEnd(4, '-')}--------`
    const [first] = specOf(pentathlon).rows
    expect(first?.cells[part('FERR')]).toMatchObject({ text: '222', small: '7-4' })
    expect(first?.cells[part('SW')]).toMatchObject({ text: '311', small: '1:59.19' })
  })

  it('counts the bouts of its ranking round', () => {
    const { document } = sampleSchema.parse(fencing)
    const event = eventOf(document.key.slice('unit/'.length))
    const spec = seriesSpec(schema.parse(document.value), { document, profile: profileOf('MPN'), event, beside: {} })
    expect(spec.columns.map((c) => c.label ?? c.id)).toEqual(expect.arrayContaining(['Points', 'Won', 'Lost']))
    expect(spec.rows[0]?.cells).toMatchObject({ 'more-won': { text: '7' }, 'more-lost': { text: '1' } })
  })

  it('sets points small beside a mark; where there are none, the wind', () => {
    expect(specOf(points).rows[0]?.cells[hurdles]).toMatchObject({ text: '13.21', small: '1105' })
    expect(specOf(official).rows[0]?.cells[hurdles]).toMatchObject({ text: '13.21', small: '+0.4' })
  })

  it('lets the earliest part go first where room is short', () => {
    const parts = specOf(official).columns.filter((c) => c.kind === 'matrix')
    const priorities = parts.map((c) => c.priority)
    expect(priorities).toEqual(priorities.toSorted((a, b) => b - a))
  })

  it('says after how many parts the totals stand, until they are final', () => {
    expect(specOf(between).subtitle).toEqual(['Athletics', 'Overall', 'After 4 events'])
    expect(specOf(live).subtitle.at(-1)).toBe('After 6 events')
    expect(specOf(official).subtitle).toEqual(['Athletics', 'Overall'])
  })

  it('decides medals: rings until OFFICIAL, then discs', () => {
    expect(specOf(live).rows[0]?.cells['rank']).toMatchObject({ medal: 1, filled: false })
    expect(specOf(official).rows[0]?.cells['rank']).toMatchObject({ medal: 1, filled: true })
  })

  it('shows ties and IRMs as sent, in the total and in a part', () => {
    const { rows } = specOf(ties)
    expect(rows[4]?.cells['rank']).toMatchObject({ text: '5', equal: true })
    expect(rows[11]?.cells['result']).toEqual({ kind: 'irm', text: 'DNF' })
    expect(rows[11]?.cells[hurdles]).toMatchObject({ text: 'DNF' })
    expect(rows[13]?.cells['result']).toEqual({ kind: 'irm', text: 'DNS' })
  })

  it('shows the order and the bests on a start list', () => {
    expect(specOf(startList).columns.map((c) => c.id)).toEqual(['lane', 'flag', 'code', 'name', 'sb', 'pb'])
  })
})
