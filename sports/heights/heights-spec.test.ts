import { describe, expect, it } from 'vitest'
import { heightsSpec } from './heights-spec.ts'
import { heightWindow } from './height-window.ts'
import { schema } from './model.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import begin from './samples/live-first-height.json'
import between from './samples/intermediate.json'
import live from './samples/live.json'
import official from './samples/typical.json'
import startList from './samples/start-list.json'
import vault from './samples/ties-dns-nm.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function unitOf(raw: unknown, change: object = {}) {
  return schema.parse({ ...sampleSchema.parse(raw).document.value, ...change })
}
function specOf(raw: unknown, change: object = {}) {
  const { document, beside } = sampleSchema.parse(raw)
  const event = eventOf(document.key.slice('unit/'.length))
  return heightsSpec(unitOf(raw, change), { document, profile: profileOf('ATH'), event, beside: beside ?? {} })
}
const bars = (raw: unknown, change: object = {}) => heightWindow(unitOf(raw, change)).map((bar) => bar.height)

describe('a vertical jump', () => {
  it.each(Object.entries(samples))('reads %s', (_, raw) => {
    expect(specOf(raw).rows).toHaveLength(Object.keys(unitOf(raw).competitors).length)
  })

  it('shows the bar that stands as a fact and as the lit column, only while LIVE', () => {
    expect(specOf(live).facts[0]).toEqual({ id: 'bar', value: '2.00', label: 'Bar now' })
    expect(
      specOf(live)
        .columns.filter((c) => c.now === true && c.lit === true)
        .map((c) => c.label),
    ).toEqual(['2.00'])
    expect(specOf(official).facts.map((f) => f.id)).toEqual(['record'])
    expect(specOf(official).columns.some((c) => c.now === true)).toBe(false)
  })

  it('draws tries as sent, and the one that is open', () => {
    const [first, second] = specOf(live).rows
    expect(first?.cells['height-8']).toEqual({ kind: 'tries', tries: 'xx', now: true })
    expect(first?.current).toBe(true)
    expect(second?.cells['height-7']).toEqual({ kind: 'tries', tries: 'xxo' })
    expect(specOf(begin).rows[2]?.cells['height-1']).toEqual({ kind: 'tries', tries: '', now: true })
  })

  it('sets who is out quietly while others jump, and nobody afterwards', () => {
    expect(
      specOf(live)
        .rows.slice(0, 4)
        .map((row) => row.quiet),
    ).toEqual([undefined, undefined, undefined, true])
    expect(specOf(official).rows.some((row) => row.quiet === true)).toBe(false)
  })

  it('says after which height an INTERMEDIATE stands, and who comes next while LIVE', () => {
    expect(specOf(between).subtitle.at(-1)).toBe('After 1.98')
    expect(specOf(live).next?.map((name) => name.family)).toEqual(['MCALLEN'])
  })

  it('keeps the last heights longest where room is short', () => {
    const matrix = specOf(live).columns.filter((c) => c.kind === 'matrix')
    const [oldest] = matrix
    expect(oldest?.priority).toBeGreaterThanOrEqual(3)
    expect(matrix.slice(1).every((c) => c.priority < 3)).toBe(true)
    expect(matrix.find((c) => c.now === true)?.priority).toBe(1)
  })

  it('shows ties, Q, NM and DNS as sent', () => {
    const { rows } = specOf(vault)
    expect(rows.slice(0, 3).map((row) => row.cells['rank'])).toEqual(
      [1, 2, 3].map(() => expect.objectContaining({ text: '1', equal: true })),
    )
    expect(rows.at(-2)?.cells['result']).toEqual({ kind: 'irm', text: 'NM' })
    expect(rows.at(-1)?.cells['result']).toEqual({ kind: 'irm', text: 'DNS' })
  })

  it('shows the order and the bests on a start list', () => {
    expect(specOf(startList).columns.map((c) => c.id)).toEqual(['lane', 'flag', 'code', 'name', 'sb', 'pb'])
  })
})

describe('the heights on the picture', () => {
  it('are the last six, with the one after the bar', () => {
    expect(bars(live)).toEqual(['1.89', '1.92', '1.94', '1.96', '1.98', '2.00', '2.02'].slice(-6))
  })
  it('follow the bar', () => {
    expect(bars(live, { currentHeight: '9' }).at(-1)).toBe('2.02')
    expect(bars(begin)).toEqual(['1.80', '1.85', '1.89', '1.92', '1.94', '1.96'])
  })
  it('end with the last that anybody tried once the event is over', () => {
    expect(bars(official)).toEqual(['1.89', '1.92', '1.94', '1.96', '1.98', '2.00'])
  })
  it('are none before the feed names any', () => {
    expect(bars(startList, { heights: {} })).toEqual([])
  })
})
