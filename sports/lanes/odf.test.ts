import { describe, expect, it } from 'vitest'
import { eventOf } from '../disciplines/find-profile.ts'
import { el, extended, info, infos, RACE, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { odf } from './odf.ts'

const read = (xml: string) => odf.unit?.(resultSource(xml), eventOf(RACE))

describe('lanes read from DT_RESULT', () => {
  it('takes the laps that are left by whatever word the feed has for them', () => {
    for (const code of ['LAPS_TO_GO', 'LAPS_LEFT']) {
      const own = read(result({}, infos(info('UI', code, { Value: '3' })), row('1', { SortOrder: 1 })))
      expect(own?.unit).toMatchObject({ lapsToGo: '3' })
      expect(own?.unit['ext']).toBeUndefined()
    }
  })

  it('takes wind, rule and points from the infos', () => {
    const own = read(
      result(
        {},
        infos(
          info('UI', 'WIND_SPEED', { Value: '-0.2' }),
          info('UI', 'QUAL_FROM_RANK', { Value: '1' }),
          info('UI', 'QUAL_TO_RANK', { Value: '3' }),
          info('UI', 'QUAL_BT', { Value: '2' }),
          info('UI', 'INTERMEDIATE', { Pos: 1, Value: '200' }, el('Extension', { Code: 'LEADER', Value: '7' })),
          info('DISPLAY', 'INTERMEDIATE_CURRENT', { Value: 'F' }),
          info('UI', 'SOMETHING', { Pos: 2, Value: 'new' }),
        ),
      ),
    )
    expect(own?.unit).toEqual({
      wind: '-0.2',
      qualify: { fromRank: '1', toRank: '3', byTime: '2' },
      points: { '1': { sortOrder: 1, label: '200', leader: '7' } },
      pointCurrent: 'F',
      ext: { 'UI/SOMETHING/2': 'new' },
    })
  })

  it('takes reaction, thousandths, false start, lane, splits and the start list of a competitor', () => {
    const own = read(
      result(
        {},
        row(
          '1',
          { Result: '9.81', SortOrder: 1 },
          {
            extended: [
              extended('REACT_TIME', { Value: '0.155' }),
              extended('MS', { Value: '805' }),
              extended('FALSE_START', { Value: 'F1', Value2: '-0.021' }),
              extended('LANE_INFRINGE', { Value: 'L' }),
              extended('INTERMEDIATE', { Pos: 1, Value: '20.11', Value2: '9.90', Rank: 2, Diff: '+0.05' }),
              extended('PHOTO', { Value: 'Y' }),
            ],
            entries: [
              el('EventUnitEntry', { Type: 'EUE', Code: 'PB', Value: '9.78' }),
              el('EventUnitEntry', { Type: 'EUE', Code: 'SB', Value: '9.85' }),
              el('EventUnitEntry', { Type: 'EUE', Code: 'RANK_WLD', Value: '4' }),
            ],
          },
        ),
      ),
    )
    expect(own?.competitors['1']).toEqual({
      pb: '9.78',
      sb: '9.85',
      worldRank: '4',
      reaction: '0.155',
      ms: '805',
      falseStart: 'F1',
      falseStartTime: '-0.021',
      laneInfringe: 'L',
      splits: { '1': { time: '20.11', section: '9.90', rank: '2', diff: '+0.05' } },
      ext: { 'ER/PHOTO': 'Y' },
    })
  })

  it('derives a gap where the feed has no Diff, never for the leader, an IRM or a start list', () => {
    const rows = [
      row('1', { Rank: 1, Result: '9.81', SortOrder: 1 }),
      row('2', { Rank: 2, Result: '9.89', SortOrder: 2 }),
      row('3', { Rank: 3, Result: '9.91', Diff: '+0.1', SortOrder: 3 }),
      row('4', { IRM: 'DSQ', Result: '9.70', SortOrder: 4 }),
    ]
    const gaps = (status: string) =>
      Object.values(read(result({ ResultStatus: status }, ...rows))?.competitors ?? {}).map((own) => own['gap'])
    expect(gaps('OFFICIAL')).toEqual([undefined, '+0.08', undefined, undefined])
    expect(gaps('START_LIST')).toEqual([undefined, undefined, undefined, undefined])
  })

  it('takes the legs of a relay from its athletes', () => {
    const athlete = (code: string, order: number, split: string) =>
      el('Athlete', { Code: code, Order: order }, el('ExtendedResults', {}, extended('LEG_SPLIT', { Value: split })))
    const team = el(
      'Competitor',
      { Code: 'T1', Type: 'T', Organisation: 'AAA' },
      el('Composition', {}, athlete('1', 1, '10.24'), athlete('2', 2, '9.05')),
    )
    const own = read(result({}, el('Result', { Result: '37.43', SortOrder: 1 }, team)))
    expect(own?.competitors['T1']).toEqual({ legs: { '1': { split: '10.24' }, '2': { split: '9.05' } } })
  })
})
