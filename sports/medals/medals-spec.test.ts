import { describe, expect, it } from 'vitest'
import { medallistsSpec } from './medallists-spec.ts'
import { medalEventsSpec } from './medal-events-spec.ts'
import { medalEventsSchema, medallistsSchema, schema, standingsSchema } from './model.ts'
import { layoutMoment } from './moment-layout.ts'
import { momentOf } from './moment.ts'
import { standingsSpec } from './standings-spec.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { estimate } from '../parts/layout/text-measure.ts'
import { sampleSchema } from '../parts/sample.ts'
import bronzes from './samples/shared-bronze.json'
import day from './samples/day.json'
import empty from './samples/empty.json'
import golds from './samples/two-golds.json'
import longest from './samples/longest-names.json'
import missing from './samples/missing-bronze.json'
import relay from './samples/relay.json'
import standings from './samples/standings.json'
import typical from './samples/typical.json'
import unofficial from './samples/unofficial.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

const valueOf = (raw: unknown) => sampleSchema.parse(raw).document.value
const momentFrom = (raw: unknown) => momentOf(medallistsSchema.parse(valueOf(raw)))
const tableOf = (raw: unknown) => standingsSpec(standingsSchema.parse(valueOf(raw)), sampleSchema.parse(raw))

describe('medals', () => {
  it.each(Object.entries(samples))('reads %s', (_, raw) => {
    expect(schema.parse(valueOf(raw)).family).toBe('medals')
  })
})

describe('the medals of a day', () => {
  const spec = medalEventsSpec(medalEventsSchema.parse(valueOf(day)), {
    document: sampleSchema.parse(day).document,
    profile: profileOf('ATH'),
  })
  it('stand event by event, each row with its event', () => {
    expect(spec.title).toBe('Medals decided today')
    expect(spec.subtitle).toEqual(['Athletics', '5 events', '12 of 47 decided'])
    expect(spec.rows[3]?.cells).toMatchObject({
      rank: { text: '1', medal: 1, filled: true },
      result: { text: '7.04' },
      event: { text: 'Women’s Long Jump', quiet: undefined },
    })
    expect(spec.rows[4]?.cells).toMatchObject({ rank: { medal: 2 }, event: { quiet: true } })
  })
})

describe('the standings', () => {
  it('show rank, country and counts as sent; gold is lit, zeros are quiet', () => {
    const spec = tableOf(standings)
    expect(spec.columns.map((c) => c.id)).toEqual(['rank', 'flag', 'code', 'name', 'gold', 'silver', 'bronze', 'total'])
    expect(spec.columns.filter((c) => c.lit === true).map((c) => c.id)).toEqual(['gold'])
    expect(spec.rows[2]?.cells).toMatchObject({
      rank: { text: '3', equal: false },
      name: { name: { full: 'Jamaica' }, plain: true },
      gold: { text: '3', quiet: undefined },
      silver: { text: '0', quiet: true },
      total: { text: '5' },
    })
  })
  it('share a rank as the feed says', () => {
    const ranks = tableOf(standings)
      .rows.slice(6, 10)
      .map((row) => row.cells['rank'])
    expect(ranks).toMatchObject([
      { text: '7', equal: true },
      { text: '7', equal: true },
      { text: '7', equal: true },
      { text: '10', equal: false },
    ])
  })
  it('say how far the events are, and how they are ranked', () => {
    expect(tableOf(standings).subtitle).toEqual(['Athletics', 'After 21 of 47 events'])
    expect(tableOf(standings).note).toBe('Ranked by gold, then silver, then bronze')
    expect(tableOf(empty).note).toBe('No medals decided yet')
    expect(tableOf(standings).status).toBeUndefined()
  })
})

describe('the medal moment', () => {
  const shares = (raw: unknown) => momentFrom(raw).rows.map((row) => Math.round(row.share * 100) / 100)

  it('gives gold half the picture', () => {
    expect(shares(typical)).toEqual([0.5, 0.25, 0.25])
    expect(momentFrom(typical).rows.map((row) => row.medal)).toEqual([1, 2, 3])
  })
  it('shows two golds, shared bronzes and a medal nobody won', () => {
    expect(momentFrom(golds).rows.map((row) => row.medal)).toEqual([1, 1, 3])
    expect(shares(bronzes)).toEqual([0.5, 0.17, 0.17, 0.17])
    expect(shares(missing)).toEqual([0.6, 0.4])
    for (const raw of [golds, bronzes, missing]) {
      expect(momentFrom(raw).rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1)
    }
  })
  it('names the members of a team', () => {
    const [first] = momentFrom(relay).rows
    expect(first?.name.full).toBe('Jamaica')
    expect(first?.members).toHaveLength(4)
  })
  it('says a mark in words', () => {
    expect(momentFrom(typical).rows[0]).toMatchObject({ chips: [{ text: 'SB' }], markWords: 'season best' })
    expect(momentFrom(bronzes).rows[3]?.markWords).toBe('equals season best')
  })

  it.each([
    ['landscape', 1920, 1080],
    ['portrait', 1080, 1920],
    ['ribbon', 1920, 160],
  ] as const)('keeps every row within the picture and every name within its room in %s', (form, width, height) => {
    for (const raw of [typical, golds, bronzes, missing, longest, relay]) {
      for (const placed of layoutMoment(momentFrom(raw), width, height, form, estimate)) {
        const { box, words, family } = placed
        expect(box.left + box.width).toBeLessThanOrEqual(width + 0.01)
        expect(box.top + box.height).toBeLessThanOrEqual(height + 0.01)
        expect(words.left + words.width).toBeLessThanOrEqual(box.width)
        const weight = placed.row.medal === 1 ? 850 : 780
        const name = estimate(family.text, { size: family.size, weight, axis: family.axis })
        expect(name).toBeLessThanOrEqual(words.width + 0.01)
      }
    }
  })

  it('sets results of silver and bronze in one size', () => {
    const [, silver, bronze] = layoutMoment(momentFrom(typical), 1920, 1080, 'landscape', estimate)
    expect(silver?.result?.size).toBe(bronze?.result?.size)
  })
})

describe('medallists that are not official', () => {
  const { document } = sampleSchema.parse(unofficial)
  const event = eventOf(document.key.slice('medallists/'.length))
  const spec = medallistsSpec(medallistsSchema.parse(document.value), {
    document,
    event,
    profile: profileOf('ATH'),
    beside: {},
  })

  it('are a table with open rings that says so', () => {
    expect(spec.status).toEqual({ shape: 'unofficial', word: 'UNOFFICIAL' })
    expect(spec.rows[0]?.cells['rank']).toMatchObject({ text: '1', medal: 1, filled: false })
    expect(spec.rows[2]?.cells['marks']).toMatchObject({ chips: [{ text: 'NR' }, { text: 'PB' }] })
  })
})
