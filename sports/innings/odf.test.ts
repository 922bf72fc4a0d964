import { describe, expect, it } from 'vitest'
import { el, extended, info, infos, message, result } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { eventOf } from '../disciplines/find-profile.ts'
import { odf } from './odf.ts'

const CUR = 'CURMTEAM4-------------RR--000100--'
const BSB = 'BSBMBASEBALL----------GPA-000100--'
const team = (code: string, ...children: string[]) =>
  el('Competitor', { Code: code, Type: 'T', Organisation: 'AAA' }, ...children)
const end = (code: string, home: string, away: string, ...extendedPeriods: string[]) =>
  el(
    'Period',
    { Code: code, HomePeriodScore: home, AwayPeriodScore: away },
    ...(extendedPeriods.length === 0 ? [] : [el('ExtendedPeriods', {}, ...extendedPeriods)]),
  )
const ep = (code: string, value: string) => el('ExtendedPeriod', { Type: 'EP', Code: code, Value: value })

describe('a match by ends read from DT_RESULT', () => {
  const xml = (...more: string[]) =>
    result(
      { ResultStatus: 'LIVE' },
      ...more,
      el(
        'Periods',
        { Home: 'T1', Away: 'T2' },
        end('1', '0', '2', ep('LSCE', '1'), ep('HOME_REMAIN', '33:10'), ep('AWAY_REMAIN', '34:00')),
        end(
          '2',
          '2',
          '0',
          ep('LSCE', '2'),
          ep('HOME_REMAIN', '29:41'),
          ep('AWAY_REMAIN', '30:05'),
          ep('HOME_POWERPLAY', 'Y'),
        ),
      ),
      el('Result', { SortOrder: 1, Result: '2', WLT: 'T' }, team('T1')),
      el('Result', { SortOrder: 2, Result: '2' }, team('T2')),
    )

  it('takes hammer, power play and thinking time from the newest end', () => {
    const own = odf.unit?.(resultSource(xml()), eventOf(CUR))
    expect(own?.unit['marks']).toEqual({ hammer: 'away', powerPlay: 'home' })
    expect(own?.competitors['T1']).toEqual({ facts: { time: '29:41' }, wlt: 'T' })
    expect(own?.competitors['T2']).toEqual({ facts: { time: '30:05' } })
  })

  it('keeps what it does not know', () => {
    const own = odf.unit?.(resultSource(xml(infos(info('UI', 'ICE', { Value: 'fast' })))), eventOf(CUR))
    expect(own?.unit['ext']).toEqual({ 'UI/ICE': 'fast' })
  })
})

it('A line score has hits, errors, the inning, its half, outs and who bats', () => {
  const xml = message({ DocumentType: 'DT_CURRENT', ResultStatus: 'LIVE' }, [
    infos(
      info('DISPLAY', 'INNING', { Value: 'I6' }),
      info('DISPLAY', 'HALF', { Value: 'B' }),
      info('DISPLAY', 'OUTS', { Value: '2' }),
      info('DISPLAY', 'BATTING', { Value: 'T1' }),
    ),
    el('Result', { SortOrder: 1 }, el('ExtendedResults', {}, extended('HITS', { Value: '9' })), team('T1')),
    el('Result', { SortOrder: 2 }, team('T2')),
  ])
  expect(odf.current?.(resultSource(xml), eventOf(BSB))).toEqual({
    unit: { now: 'I6', half: 'B', moment: { outs: '2' }, marks: { batting: 'home' } },
    competitors: { T1: { facts: { hits: '9' } }, T2: {} },
  })
})
