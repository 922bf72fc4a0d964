import { describe, expect, it } from 'vitest'
import { lanesSpec } from './lanes-spec.ts'
import { schema } from './model.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import bmx from './samples/bmx.json'
import climbing from './samples/climbing-speed.json'
import para from './samples/para-swimming-classes.json'
import rowing from './samples/rowing.json'
import rowingLive from './samples/rowing-live.json'
import semifinal from './samples/rowing-semifinal.json'
import shortTrack from './samples/short-track.json'
import skiCross from './samples/ski-cross-live.json'
import skating from './samples/speed-skating.json'
import swimming from './samples/swimming-400.json'
import swimmingLive from './samples/swimming-400-live.json'

function specOf(raw: unknown, change: object = {}) {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  const props = { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside: beside ?? {} }
  return lanesSpec(schema.parse({ ...document.value, ...change }), props)
}
const columns = (raw: unknown) => specOf(raw).columns.map((c) => c.id)
const labels = (raw: unknown) => specOf(raw).columns.flatMap((c) => (c.label === undefined ? [] : [c.label]))

describe('a race over several points', () => {
  it('shows time, place and gap at the point just passed while nobody is home', () => {
    const spec = specOf(swimmingLive)
    expect(spec.columns.find((c) => c.id === 'result')?.label).toBe('300\u00a0m')
    expect(spec.rows[1]?.cells).toMatchObject({
      rank: { text: '2' },
      result: { text: '2:46.64' },
      gap: { text: '+0.54' },
      section: { text: '28.06' },
    })
    expect(labels(rowingLive)).toContain('1000\u00a0m')
  })

  it('shows the results as soon as there is one, and the points beside them', () => {
    const { document } = sampleSchema.parse(swimmingLive)
    const { competitors } = schema.parse(document.value)
    const [id, first] = Object.entries(competitors)[0] ?? []
    const home = specOf(swimmingLive, {
      competitors: { ...competitors, [String(id)]: { ...first, result: '3:41.30' } },
    })
    expect(home.columns.find((c) => c.id === 'result')?.label).toBe('Time')
    expect(columns(rowing).filter((c) => c.startsWith('point-'))).toEqual(['point-1', 'point-2', 'point-3'])
    expect(specOf(rowing).rows[0]?.cells['point-3']).toMatchObject({ text: '4:21.80', small: '1' })
  })

  it('keeps few points before names narrow, many only where the stage is wide', () => {
    const priorities = (raw: unknown) =>
      specOf(raw).columns.flatMap((c) => (c.id.startsWith('point-') ? [c.priority] : []))
    expect(Math.max(...priorities(rowing))).toBeLessThan(3)
    expect(Math.min(...priorities(swimming))).toBeGreaterThan(3)
    expect(priorities(rowing)[0]).toBeGreaterThan(priorities(rowing)[2] ?? 0)
  })
})

describe('disciplines in lanes', () => {
  it('say what StartOrder counts', () => {
    expect(labels(shortTrack)).toContain('No.')
    expect(labels(bmx)).toContain('Gate')
    expect(labels(skating)).toEqual(expect.arrayContaining(['Lane', 'Pair']))
  })

  it('call times times and places places in a race of four', () => {
    expect(labels(skiCross)).toContain('Time')
    const { document } = sampleSchema.parse(skiCross)
    const { competitors } = schema.parse(document.value)
    const placed = Object.fromEntries(
      Object.entries(competitors).map(([id, each], i) => [id, { ...each, result: String(i + 1) }]),
    )
    const label = specOf(skiCross, { competitors: placed }).columns.find(({ id }) => id === 'result')?.label
    expect(label).toBe('Place')
  })

  it('stand with their lanes until the first has a place', () => {
    expect(columns(climbing)[0]).toBe('lane')
    expect(specOf(climbing).rows[0]?.cells['lane']).toEqual({ kind: 'lane', text: 'A' })
    expect(columns(rowingLive)[0]).toBe('rank')
  })

  it('explain their own marks and penalties', () => {
    const words = (raw: unknown) => new Map(specOf(raw).legend.map((item) => [item.sign, item.words]))
    expect(words(semifinal).get('FA')).toBe('final A')
    expect(words(shortTrack).get('QB')).toBe('final B')
    expect(words(shortTrack).get('PEN')).toBe('penalised')
  })

  it('decide no medals in a final B', () => {
    const title = { discipline: 'Rowing', event: 'Men’s Four', sub: 'Final B' }
    const medals = (change: object) =>
      specOf(rowing, { medal: undefined, ...change }).rows.map((row) =>
        row.cells['rank']?.kind === 'rank' ? row.cells['rank'].medal : undefined,
      )
    expect(medals({ title })[0]).toBeUndefined()
    expect(medals({ title: { ...title, sub: 'Final A' } })[0]).toBe(1)
  })

  it('show Para classes where athletes have them', () => {
    expect(columns(para)).toContain('class')
    expect(specOf(para).rows[1]?.cells['class']).toEqual({ kind: 'text', text: 'S9' })
    expect(columns(swimming)).not.toContain('class')
  })
})
