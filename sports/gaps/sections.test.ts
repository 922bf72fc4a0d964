import { expect, it } from 'vitest'
import { gapsSpec } from './gaps-spec.ts'
import { schema } from './model.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import triathlon from './samples/triathlon.json'
import live from './samples/triathlon-live.json'

function specOf(raw: unknown) {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  const props = { document, profile: profileOf('TRI'), event: eventOf(rsc), beside: beside ?? {} }
  return gapsSpec(schema.parse(document.value), props)
}

it('A triathlon shows what swim, bike, run and the changes took, the changes first to go', () => {
  const sections = specOf(triathlon).columns.filter((c) => c.id.startsWith('section-'))
  expect(sections.map((c) => c.label)).toEqual(['Swim', 'T1', 'Bike', 'T2', 'Run'])
  expect(
    sections
      .toSorted((a, b) => b.priority - a.priority)
      .slice(0, 2)
      .map((c) => c.label),
  ).toEqual(['T1', 'T2'])
  expect(specOf(triathlon).rows[0]?.cells['section-5']).toMatchObject({ text: '29:50' })
})

it('A triathlon on its way shows the time, gap and places at the part just done', () => {
  const spec = specOf(live)
  expect(spec.columns.find((c) => c.id === 'result')?.label).toBe('Bike')
  expect(spec.columns.some((c) => c.id.startsWith('section-'))).toBe(false)
  expect(spec.rows[1]?.cells['gap']).toMatchObject({ text: '+0:05' })
})
