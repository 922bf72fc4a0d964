import { describe, expect, it } from 'vitest'
import { lanesSpec } from './lanes-spec.ts'
import { schema } from './model.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import live from './samples/live.json'
import official from './samples/typical.json'
import photo from './samples/photo-finish.json'
import protest from './samples/protest.json'
import startList from './samples/start-list.json'
import relay from './samples/relay.json'
import relayList from './samples/relay-start-list.json'
import ties from './samples/ties-dns-dnf-dsq.json'

function specOf(raw: unknown) {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  const props = { document, profile: profileOf('ATH'), event: eventOf(rsc), beside: beside ?? {} }
  return lanesSpec(schema.parse(document.value), props)
}
const columns = (raw: unknown) => specOf(raw).columns.map((c) => c.id)

describe('a race of laps', () => {
  it('counts them down in the header while it is on, and no longer', () => {
    const { document } = sampleSchema.parse(live)
    const field = schema.parse(document.value).competitors
    const under = Object.fromEntries(Object.entries(field).map(([id, c]) => [id, { ...c, result: undefined }]))
    const facts = (change: object) => {
      const value = schema.parse({ ...document.value, lapsToGo: '3', competitors: under, ...change })
      return lanesSpec(value, { document, profile: profileOf('STK'), event: eventOf('STKM500M'), beside: {} }).facts
    }
    expect(facts({})).toContainEqual({ id: 'laps', value: '3', label: 'Laps to go' })
    const home = Object.entries(under).map(([id, c], i) => [id, i === 0 ? { ...c, result: '41.20' } : c] as const)
    expect(facts({ competitors: Object.fromEntries(home) }).map(({ id }) => id)).not.toContain('laps')
    expect(facts({ status: 'OFFICIAL' }).map(({ id }) => id)).not.toContain('laps')
  })
})

describe('a relay', () => {
  it('shows its legs in order from the start list on, each with its time where the feed has one', () => {
    const crew = (raw: unknown, at: number) => specOf(raw).rows[at]?.cells['crew']
    expect(crew(relayList, 3)).toMatchObject({
      kind: 'crew',
      members: ['HALVORSEN', 'BRANDT', 'OKAFOR', 'LINDQVIST'].map((family) => ({ name: { family }, value: undefined })),
    })
    expect(crew(relay, 0)).toMatchObject({ members: [{ value: '47.71' }, { value: '47.26' }, {}, { value: '45.69' }] })
  })

  it('gives up its codes and gaps before the times of the legs, and has points beside them on a wide stage only', () => {
    const priority = (id: string) => specOf(relay).columns.find((column) => column.id === id)?.priority ?? -1
    expect(priority('crew')).toBeLessThan(priority('gap'))
    expect(priority('gap')).toBeLessThan(priority('code'))
    expect(priority('point-1')).toBeGreaterThan(5)
    expect(specOf(official).columns.find(({ id }) => id === 'code')?.priority).toBe(1)
  })
})

describe('a race in lanes', () => {
  it('shows lane plates and bests on a start list, no rank and no result', () => {
    const spec = specOf(startList)
    expect(spec.columns.map((c) => c.id)).toEqual(['lane', 'flag', 'code', 'name', 'sb', 'pb'])
    expect(spec.status).toEqual({ shape: 'start list', word: 'START LIST' })
    expect(spec.rows.map((row) => row.cells['lane'])).toEqual(
      ['2', '3', '4', '5', '6', '7', '8', '9'].map((text) => ({ kind: 'lane', text })),
    )
    expect(spec.facts.map((f) => f.id)).toEqual(['start', 'record'])
  })

  it('shows rank, result, marks, gap and reaction from LIVE to OFFICIAL in the same columns', () => {
    const always = ['rank', 'flag', 'code', 'name', 'result', 'marks', 'gap', 'reaction', 'lane']
    expect(columns(live)).toEqual(always)
    expect(columns(photo)).toEqual(always)
    expect(columns(official)).toEqual(always)
    expect(specOf(live).columns.find((c) => c.id === 'result')?.sample).toHaveLength(4)
  })

  it('runs the race clock while LIVE, and has none once there is a result', () => {
    expect(specOf(live).facts[0]).toMatchObject({ id: 'clock', clock: { running: true, direction: 'up' } })
    expect(specOf(official).facts.map((f) => f.id)).toEqual(['wind', 'record'])
  })

  it('puts PHOTO and the viewfinder on all rows of a photo finish', () => {
    const rows = specOf(photo).rows.filter((row) => row.cells['rank']?.kind === 'photo')
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row.cells['marks']).toMatchObject({ chips: [{ kind: 'photo' }] })
  })

  it('opens the medals again under protest and marks the rows concerned', () => {
    const spec = specOf(protest)
    expect(spec.status?.shape).toBe('protest')
    expect(spec.rows.filter((row) => row.protest).length).toBe(2)
    expect(spec.rows[0]?.cells['rank']).toMatchObject({ medal: 1, filled: false })
  })

  it('keeps ties, IRM and false starts as the feed sent them, and gives no medals in a semi-final', () => {
    const spec = specOf(ties)
    expect(spec.rows.map((row) => row.cells['rank'])).toMatchObject(
      [
        { text: '1', equal: true, medal: undefined },
        { text: '1', equal: true },
        { text: '3', equal: true },
        { text: '3', equal: true },
        { text: '5', equal: false },
        {},
        {},
        {},
      ].map((cell) => (Object.keys(cell).length === 0 ? undefined : cell)),
    )
    expect(spec.rows.slice(5).map((row) => row.cells['result'])).toEqual(
      ['DNF', 'DSQ', 'DNS'].map((text) => ({ kind: 'irm', text })),
    )
    expect(spec.rows[6]?.cells['marks']).toMatchObject({ chips: [{ kind: 'badge', text: 'F1' }] })
  })
})
