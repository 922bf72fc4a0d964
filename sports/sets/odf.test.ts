import { describe, expect, it } from 'vitest'
import { odf } from './odf.ts'
import { el, extended, info, infos, message, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { eventOf } from '../disciplines/find-profile.ts'

const TENNIS = 'TENMSINGLES-----------SFNL000100--'
const BADMINTON = 'BDMXDOUBLES-----------FNL-000100--'

function read(rsc: string, ...content: readonly string[]) {
  const source = resultSource(message({ DocumentCode: rsc, ResultStatus: 'LIVE' }, content))
  const part = odf.unit?.(source, eventOf(rsc))
  if (part === undefined) throw new Error('sets reads results')
  return part
}

function pair(code: string, members: readonly string[], attrs: Record<string, string | number>) {
  const athletes = members.map((member, i) => el('Athlete', { Code: member, Order: i + 1 }))
  const competitor = el(
    'Competitor',
    { Code: code, Type: 'T', Organisation: 'AAA' },
    el('Composition', {}, ...athletes),
  )
  return el('Result', attrs, competitor)
}

describe('a tie of teams', () => {
  it('says who plays each match where the item names athletes, and nothing where it does not', () => {
    const athletes = (...codes: readonly string[]) =>
      el('Composition', {}, ...codes.map((code, i) => el('Athlete', { Code: code, Order: i + 1 })))
    const item = (unit: string, order: number, attrs: Record<string, string>, ...inner: readonly string[]) =>
      el('ResultItem', { Unit: unit, Order: order }, el('Result', attrs, ...inner))
    const unit = 'TTEMTEAM3-------------SFNL000100'
    const part = read(
      `${unit}--`,
      el(
        'Result',
        { SortOrder: 1, Result: '1' },
        el(
          'ResultItems',
          {},
          item(`${unit}01`, 1, { Result: '3' }, el('Competitor', { Code: 'T1', Type: 'T' }, athletes('a2', 'a1'))),
          item(`${unit}02`, 2, {}),
        ),
        el('Competitor', { Code: 'T1', Type: 'T', Organisation: 'AAA' }, athletes('a1', 'a2')),
      ),
    )
    expect(part.competitors['T1']?.['matches']).toEqual({
      [`${unit}01`]: { sortOrder: 1, result: '3', players: { a2: { sortOrder: 1 }, a1: { sortOrder: 2 } } },
      [`${unit}02`]: { sortOrder: 2 },
    })
  })
})

describe('a match by sets', () => {
  it('keeps points as sent, 15 and A, apart from the games of the set', () => {
    const part = read(
      TENNIS,
      el('Periods', { Home: '1', Away: '2' }, el('Period', { Code: 'S1', HomePeriodScore: '6', AwayPeriodScore: '4' })),
      row('1', { SortOrder: 1, Result: '1', WLT: 'W' }, { extended: [extended('POINTS', { Value: 'A' })] }),
      row('2', { SortOrder: 2, Result: '0' }, { extended: [extended('POINTS', { Value: '40' })] }),
    )
    expect(part.competitors['1']).toEqual({ points: 'A', wlt: 'W' })
    expect(part.competitors['2']).toEqual({ points: '40' })
    expect(part.unit).toMatchObject({ home: '1', away: '2', periods: { S1: { homePeriod: '6', awayPeriod: '4' } } })
  })

  it.each([
    ['by Pos', info('UI', 'SERVE', { Pos: 'A', Value: 'Y' }), { serve: '2' }],
    ['by a letter', info('UI', 'SERVE', { Value: 'H' }), { serve: '1' }],
    ['by its code', info('UI', 'SERVE', { Value: '2' }), { serve: '2' }],
    ['by the member of a pair', info('UI', 'SERVE', { Pos: 'H', Value: 'm2' }), { serve: '1', server: 'm2' }],
  ])('knows who serves where the feed says it %s', (_, serve, expected) => {
    const part = read(
      BADMINTON,
      infos(serve),
      pair('1', ['m1', 'm2'], { SortOrder: 1 }),
      pair('2', ['m3', 'm4'], { SortOrder: 2 }),
    )
    expect(part.unit).toMatchObject(expected)
  })

  it('says the point that weighs most, whose it is and how many, and none for N or 0', () => {
    const sides = [row('1', { SortOrder: 1 }), row('2', { SortOrder: 2 })]
    const both = [
      info('UI', 'SET_POINT', { Pos: 'A', Value: 'Y' }),
      info('UI', 'MATCH_POINT', { Pos: 'A', Value: '3' }),
    ]
    expect(read(BADMINTON, infos(...both), ...sides).unit['point']).toEqual({
      kind: 'match',
      competitor: '2',
      count: '3',
    })
    const none = [info('UI', 'SET_POINT', { Pos: 'A', Value: '0' }), info('UI', 'MATCH_POINT', { Value: 'N' })]
    expect(read(BADMINTON, infos(...none), ...sides).unit['point']).toBeUndefined()
  })

  it('keeps what it does not know', () => {
    const part = read(
      BADMINTON,
      infos(info('UI', 'NEW_THING', { Value: '7' })),
      row('1', { SortOrder: 1 }, { extended: [extended('SMASH', { Pos: '1', Value: '412' })] }),
    )
    expect(part.unit['ext']).toEqual({ 'UI/NEW_THING': '7' })
    expect(part.competitors['1']).toEqual({ ext: { 'ER/SMASH/1': '412' } })
  })

  it('takes the duration of the whole match from TOT, and challenges and seeds as sent', () => {
    const part = read(
      BADMINTON,
      el('Periods', {}, el('Period', { Code: 'TOT', Duration: '0:52' })),
      row(
        '1',
        { SortOrder: 1 },
        {
          extended: [extended('CHALLENGES_REMAIN', { Value: '2' })],
          entries: [el('EventUnitEntry', { Type: 'EUE', Code: 'SEED', Value: '3/4' })],
        },
      ),
    )
    expect(part.unit['duration']).toBe('0:52')
    expect(part.competitors['1']).toEqual({ challenges: '2', seed: '3/4' })
  })
})
