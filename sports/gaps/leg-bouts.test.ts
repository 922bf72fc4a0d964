import { describe, expect, it } from 'vitest'
import { gapsSpec } from './gaps-spec.ts'
import { schema } from './model.ts'
import { odf } from './odf.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import { el, extended, result } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import live from './samples/relay-range-live.json'
import official from './samples/relay-range.json'

const RELAY = 'BTHWRELAY4------------FNL-000100--'

function specOf(raw: unknown) {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice('unit/'.length)
  const props = { document, profile: profileOf('BTH'), event: eventOf(rsc), beside: beside ?? {} }
  return gapsSpec(schema.parse(document.value), props)
}

describe('the range of a relay', () => {
  const visit = (pos: number, misses: string, shots: string, spares?: string) => {
    const said = [['SHOTS', shots] as const, ...(spares === undefined ? [] : [['SPARES', spares] as const])]
    const extensions = said.map(([Code, Value]) => el('Extension', { Code, Value }))
    return extended('SHOOTING', { Pos: pos, Value: misses }, ...extensions)
  }
  const athlete = (code: string, order: number, ...visits: readonly string[]) =>
    el('Athlete', { Code: code, Order: order }, el('ExtendedResults', {}, ...visits))

  it('is read athlete by athlete: loops, targets and spare rounds of each visit, nothing made up', () => {
    const team = el(
      'Competitor',
      { Code: '9', Type: 'T', Organisation: 'NOR' },
      el(
        'Composition',
        {},
        athlete('91', 1, visit(1, '0', '11111', '2'), visit(2, '1', '11011', '3')),
        athlete('92', 2, visit(1, '0', '11111')),
        athlete('93', 3),
      ),
    )
    const source = resultSource(
      result({ DocumentCode: RELAY, ResultStatus: 'LIVE' }, el('Result', { SortOrder: 1 }, team)),
    )
    expect(odf.unit?.(source, eventOf(RELAY)).competitors['9']?.['legBouts']).toEqual({
      '91': { '1': { misses: '0', shots: '11111', spares: '2' }, '2': { misses: '1', shots: '11011', spares: '3' } },
      '92': { '1': { misses: '0', shots: '11111' } },
    })
  })

  it('has a column for each leg from the first visit on, and the newest visit as a picture while it runs', () => {
    const { columns, rows } = specOf(live)
    const legs = columns.filter(({ id }) => id.startsWith('leg-'))
    expect(legs.map(({ label, now }) => [label, now])).toEqual([
      ['Leg 1', undefined],
      ['Leg 2', true],
      ['Leg 3', undefined],
      ['Leg 4', undefined],
    ])
    expect(columns.find(({ id }) => id.startsWith('targets-'))).toMatchObject({ label: 'Leg 2 bout 2', now: true })
    expect(rows[0]?.cells['leg-1']).toEqual({ kind: 'attempt', state: 'mark', text: '0+2\u20040+2' })
    expect(rows[0]?.cells['targets-2-2']).toEqual({ kind: 'shots', shots: '11111' })
    expect(rows[0]?.cells['leg-3']).toBeUndefined()
  })

  it('needs no picture once it is over, and keeps every leg before the names of the athletes', () => {
    const { columns } = specOf(official)
    expect(columns.some(({ id }) => id.startsWith('targets-'))).toBe(false)
    const priority = (wanted: string) => columns.find(({ id }) => id === wanted)?.priority ?? Infinity
    expect(Math.max(...[1, 2, 3, 4].map((leg) => priority(`leg-${leg}`)))).toBeLessThan(priority('crew'))
  })
})
