import { describe, expect, it } from 'vitest'
import { eventOf } from '../disciplines/find-profile.ts'
import { el, extended, info, infos, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { odf } from './odf.ts'

const FINAL = 'SHOWAR10M-------------FNL-000100--'
const read = (...content: string[]) =>
  odf.unit?.(resultSource(result({ DocumentCode: FINAL, ResultStatus: 'LIVE' }, ...content)), eventOf(FINAL))
const shots = (...values: string[]) => values.map((Value, i) => extended('SHOT', { Pos: i + 1, Value }))

describe('target read from DT_RESULT', () => {
  it('takes series, shots, tens and shoot-off as sent', () => {
    const own = read(
      row(
        '1',
        { Rank: 1, Result: '41.3' },
        {
          extended: [
            extended('SERIES', { Pos: 1, Value: '52.5' }),
            ...shots('10.4', '10.9'),
            extended('INNER_TENS', { Value: '2' }),
            extended('TENS', { Value: '3' }),
            extended('XS', { Value: '1' }),
            extended('SHOOT_OFF', { Value: '10.1' }),
            extended('ELIMINATED', { Value: 'Y' }),
            extended('WHATEVER', { Pos: 2, Value: 'new' }),
          ],
          entries: [el('EventUnitEntry', { Type: 'EUE', Code: 'SB', Value: '634.5' })],
        },
      ),
    )
    expect(own?.competitors['1']).toEqual({
      sb: '634.5',
      series: { '1': '52.5' },
      shots: { '1': '10.4', '2': '10.9' },
      innerTens: '2',
      tens: '3',
      xs: '1',
      shootOff: { '1': '10.1' },
      out: 'Y',
      ext: { 'ER/WHATEVER/2': 'new' },
    })
  })

  it('counts the shots until the next elimination, exactly', () => {
    const next = (value: string) => infos(info('UI', 'NEXT_ELIMINATION', { Value: value }))
    const two = row('1', {}, { extended: shots('10.4', '10.9') })
    expect(read(next('12'), two)?.unit).toMatchObject({ shot: '2', nextElimination: '12', shotsToGo: '10' })
    expect(read(next('2'), two)?.unit['shotsToGo']).toBe('0')
    expect(read(next('1'), two)?.unit['shotsToGo']).toBeUndefined()
    expect(read(next('soon'), two)?.unit['shotsToGo']).toBeUndefined()
    expect(read(two)?.unit).not.toHaveProperty('shotsToGo')
  })

  it('names a series as the feed does, and one that only shooters have by its number', () => {
    const own = read(
      infos(info('UI', 'SERIES', { Pos: 1, Value: 'Kneeling' })),
      row(
        '1',
        {},
        { extended: [extended('SERIES', { Pos: 1, Value: '196' }), extended('SERIES', { Pos: 2, Value: '199' })] },
      ),
    )
    expect(own?.unit['series']).toEqual({
      '1': { sortOrder: 1, label: 'Kneeling' },
      '2': { sortOrder: 2, label: '2' },
    })
  })

  it('keeps no more than the newest twenty-five shots', () => {
    const many = read(row('1', {}, { extended: shots(...Array.from({ length: 30 }, (_, i) => String(i))) }))
    const kept = Object.keys((many?.competitors['1']?.['shots'] ?? {}) as object)
    expect(kept).toHaveLength(25)
    expect(kept.at(-1)).toBe('30')
    expect(many?.unit['shot']).toBe('30')
  })

  it('takes which arrow of a shoot-off is closest to the centre, as an extension or as a star', () => {
    const arrow = (Value: string, ...more: string[]) =>
      read(row('1', {}, { extended: [extended('SHOOT_OFF', { Pos: 1, Value }, ...more)] }))?.competitors['1']
    expect(arrow('10', el('Extension', { Code: 'CLOSEST', Value: 'Y' }))).toEqual({
      shootOff: { '1': '10' },
      closest: 'Y',
    })
    expect(arrow('10*')).toMatchObject({ closest: 'Y' })
    expect(arrow('10')).toEqual({ shootOff: { '1': '10' } })
  })
})
