import { describe, expect, it } from 'vitest'
import { schema } from './model.ts'
import { tableSpec } from './table-spec.ts'
import { anyDiscipline, eventOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import startList from './samples/start-list.json'
import typical from './samples/typical.json'

function specOf(raw: unknown) {
  const { document } = sampleSchema.parse(raw)
  const props = { document, profile: anyDiscipline, event: eventOf('XXX'), beside: {} }
  return tableSpec(schema.parse(document.value), props)
}

describe('the plain table', () => {
  it('shows rank, country, name, result, order and bib of any discipline', () => {
    const spec = specOf(typical)
    expect(spec.columns.map((c) => c.id)).toEqual(['rank', 'flag', 'code', 'name', 'result', 'marks', 'order', 'bib'])
    expect(spec.rows).toHaveLength(34)
  })

  it('shows order, country, name and bib of a start list', () => {
    expect(specOf(startList).columns.map((c) => c.label)).toEqual(['Order', undefined, undefined, undefined, 'Bib'])
  })

  it('reads a unit of another family', () => {
    const { document } = sampleSchema.parse(typical)
    const unit = schema.parse({ ...document.value, family: 'match', goals: { home: 3 } })
    expect(unit.competitors).toBeDefined()
  })
})
