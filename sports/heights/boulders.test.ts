import { describe, expect, it } from 'vitest'
import { boulderCell } from './boulders.ts'
import { heightsSpec } from './heights-spec.ts'
import { schema } from './model.ts'
import { odf } from './odf.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import { el, extended, info, infos, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import live from './samples/boulder-live.json'

const BOULDERS = 'CLBWBOULDER-----------SFNL000100--'
const { document, beside } = sampleSchema.parse(live)
const unit = schema.parse(document.value)
const spec = heightsSpec(unit, { document, profile: profileOf('CLB'), event: eventOf(BOULDERS), beside: beside ?? {} })

describe('boulders', () => {
  it('are read with the try of top and zone, and their points', () => {
    const extension = (Code: string, Value: string) => el('Extension', { Code, Value })
    const own = odf.unit?.(
      resultSource(
        result(
          { DocumentCode: BOULDERS },
          infos(info('UI', 'INTERMEDIATE', { Pos: 1, Value: 'B1' })),
          row(
            '1',
            {},
            {
              extended: [
                extended('INTERMEDIATE', { Pos: 1, Value: '24.9' }, extension('TOP', '2'), extension('ZONE', '1')),
              ],
            },
          ),
        ),
      ),
      eventOf(BOULDERS),
    )
    expect(own?.competitors['1']).toEqual({ boulders: { '1': { top: '2', zone: '1', points: '24.9' } } })
    expect(own?.unit['heights']).toEqual({ '1': { sortOrder: 1, height: 'B1' } })
  })

  it('are a white cell for a top, the zone alone, a dash for neither, an open box now, nothing before', () => {
    const cell = (boulder: object | undefined, current = false) =>
      boulderCell(
        { sortOrder: 1, name: { full: 'X' }, ...(boulder === undefined ? {} : { boulders: { '4': boulder } }) },
        { id: '4', height: 'B4' },
        unit,
        current,
      )
    expect(cell({ top: '2', zone: '1', points: '24.9' })).toMatchObject({ text: 'T2', best: true, small: '24.9' })
    expect(cell({ top: '0', zone: '3' })).toMatchObject({ state: 'mark', text: 'Z3' })
    expect(cell({ points: '0' })).toEqual({ kind: 'attempt', state: 'pass' })
    expect(cell({ zone: '1' }, true)).toEqual({ kind: 'attempt', state: 'now', text: 'Z1' })
    expect(cell(undefined)).toBeUndefined()
  })

  it('have their own legend and no bar in the header', () => {
    expect(spec.legend.slice(0, 3)).toMatchObject([
      { glyph: 'best' },
      { glyph: 'mark', words: 'zone' },
      { glyph: 'pass' },
    ])
    expect(spec.facts.some((fact) => fact.id === 'bar')).toBe(false)
    expect(spec.columns.filter((c) => c.kind === 'matrix').map((c) => c.label)).toEqual(['B1', 'B2', 'B3', 'B4'])
    expect(spec.columns.find((c) => c.now === true)?.label).toBe('B4')
  })
})
