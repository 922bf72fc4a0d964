import { describe, expect, it } from 'vitest'
import { gapsSpec } from './gaps-spec.ts'
import { schema } from './model.ts'
import { odf } from './odf.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import { extended, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import live from './samples/sailing-live.json'

const RACE = 'SALMSKIFF-------------OPEN000300--'

const { document } = sampleSchema.parse(live)
const unit = schema.parse(document.value)

function specOf(raced: typeof unit) {
  return gapsSpec(raced, { document, profile: profileOf('SAL'), event: eventOf(RACE), beside: {} })
}

describe('the marks of a sailing race', () => {
  it('are read as points of the course: the place is the Rank, else a whole number; another Value is a time', () => {
    const source = resultSource(
      result(
        { DocumentCode: RACE, ResultStatus: 'LIVE' },
        row('1', { SortOrder: 1 }, { extended: [extended('MARK', { Pos: 1, Value: '3' })] }),
        row(
          '2',
          { SortOrder: 2 },
          { extended: [extended('MARK', { Pos: 1, Value: '10:04', Rank: 1, Diff: '+0:00' })] },
        ),
      ),
    )
    const own = odf.unit?.(source, eventOf(RACE))
    expect(own?.unit['points']).toEqual({ '1': { sortOrder: 1, label: '1' } })
    expect(own?.competitors['1']).toEqual({ splits: { '1': { rank: '3' } } })
    expect(own?.competitors['2']).toEqual({ splits: { '1': { time: '10:04', rank: '1', diff: '+0:00' } } })
  })

  it('have a column each from the start on, with the places as sent, the newest lit', () => {
    const { columns, rows } = specOf(unit)
    const marks = columns.filter(({ id }) => id.startsWith('mark-'))
    expect(marks.map(({ label, now }) => [label, now])).toEqual([
      ['M1', undefined],
      ['M2', undefined],
      ['M3', undefined],
      ['M4', true],
      ['M5', undefined],
    ])
    expect([1, 2, 3, 4, 5].map((n) => rows[0]?.cells[`mark-${n}`])).toEqual([
      ...['2', '1', '1', '1'].map((text) => ({ kind: 'attempt', state: 'mark', text })),
      undefined,
    ])
  })

  it('leave out the column of times where the feed has only places', () => {
    const untimed = Object.fromEntries(
      Object.entries(unit.competitors).map(([id, own]) => {
        const splits = Object.entries(own.splits ?? {}).map(([pos, { rank }]) => [pos, { rank }] as const)
        return [id, { ...own, splits: Object.fromEntries(splits) }]
      }),
    )
    expect(specOf({ ...unit, competitors: untimed }).columns.map(({ id }) => id)).not.toContain('result')
    expect(specOf(unit).columns.map(({ id }) => id)).toContain('result')
  })

  it('belong to races: the points of a regatta stay a series', () => {
    expect(eventOf(RACE).family).toBe('gaps')
    expect(eventOf('SALMSKIFF-------------------------').family).toBe('series')
    expect(eventOf('SALMSKIFF-------------OPEN--------').family).toBe('series')
  })
})
