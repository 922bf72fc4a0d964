import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { schema as tableSchema } from '../../sports/table/model.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import { el, message, result, type Attrs } from '../../tests/support/odf-xml.ts'

const UNIT = 'EQUOJUMPTEAM----------FNL-000100--'
const DISCIPLINE = 'EQU-------------------------------'

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

const athlete = (code: string, description: Attrs) =>
  el('Athlete', { Code: code }, el('Description', { FamilyName: `Rider${code}`, ...description }))
const rider = (code: string, description: Attrs) =>
  el(
    'Result',
    { SortOrder: 1 },
    el('Competitor', { Code: code, Type: 'A' }, el('Composition', {}, athlete(code, description))),
  )
const horses = (header: Attrs, ...all: readonly Attrs[]) =>
  message(
    { DocumentType: 'DT_PARTIC_HORSES', DocumentCode: DISCIPLINE, ...header },
    all.map((attrs) => el('Horse', attrs)),
  )
const held = () => tableSchema.parse(bench.value(`unit/${UNIT}`)).competitors

describe('the horse of a rider', () => {
  it('has the name that is known of its code, whichever message came first, also after a correction', () => {
    bench.send(result({ DocumentCode: UNIT }, rider('1', { Horse: 'H1' })))
    expect(held()['1']).toMatchObject({ horse: 'H1' })
    bench.send(horses({}, { Code: 'H1', Name: 'Grey Example' }))
    expect(held()['1']).toMatchObject({ horse: 'Grey Example', horseCode: 'H1' })
    bench.send(horses({ DocumentType: 'DT_PARTIC_HORSES_UPDATE', Time: '200000000' }, { Code: 'H1', Name: 'Example' }))
    expect(held()['1']).toMatchObject({ horse: 'Example', horseCode: 'H1' })
    bench.send(result({ DocumentCode: UNIT, Version: 2 }, rider('1', { Horse: 'H1' })))
    expect(held()['1']).toMatchObject({ horse: 'Example', horseCode: 'H1' })
  })

  it('is called as the result says where no horse of that code is known', () => {
    bench.send(result({ DocumentCode: UNIT }, rider('1', { Horse: 'Any Horse' })))
    expect(held()['1']?.horse).toBe('Any Horse')
    expect(held()['1']).not.toHaveProperty('horseCode')
  })

  it('is that of each member of a team', () => {
    const composition = el('Composition', {}, athlete('1', { Horse: 'H1' }), athlete('2', { Horse: 'H2' }))
    bench.send(
      result({ DocumentCode: UNIT }, el('Result', {}, el('Competitor', { Code: 'T', Type: 'T' }, composition))),
    )
    bench.send(horses({}, { Code: 'H2', Name: 'Second' }))
    expect(held()['T']?.members).toMatchObject({ '1': { horse: 'H1' }, '2': { horse: 'Second', horseCode: 'H2' } })
  })

  it('is no person: the name of a rider with the same code stays', () => {
    bench.send(result({ DocumentCode: UNIT }, rider('1', { Horse: 'H1' })))
    bench.send(horses({}, { Code: '1', Name: 'A Horse' }))
    expect(held()['1']?.name.full).toBe('RIDER1')
  })
})

it('the Para class of an athlete stands beside the name', () => {
  bench.send(result({ DocumentCode: UNIT }, rider('1', { Class: 'T44' })))
  expect(held()['1']?.class).toBe('T44')
})
