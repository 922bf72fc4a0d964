import { describe, expect, it } from 'vitest'
import { gapsSpec } from './gaps-spec.ts'
import { schema } from './model.ts'
import { pointReached, pointWords } from './point.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import { typeset } from '../parts/spec/words.ts'
import heat from './samples/start-list-heat.json'
import home from './samples/live-home.json'
import live from './samples/live.json'
import official from './samples/typical.json'
import photo from './samples/photo-finish.json'
import protest from './samples/protest.json'
import road from './samples/ties-dns-dnf-dsq.json'
import startList from './samples/start-list.json'
import walk from './samples/walk-live.json'

const samples = import.meta.glob('./samples/*.json', { eager: true, import: 'default' })

function specOf(raw: unknown, change: object = {}) {
  const { document, beside } = sampleSchema.parse(raw)
  const event = eventOf(document.key.slice('unit/'.length))
  const unit = schema.parse({ ...document.value, ...change })
  return gapsSpec(unit, { document, profile: profileOf('ATH'), event, beside: beside ?? {} })
}
const columns = (raw: unknown) => specOf(raw).columns.map((c) => c.id)
const cell = (raw: unknown, row: number, column: string) => specOf(raw).rows[row]?.cells[column]

describe('a mass start', () => {
  it.each(Object.entries(samples))('reads %s', (_, raw) => {
    const { document } = sampleSchema.parse(raw)
    const unit = schema.parse(document.value)
    expect(specOf(raw).rows.map((row) => row.id)).toEqual(Object.keys(unit.competitors))
  })

  it('shows the order of the start with bests, and lanes where the field starts in lanes', () => {
    expect(columns(startList)).toEqual(['lane', 'flag', 'code', 'name', 'sb', 'pb'])
    expect(specOf(startList).columns[0]?.label).toBe('Order')
    expect(specOf(heat).columns[0]?.label).toBe('Lane')
    expect(specOf(heat).status).toEqual({ shape: 'start list', word: 'RUNNING' })
  })

  it('says the qualifying rule on a start list', () => {
    expect(specOf(heat).note).toBe('First 2 and the next 8 fastest go through')
    expect(specOf(startList).note).toBeUndefined()
  })

  it('shows time, place and places won at the point the field has passed', () => {
    const spec = specOf(live)
    expect(spec.columns.find((c) => c.id === 'result')?.label).toBe(typeset('800m'))
    expect(spec.facts.map((f) => [f.id, f.value])).toContainEqual(['point', typeset('800m')])
    expect(cell(live, 0, 'result')).toEqual({ kind: 'result', text: '2:14.0', unchecked: false })
    expect(cell(live, 0, 'rank')).toMatchObject({ kind: 'rank', text: '1', medal: 1, filled: false })
    expect(cell(live, 0, 'move')).toEqual({ kind: 'move', by: 2 })
    expect(cell(live, 1, 'move')).toEqual({ kind: 'move', by: -1 })
    expect(cell(live, 3, 'move')).toBeUndefined()
  })

  it('keeps rank, name, result, marks and gap at their place from LIVE to OFFICIAL', () => {
    const always = ['rank', 'flag', 'code', 'name', 'result', 'marks', 'gap']
    for (const raw of [live, home, photo, protest, official]) expect(columns(raw).slice(0, 7)).toEqual(always)
  })

  it('shows results as they come in, and no time of a passage in their column', () => {
    const spec = specOf(home)
    expect(spec.columns.find((c) => c.id === 'result')?.label).toBe('Time')
    expect(cell(home, 0, 'result')).toMatchObject({ text: '4:03.12' })
    expect(cell(home, 5, 'result')).toBeUndefined()
    expect(cell(home, 5, 'split')).toEqual({ kind: 'text', text: '3:19.5' })
    expect(spec.facts.map((f) => [f.id, f.value])).toContainEqual(['lap', '58.94'])
  })

  it('takes the gap of the feed before the derived one', () => {
    expect(cell(road, 1, 'gap')).toEqual({ kind: 'text', text: '+0:13' })
    expect(cell(official, 1, 'gap')).toEqual({ kind: 'text', text: '+0.46' })
    const { document } = sampleSchema.parse(official)
    const { competitors } = schema.parse(document.value)
    const both = { competitors: { ...competitors, c02: { ...competitors['c02'], diff: '+0.5' } } }
    expect(specOf(official, both).rows[1]?.cells['gap']).toEqual({ kind: 'text', text: '+0.5' })
  })

  it('shows IRMs in the result column without a rank', () => {
    expect(cell(road, 33, 'result')).toEqual({ kind: 'irm', text: 'DNS' })
    expect(cell(road, 33, 'rank')).toBeUndefined()
  })

  it('keeps a column for the cards of a walk while it runs, and shows them', () => {
    expect(columns(walk)).toContain('warnings')
    expect(cell(walk, 1, 'warnings')).toEqual({ kind: 'text', text: '1' })
    expect(columns(live)).not.toContain('warnings')
  })

  it('puts "after 10 km" in place of the word INTERMEDIATE', () => {
    expect(specOf(walk).subtitle).toEqual(['Athletics', 'Final', typeset('After 10km')])
  })

  it('draws no medal rings in the last part of a combined event, though a medal hangs on it', () => {
    const { document } = sampleSchema.parse(official)
    const part = { document: { ...document, key: 'unit/ATHWHEP---------------800M000300--' } }
    expect(specOf(part).rows[0]?.cells['rank']).toMatchObject({ text: '1', medal: undefined })
    expect(cell(official, 0, 'rank')).toMatchObject({ text: '1', medal: 1, filled: true })
  })

  it('shows the viewfinder and PROTEST where they concern', () => {
    expect(cell(photo, 1, 'rank')).toEqual({ kind: 'photo', text: '2' })
    expect(specOf(protest).rows[1]?.protest).toBe(true)
    expect(specOf(protest).status?.shape).toBe('protest')
    expect(cell(protest, 5, 'marks')).toMatchObject({ chips: [{ kind: 'badge', text: 'L' }] })
  })
})

describe('the point the field has reached', () => {
  const unit = (change: object) => {
    const { document } = sampleSchema.parse(live)
    return schema.parse({ ...document.value, ...change })
  }

  it('is the one the feed says', () => {
    expect(pointReached(unit({ pointCurrent: '1' }))).toEqual({ id: '1', label: '400' })
  })
  it('is the last one that anybody has passed, where the feed says none or the finish', () => {
    expect(pointReached(unit({ pointCurrent: undefined }))).toEqual({ id: '2', label: '800' })
    expect(pointReached(unit({ pointCurrent: 'F' }))).toEqual({ id: '2', label: '800' })
  })
  it('is named as a spectator reads it', () => {
    expect(pointWords('400')).toBe(typeset('400m'))
    expect(pointWords('5km')).toBe(typeset('5km'))
    expect(pointWords('3')).toBe('3')
  })
})
