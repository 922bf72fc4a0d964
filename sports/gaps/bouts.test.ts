import { describe, expect, it } from 'vitest'
import { el, extended, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { eventOf, profileOf } from '../disciplines/find-profile.ts'
import { sampleSchema } from '../parts/sample.ts'
import { gapsSpec } from './gaps-spec.ts'
import { schema } from './model.ts'
import { odf } from './odf.ts'
import live from './samples/biathlon-live.json'
import official from './samples/biathlon.json'
import road from './samples/typical.json'

function specOf(raw: unknown) {
  const { document, beside } = sampleSchema.parse(raw)
  const props = { document, profile: profileOf('BTH'), event: eventOf(document.key.slice(5)), beside: beside ?? {} }
  return gapsSpec(schema.parse(document.value), props)
}
const rowOf = (raw: unknown, id: string) => specOf(raw).rows.find((each) => each.id === id)?.cells

describe('times at the range', () => {
  const read = (...extensions: string[]) =>
    odf.unit?.(
      resultSource(
        result(
          { ResultStatus: 'LIVE' },
          row(
            '1',
            {},
            {
              extended: [
                extended('SHOOTING', { Pos: 1, Value: '1' }, ...extensions),
                extended('PENALTY_LOOPS', { Value: '1' }),
              ],
            },
          ),
        ),
      ),
      { family: 'gaps', resultLabel: 'Time' },
    )?.competitors['1']

  it('are read target by target, in one piece or one by one, with the loops', () => {
    const shots = (...values: string[]) =>
      values.map((Value, i) => el('Extension', { Code: 'SHOT', Pos: i + 1, Value }))
    expect(read(el('Extension', { Code: 'SHOTS', Value: '11011' }))).toEqual({
      bouts: { '1': { misses: '1', shots: '11011' } },
      loops: '1',
    })
    expect(read(...shots('1', '0', '1', '1', '1'))?.['bouts']).toEqual({ '1': { misses: '1', shots: '10111' } })
  })

  it('have no picture where the feed counts misses alone: which target it was is not made up', () => {
    expect(read()?.['bouts']).toEqual({ '1': { misses: '1' } })
    expect(read(el('Extension', { Code: 'SHOTS', Value: 'XX' }))?.['bouts']).toEqual({ '1': { misses: '1' } })
  })

  it('have no picture while one in between is not said: the later shots do not move into its place', () => {
    const at = (pos: number, Value: string) => el('Extension', { Code: 'SHOT', Pos: pos, Value })
    expect(read(at(1, '1'), at(3, '0'))?.['bouts']).toEqual({ '1': { misses: '1' } })
    expect(read(at(2, '1'))?.['bouts']).toEqual({ '1': { misses: '1' } })
    expect(read(at(1, '1'), at(2, '0'))?.['bouts']).toEqual({ '1': { misses: '1', shots: '10' } })
  })

  it('show the newest one, lit while the race is on, with the misses of all and the loops beside it', () => {
    const columns = specOf(live).columns.filter((c) => /^(bout|misses|loops)/.test(c.id))
    expect(columns.map((c) => c.label)).toEqual(['Bout 3', 'Misses', 'Loops'])
    expect(columns.filter((c) => c.now === true).map((c) => c.id)).toEqual(['bout-3'])
    expect(specOf(official).columns.some((c) => c.now === true)).toBe(false)
    expect(specOf(road).columns.some((c) => c.id === 'misses')).toBe(false)
  })

  it('are shown shot by shot while somebody shoots: what is still to come is open', () => {
    expect(rowOf(live, 'c10')?.['bout-3']).toEqual({ kind: 'shots', shots: '110--' })
    expect(rowOf(official, 'c01')?.['bout-4']).toMatchObject({ kind: 'shots' })
  })
})
