import { describe, expect, it } from 'vitest'
import { schema } from './model.ts'
import { tableSpec } from './table-spec.ts'
import { anyDiscipline } from '../disciplines/any-discipline.ts'
import { eventOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import phase from './samples/phase.json'
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

  it('shows the heat of each row of a phase, with the marks that go through', () => {
    const { document } = sampleSchema.parse(phase)
    const spec = tableSpec(schema.parse(document.value), {
      document,
      profile: anyDiscipline,
      event: eventOf('XXX'),
      beside: {},
    })
    expect(spec.columns.find((c) => c.id === 'unit')).toMatchObject({ label: 'Heat' })
    expect(spec.rows[2]?.cells).toMatchObject({
      unit: { text: '3' },
      marks: { chips: [{ text: 'Q' }, { text: 'NR' }] },
    })
    expect(spec.note).toBeUndefined()
  })

  it('says the rule of a phase until the feed marks who goes through', () => {
    const { document } = sampleSchema.parse(phase)
    const unit = schema.parse(document.value)
    const [id = '', first] = Object.entries(unit.competitors)[0] ?? []
    if (first === undefined) throw new Error('The sample has no row')
    const { qualification: _, ...open } = first
    const spec = tableSpec(
      { ...unit, status: 'LIVE', qualify: { toRank: '3', byTime: '4' }, competitors: { [id]: open } },
      { document, profile: anyDiscipline, event: eventOf('XXX'), beside: {} },
    )
    expect(spec.note).toBe('First 3 and the next 4 fastest go through')
  })

  it('reads a unit of another family', () => {
    const { document } = sampleSchema.parse(typical)
    const unit = schema.parse({ ...document.value, family: 'match', goals: { home: 3 } })
    expect(unit.competitors).toBeDefined()
  })
})
