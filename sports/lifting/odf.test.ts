import { describe, expect, it } from 'vitest'
import { eventOf } from '../disciplines/find-profile.ts'
import { el, extended, info, infos, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { odf } from './odf.ts'

const GROUP = 'WLFM73KG--------------FNL-000100--'
const read = (status: string, ...content: string[]) =>
  odf.unit?.(resultSource(result({ DocumentCode: GROUP, ResultStatus: status }, ...content)), eventOf(GROUP))

/** "150 155x 160d" → a lift of three attempts: good, not lifted, declared. */
function lift(code: string, best: string | undefined, attempts: string): string {
  const extensions = attempts.split(' ').flatMap((text, i) => {
    const Pos = i + 1
    const weight = el('Extension', { Code: 'ATTEMPT', Pos, Value: text.replace(/\D/g, '') })
    if (text.endsWith('d')) return [weight]
    return [weight, el('Extension', { Code: 'ATTEMPT_VALID', Pos, Value: text.endsWith('x') ? 'N' : 'Y' })]
  })
  return extended(code, { Value: best }, ...extensions)
}
const lifter = (code: string, rank: number | undefined, total: string | undefined, ...lifts: string[]) =>
  row(code, { Rank: rank, Result: total, SortOrder: rank ?? 9 }, { extended: lifts })
const up = (...more: string[]) => infos(info('DISPLAY', 'CURRENT', { Value: '2' }), ...more)

const first = lifter('1', 1, '340', lift('SNATCH', '155', '150 155x 155'), lift('CLEAN', '185', '185 190x 194d'))
const second = lifter('2', 2, '333', lift('SNATCH', '150', '145 150x 150'), lift('CLEAN', '183', '183 189x 190d'))

describe('lifting read from DT_RESULT', () => {
  it('takes the attempts of both lifts: lifted, not lifted, only declared', () => {
    expect(read('LIVE', first)?.competitors['1']).toEqual({
      lifts: {
        SNATCH: {
          attempts: {
            '1': { weight: '150', valid: 'Y' },
            '2': { weight: '155', valid: 'N' },
            '3': { weight: '155', valid: 'Y' },
          },
          best: '155',
        },
        CLEAN: {
          attempts: {
            '1': { weight: '185', valid: 'Y' },
            '2': { weight: '190', valid: 'N' },
            '3': { weight: '194' },
          },
          best: '185',
        },
      },
    })
  })

  it('reads one tuple for each attempt as well, and then takes the heaviest valid one for the best', () => {
    const each = (pos: number, weight: string, valid: string) =>
      extended('SNATCH', { Pos: pos, Value: weight }, el('Extension', { Code: 'ATTEMPT_VALID', Value: valid }))
    const own = read('LIVE', lifter('1', 1, '99', each(1, '95', 'Y'), each(2, '99', 'Y'), each(3, '101', 'N')))
    expect(own?.competitors['1']).toMatchObject({
      lifts: { SNATCH: { best: '99', attempts: { '3': { valid: 'N' } } } },
    })
  })

  it('takes bodyweight, lot and entry total of the start list, and keeps what it does not know', () => {
    const entry = (Code: string, Value: string) => el('EventUnitEntry', { Type: 'EUE', Code, Value })
    const entries = [entry('BODYWEIGHT', '72.85'), entry('LOT', '41'), entry('ENTRY_TOTAL', '345')]
    const own = read(
      'START_LIST',
      row('1', {}, { entries, extended: [extended('SOMETHING', { Pos: 1, Value: 'new' })] }),
    )
    expect(own?.competitors['1']).toEqual({
      bodyweight: '72.85',
      lot: '41',
      entryTotal: '345',
      ext: { 'ER/SOMETHING/1': 'new' },
    })
  })

  it('opens the first attempt that is not decided in the lift that is on, with the weight on the bar', () => {
    expect(read('LIVE', up(), first, second)?.unit).toMatchObject({
      current: '2',
      currentLift: 'CLEAN',
      currentAttempt: '3',
      currentWeight: '190',
    })
    const said = up(
      info('DISPLAY', 'INTERMEDIATE_CURRENT', { Value: 'SNATCH' }),
      info('DISPLAY', 'INTERMEDIATE_ATTEMPT_CURRENT', { Value: '2' }),
    )
    expect(read('LIVE', said, first, second)?.unit).toMatchObject({
      currentLift: 'SNATCH',
      currentAttempt: '2',
      currentWeight: '150',
    })
  })

  it('opens the first lift where nobody has begun the second', () => {
    const own = read(
      'LIVE',
      up(),
      lifter('1', 1, '150', lift('SNATCH', '150', '150 155d')),
      lifter('2', 2, undefined, lift('SNATCH', undefined, '151d')),
    )
    expect(own?.unit).toMatchObject({ currentLift: 'SNATCH', currentAttempt: '1', currentWeight: '151', toLead: '151' })
  })
})

describe('what it takes to lead', () => {
  const toLead = (status: string, ...content: string[]) => read(status, ...content)?.unit['toLead']

  it('is one kilogram more than makes the leader’s total', () => {
    expect(toLead('LIVE', up(), first, second)).toBe('191')
  })

  it('is nothing for the leader, or once it is over', () => {
    expect(toLead('LIVE', infos(info('DISPLAY', 'CURRENT', { Value: '1' })), first, second)).toBeUndefined()
    expect(toLead('OFFICIAL', up(), first, second)).toBeUndefined()
  })

  it('is not said where the leader’s result is not the sum of the bests: another group, or a subtotal', () => {
    const subtotal = lifter('1', 1, '155', lift('SNATCH', '155', '155'), lift('CLEAN', undefined, '185x 185d'))
    expect(toLead('LIVE', up(), subtotal, second)).toBeUndefined()
  })

  it('is not said for an athlete without a snatch', () => {
    const bombed = lifter(
      '2',
      undefined,
      undefined,
      lift('SNATCH', undefined, '150x 150x 150x'),
      lift('CLEAN', undefined, '180d'),
    )
    expect(toLead('LIVE', up(), first, bombed)).toBeUndefined()
  })

  it('is not said where a weight is no whole number', () => {
    const half = lifter('1', 1, '340.5', lift('SNATCH', '155.5', '155'), lift('CLEAN', '185', '185'))
    expect(toLead('LIVE', up(), half, second)).toBeUndefined()
  })
})
