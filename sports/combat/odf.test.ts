import { describe, expect, it } from 'vitest'
import { odf } from './odf.ts'
import { el, extended, info, infos, message, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { eventOf } from '../disciplines/find-profile.ts'

const JUDO = 'JUDM73KG--------------FNL-000100--'
const BOXING = 'BOXW57KG--------------SFNL000200--'
const TAEKWONDO = 'TKWM68KG--------------QFNL000300--'

function read(rsc: string, ...content: readonly string[]) {
  const source = resultSource(message({ DocumentCode: rsc, ResultStatus: 'LIVE' }, content))
  const part = odf.unit?.(source, eventOf(rsc))
  if (part === undefined) throw new Error('combat reads results')
  return part
}
const entry = (code: string, value: string) => el('EventUnitEntry', { Type: 'EUE', Code: code, Value: value })

describe('a bout', () => {
  it('takes the totals of judo, not the counts by technique, and penalties, weight and colour as sent', () => {
    const part = read(
      JUDO,
      row(
        '1',
        { SortOrder: 1, WLT: 'W' },
        {
          extended: [
            extended('WAZ', { Pos: '1', Value: '0' }),
            extended('WAZ', { Pos: 'TOT', Value: '1' }),
            extended('YUK', { Pos: 'TOT', Value: '2' }),
            extended('S', { Value: '1' }),
          ],
          entries: [entry('BODYWEIGHT', '72.8'), entry('COLOUR', 'WHITE')],
        },
      ),
    )
    expect(part.competitors['1']).toEqual({
      wlt: 'W',
      bodyweight: '72.8',
      colour: 'WHITE',
      scores: { waza: '1', yuko: '2' },
      penalties: { shido: '1' },
    })
  })

  it('says how it was decided: code, technique, round and time as sent', () => {
    const part = read(
      JUDO,
      infos(
        info('UI', 'RES_CODE', { Value: 'IPP' }),
        info('UI', 'TECH_CODE', { Value: 'SON' }),
        info('UI', 'TECH_DESCRIPTION', { Value: 'Seoi-nage' }),
        info('UI', 'TIME', { Value: '2:31' }),
        info('UI', 'GOLD_SCORE', { Value: 'N' }),
      ),
      row('1', { SortOrder: 1 }),
    )
    expect(part.unit).toEqual({ decision: 'IPP', technique: 'Seoi-nage', decisionTime: '2:31', golden: 'N' })
  })

  it("keeps the judges' cards, of totals and of rounds", () => {
    const part = read(
      BOXING,
      el(
        'Periods',
        {},
        el(
          'Period',
          { Code: 'R1' },
          el('ExtendedPeriods', {}, el('ExtendedPeriod', { Code: 'SCR_H', Pos: 'J1', Value: '10' })),
        ),
      ),
      row('1', { SortOrder: 1, Result: '4' }, { extended: [extended('JUDGE', { Pos: 'J1', Value: '29' })] }),
    )
    expect(part.competitors['1']).toEqual({ scores: { result: '4' }, judges: { J1: '29' } })
    expect(part.unit['periods']).toEqual({ R1: { sortOrder: 1, parts: { 'SCR_H/J1': '10' } } })
  })

  it('keeps what the profile does not name', () => {
    const part = read(
      TAEKWONDO,
      infos(info('UI', 'VIDEO_REPLAY', { Value: '1' })),
      row('1', { SortOrder: 1 }, { extended: [extended('HIT', { Pos: '3', Value: 'HEAD' })] }),
    )
    expect(part.unit['ext']).toEqual({ 'UI/VIDEO_REPLAY': '1' })
    expect(part.competitors['1']).toEqual({ ext: { 'ER/HIT/3': 'HEAD' } })
  })
})
