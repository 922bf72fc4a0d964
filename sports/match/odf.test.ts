import { describe, expect, it } from 'vitest'
import { el, extended, info, infos, message, result } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { eventOf } from '../disciplines/find-profile.ts'
import { odf } from './odf.ts'

const BKB = 'BKBWTEAM5-------------SFNL000100--'
const FBL = 'FBLMTEAM11------------QFNL000200--'
const read = (xml: string, rsc: string) => odf.unit?.(resultSource(xml), eventOf(rsc))
const team = (code: string, org: string, ...children: string[]) =>
  el('Competitor', { Code: code, Type: 'T', Organisation: org }, ...children)

describe('a match read from DT_RESULT', () => {
  it('takes periods, counters and flags of its profile, and who won', () => {
    const own = read(
      result(
        { ResultStatus: 'LIVE' },
        infos(info('UI', 'RES_CODE', { Value: 'OT' }), info('DISPLAY', 'POSSESSION', { Value: 'H' })),
        el('Periods', { Home: 'T1', Away: 'T2' }, el('Period', { Code: 'Q1', HomePeriodScore: '24', HomeScore: '24' })),
        el(
          'Result',
          { SortOrder: 1, Result: '68', WLT: 'L' },
          el(
            'ExtendedResults',
            {},
            extended('TEAM_FOULS', { Value: '5' }),
            extended('BONUS', { Value: 'Y' }),
            extended('NEW_THING', { Value: '7' }),
          ),
          team('T1', 'NHV', el('EventUnitEntry', { Type: 'EUE', Code: 'COLOUR', Value: 'WHITE' })),
        ),
        el('Result', { SortOrder: 2, Result: '71', WLT: 'W' }, team('T2', 'SMA')),
      ),
      BKB,
    )
    expect(own?.unit).toMatchObject({ home: 'T1', away: 'T2', resCode: 'OT', possession: 'H' })
    expect(own?.unit['periods']).toEqual({ Q1: { sortOrder: 1, home: '24', homePeriod: '24' } })
    expect(own?.competitors['T1']).toEqual({
      facts: { fouls: '5', bonus: 'Y' },
      wlt: 'L',
      colour: 'WHITE',
      ext: { 'ER/NEW_THING': '7' },
    })
    expect(own?.competitors['T2']).toEqual({ wlt: 'W' })
  })

  it('keeps shots of a shoot-out, who sits out, additional time and unknown statistics', () => {
    const own = read(
      result(
        { ResultStatus: 'LIVE' },
        infos(
          info('TIME', 'ADDITIONAL', { Pos: 'H1', Value: '2' }),
          info('TIME', 'ADDITIONAL', { Pos: 'H2', Value: '4' }),
        ),
        el('Clock', { Period: 'H2', Time: '90:41', Running: 'Y' }),
        el(
          'Result',
          { SortOrder: 1, Result: '2' },
          el(
            'ExtendedResults',
            {},
            extended('PSO', { Pos: 1, Value: 'Y' }),
            extended('PSO', { Pos: 2, Value: 'N' }),
            extended('PENALTY', { Pos: 1, Value: '44', Value2: '1:12' }),
          ),
          team('T1', 'SWE', el('StatsItems', {}, el('StatsItem', { Type: 'ST', Code: 'POSSESS', Value: '51' }))),
        ),
      ),
      FBL,
    )
    expect(own?.unit['additional']).toBe('4')
    expect(own?.competitors['T1']).toEqual({
      serving: { '1': { bib: '44', time: '1:12' } },
      shootout: { '1': 'Y', '2': 'N' },
      ext: { 'ST/POSSESS': '51' },
    })
  })

  it('takes position and start of the players', () => {
    const athlete = el(
      'Athlete',
      { Code: 'P1', Order: 1, Bib: '9' },
      el('EventUnitEntry', { Type: 'EUE', Code: 'POSITION', Value: 'FW' }),
      el('EventUnitEntry', { Type: 'EUE', Code: 'STARTER', Value: 'Y' }),
    )
    const other = el('Athlete', { Code: 'P2', Order: 2 })
    const own = read(
      result(
        { ResultStatus: 'START_LIST' },
        el('Result', { SortOrder: 1 }, team('T1', 'SWE', el('Composition', {}, athlete, other))),
      ),
      FBL,
    )
    expect(own?.competitors['T1']).toEqual({ roles: { P1: { position: 'FW', starter: 'Y' } } })
  })
})

it('DT_CURRENT of a match brings the counters of this second', () => {
  const xml = message({ DocumentType: 'DT_CURRENT', ResultStatus: 'LIVE' }, [
    el('ExtendedInfos', {}, info('DISPLAY', 'STATE', { Value: 'E-Q1' })),
    el(
      'Result',
      { SortOrder: 1, Result: '24' },
      el('ExtendedResults', {}, extended('TIMEOUTS', { Value: '2' })),
      team('T1', 'NHV'),
    ),
  ])
  expect(odf.current?.(resultSource(xml), eventOf(BKB))).toEqual({
    unit: { state: 'E-Q1' },
    competitors: { T1: { facts: { timeouts: '2' } } },
  })
})
