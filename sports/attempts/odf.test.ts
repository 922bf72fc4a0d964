import { describe, expect, it } from 'vitest'
import { el, extended, info, infos, LONG_JUMP, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { odf } from './odf.ts'

const profile = { family: 'attempts', resultLabel: 'Best', attempts: 6 }
const read = (header: object, ...content: string[]) =>
  odf.unit?.(resultSource(result({ DocumentCode: LONG_JUMP, ResultStatus: 'LIVE', ...header }, ...content)), profile)

const attempt = (pos: number, mark: string, ...extensions: string[]) =>
  extended('INTERMEDIATE', { Pos: pos, Value: mark }, ...extensions)
const up = (code: string) => infos(info('DISPLAY', 'CURRENT', { Value: code }))

/** Jumpers 1 to n with marks 8.09, 8.08 …, two attempts each. */
function field(size: number): string[] {
  return Array.from({ length: size }, (_, i) =>
    row(
      String(i + 1),
      { Rank: i + 1, Result: `8.${String(9 - i).padStart(2, '0')}`, SortOrder: i + 1 },
      { extended: [attempt(1, 'x'), attempt(2, '8.00')] },
    ),
  )
}

describe('attempts read from DT_RESULT', () => {
  it('takes marks as sent, with wind, record, best and rank after', () => {
    const extension = (Code: string, Value: string) => el('Extension', { Code, Value })
    const jumper = row(
      '1',
      { Rank: 1, Result: '8.38', SortOrder: 1 },
      {
        extended: [
          attempt(1, 'X'),
          attempt(
            2,
            '8.38',
            extension('WIND_SPEED', '+0.2'),
            extension('RECORD_MARK', 'PB'),
            extension('AFTER_ATTEMPT_BEST', '8.38'),
            extension('AFTER_INTERMEDIATE_RANK', '1'),
          ),
          attempt(3, '-'),
          extended('BEST_ATTEMPT_NUM', { Value: '2' }),
          extended('WIND_SPEED', { Value: '+2.2', Value2: 'Y' }),
          extended('ORDER_CURRENT', { Value: '8' }),
        ],
      },
    )
    expect(read({}, jumper)?.competitors['1']).toEqual({
      attempts: {
        '1': { mark: 'X' },
        '2': { mark: '8.38', wind: '+0.2', record: 'PB', bestAfter: '8.38', rankAfter: '1' },
        '3': { mark: '-' },
      },
      bestAttempt: '2',
      bestWind: '+2.2',
      windAided: 'Y',
      order: '8',
    })
  })

  it('knows how many attempts there are: as said, three in a qualification, else what the profile knows', () => {
    expect(read({}, ...field(1))?.unit['attemptsTotal']).toBe(6)
    expect(read({ DocumentCode: LONG_JUMP.replace('FNL-', 'QUAL') }, ...field(1))?.unit['attemptsTotal']).toBe(3)
    const said = infos(info('UI', 'INTERMEDIATES_TOTAL', { Value: '4' }))
    expect(read({}, said, ...field(1))?.unit['attemptsTotal']).toBe(4)
    const seven = row('1', {}, { extended: [attempt(7, '8.00')] })
    expect(read({}, seven)?.unit['attemptsTotal']).toBe(7)
  })

  it('opens the attempt after the last one taken, unless the feed says which', () => {
    expect(read({}, up('2'), ...field(3))?.unit['currentAttempt']).toBe('3')
    const said = infos(info('DISPLAY', 'CURRENT', { Value: '2' }), info('DISPLAY', 'INTERMEDIATE_CURRENT', { Pos: 2 }))
    expect(read({}, said, ...field(3))?.unit['currentAttempt']).toBe('2')
  })
})

describe('targets of the athlete who is up', () => {
  it('are one centimetre more than the leader, the third and, before the cut, the eighth', () => {
    expect(read({}, up('9'), ...field(9))?.unit['targets']).toEqual({ lead: '8.10', medal: '8.08', eight: '8.03' })
  })

  it('leave out places that are held already', () => {
    expect(read({}, up('1'), ...field(9))?.unit['targets']).toBeUndefined()
    expect(read({}, up('2'), ...field(9))?.unit['targets']).toEqual({ lead: '8.10' })
    expect(read({}, up('5'), ...field(9))?.unit['targets']).toEqual({ lead: '8.10', medal: '8.08' })
  })

  it('are for athletes without a mark, too', () => {
    const newcomer = row('10', { SortOrder: 10 })
    expect(read({}, up('10'), ...field(3), newcomer)?.unit['targets']).toEqual({ lead: '8.10', medal: '8.08' })
  })

  it('know no medal in a qualification', () => {
    const qualification = { DocumentCode: LONG_JUMP.replace('FNL-', 'QUAL') }
    expect(read(qualification, up('9'), ...field(9))?.unit['targets']).toEqual({ lead: '8.10' })
  })

  it('are there only while LIVE or INTERMEDIATE, and only for who is there', () => {
    expect(read({ ResultStatus: 'OFFICIAL' }, up('9'), ...field(9))?.unit['targets']).toBeUndefined()
    expect(read({}, up('99'), ...field(9))?.unit['targets']).toBeUndefined()
    expect(read({ ResultStatus: 'INTERMEDIATE' }, up('4'), ...field(4))?.unit['targets']).toBeDefined()
  })
})
