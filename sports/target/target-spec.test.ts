import { describe, expect, it } from 'vitest'
import { schema } from './model.ts'
import { targetSpec } from './target-spec.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import archery from './samples/archery-ranking.json'
import archeryShootOff from './samples/archery-shoot-off.json'
import between from './samples/intermediate.json'
import live from './samples/live.json'
import official from './samples/typical.json'
import positions from './samples/three-positions.json'
import qualification from './samples/ties-dns-dsq.json'
import shootOff from './samples/live-shoot-off.json'
import shotgun from './samples/live-shotgun.json'
import startList from './samples/start-list.json'
import qualificationList from './samples/start-list-qualification.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function specOf(raw: unknown) {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  const props = { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside: beside ?? {} }
  return targetSpec(schema.parse(document.value), props)
}
const columns = (raw: unknown) => specOf(raw).columns.map((c) => c.id)

describe('a target board', () => {
  it.each(Object.entries(samples))('reads %s', (_, raw) => {
    const { document } = sampleSchema.parse(raw)
    expect(specOf(raw).rows).toHaveLength(Object.keys(schema.parse(document.value).competitors).length)
  })

  it('shows firing points and bests on a start list, the rule of a qualification', () => {
    expect(columns(startList)).toEqual(['lane', 'flag', 'code', 'name', 'sb', 'pb', 'worldRank'])
    expect(specOf(startList).columns[0]?.label).toBe('Point')
    expect(specOf(qualificationList).note).toBe('First 8 go through')
  })

  it('puts the newest shots right after the total, the last one bold, then what is behind and the sums', () => {
    const ids = columns(live).slice(4)
    expect(ids).toEqual(['result', 'marks', 'shot-13', 'shot-14', 'shot-15', 'gap', 'series-1', 'series-2', 'point'])
    expect(specOf(live).columns.find((c) => c.now === true)?.id).toBe('shot-15')
    expect(specOf(live).rows[0]?.cells['shot-15']).toMatchObject({ kind: 'text', strong: true })
  })

  it('counts down to the next elimination, and mutes who is out while others shoot', () => {
    expect(specOf(live).facts.find((f) => f.id === 'elimination')).toMatchObject({ value: '1 shot', label: 'Next out' })
    expect(specOf(shootOff).facts.find((f) => f.id === 'elimination')?.value).toBe('now')
    expect(specOf(between).facts.find((f) => f.id === 'elimination')?.value).toBe('2 shots')
    expect(specOf(live).rows.filter((row) => row.quiet === true)).toHaveLength(2)
    expect(specOf(official).rows.some((row) => row.quiet === true)).toBe(false)
    expect(specOf(official).facts.some((f) => f.id === 'elimination')).toBe(false)
  })

  it('shows a shoot-off', () => {
    expect(specOf(shootOff).rows[4]?.cells['shootOff']).toMatchObject({ text: '10.1' })
    expect(columns(live)).not.toContain('shootOff')
  })

  it('draws hits and misses where shots are only that, and who shoots now', () => {
    const spec = specOf(shotgun)
    expect(spec.rows[1]?.cells['hits']).toEqual({ kind: 'shots', shots: '1110111111' })
    expect(spec.rows[1]?.current).toBe(true)
    expect(spec.columns.some((c) => c.id.startsWith('shot-'))).toBe(false)
  })

  it('shows sums and inner tens once it is over, no single shots', () => {
    expect(columns(official).filter((id) => id.startsWith('shot-'))).toEqual([])
    expect(columns(qualification)).toContain('inner')
    expect(specOf(qualification).columns.find((c) => c.id === 'series-1')?.over?.text).toBe('Series')
    expect(specOf(positions).columns.find((c) => c.id === 'series-1')?.label).toBe('Kneel')
  })

  it('counts tens and Xs of a ranking round, and calls its sums ends', () => {
    expect(columns(archery)).toEqual(expect.arrayContaining(['tens', 'xs', 'series-6']))
    expect(specOf(archery).columns.find((c) => c.id === 'series-1')?.spoken).toBe('Ends 1')
    expect(specOf(archery).columns.at(-1)?.label).toBe('Target')
  })

  it('keeps ties, Q and IRM as sent', () => {
    const { rows } = specOf(qualification)
    expect(rows[8]?.cells['rank']).toMatchObject({ text: '9', equal: true })
    expect(rows[0]?.cells['marks']).toMatchObject({ chips: [{ kind: 'qualified', text: 'Q' }] })
    expect(rows.slice(12).map((row) => row.cells['result'])).toMatchObject([{ text: 'DSQ' }, { text: 'DNS' }])
  })

  it('marks who is out, and who goes next as it stands: the last of those still in', () => {
    const chips = (raw: unknown) =>
      specOf(raw).rows.flatMap(({ cells }) => (cells['marks']?.kind === 'marks' ? cells['marks'].chips : []))
    expect(chips(live).map((chip) => chip.text)).toEqual(['LAST', 'OUT', 'OUT'])
    expect(specOf(live).rows[5]?.cells['marks']).toMatchObject({ chips: [{ text: 'LAST' }] })
    expect(chips(official).some((chip) => ['LAST', 'OUT'].includes(chip.text))).toBe(false)
  })

  it('sets the arrow that is closest to the centre in white, and says so', () => {
    expect(specOf(archeryShootOff).rows[0]?.cells['shootOff']).toEqual({
      kind: 'attempt',
      state: 'mark',
      text: '10',
      best: true,
    })
    expect(specOf(archeryShootOff).legend[0]).toEqual({ sign: '10', words: 'closest to the centre', glyph: 'best' })
  })
})
