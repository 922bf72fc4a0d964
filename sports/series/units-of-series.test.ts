import { describe, expect, it } from 'vitest'
import { schema } from './model.ts'
import { odf } from './odf.ts'
import { seriesSpec } from './series-spec.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import { competitor, el, result } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import golf from './samples/golf.json'
import sailing from './samples/sailing.json'

function specOf(raw: unknown) {
  const { document, beside } = sampleSchema.parse(raw)
  const rsc = document.key.slice('cumulative/'.length)
  const props = { document, profile: profileOf(rsc.slice(0, 3)), event: eventOf(rsc), beside: beside ?? {} }
  return seriesSpec(schema.parse(document.value), props)
}

describe('a series of races or rounds', () => {
  it('has the discipline’s letter before the number of each', () => {
    const unit = (n: number) => `SALMILCA7-------------OPEN000${n}00--`
    const item = (n: number) =>
      el('ResultItem', { Unit: unit(n), Order: n }, el('Result', { SortOrder: 1, ResultPoints: `${n}` }))
    const event = 'SALMILCA7-------------------------'
    const row = el('Result', { Rank: 1, Result: '6' }, el('ResultItems', {}, item(1), item(2)), competitor('1'))
    const own = odf.cumulative?.(resultSource(result({ DocumentCode: event }, row)), eventOf(event))
    expect(own?.unit['parts']).toEqual({
      [unit(1)]: { sortOrder: 1, label: 'R1' },
      [unit(2)]: { sortOrder: 2, label: 'R2' },
    })
  })

  it('counts races, not events', () => {
    expect(specOf(sailing).subtitle.at(-1)).toBe('After 8 races')
    expect(specOf(golf).subtitle.at(-1)).toBe('After 3 rounds')
  })

  it('puts what is dropped in brackets, an IRM in place of the points of its race', () => {
    const texts = specOf(sailing).rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([id, cell]) =>
        id.startsWith('part-') && cell.kind === 'attempt' ? [cell.text] : [],
      ),
    )
    expect(texts).toContain('(DSQ)')
    expect(texts).toContain('OCS')
    expect(texts.filter((text) => text?.startsWith('('))).toHaveLength(10)
  })

  it('shows to par, the hole reached, today and the strokes of golf', () => {
    const spec = specOf(golf)
    expect(spec.columns.map((c) => c.label)).toEqual(expect.arrayContaining(['To par', 'Thru', 'Today', 'Total', 'R3']))
    expect(spec.rows[0]?.cells['more-thru']).toEqual({ kind: 'text', text: 'F' })
  })
})
