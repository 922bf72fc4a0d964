import { describe, expect, it } from 'vitest'
import { el, extended, info, infos, message, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { odf } from './odf.ts'

const RUN_1 = 'ALPWSL----------------FNL-000100--'
const RUN_2 = 'ALPWSL----------------FNL-000200--'
const profile = { family: 'timed', resultLabel: 'Time' }
const read = (...content: string[]) =>
  odf.unit?.(resultSource(result({ DocumentCode: RUN_2, ResultStatus: 'LIVE' }, ...content)), profile)

describe('a run against the clock read from DT_RESULT', () => {
  it('takes who is on course in their order, who is next, who has been, and counts who has started', () => {
    const own = read(
      infos(
        info('DISPLAY', 'CURRENT', { Pos: 2, Value: '4' }),
        info('DISPLAY', 'CURRENT', { Pos: 1, Value: '3' }),
        info('DISPLAY', 'NEXT', { Pos: 1, Value: '6' }),
        info('DISPLAY', 'LAST_COMP', { Value: '1' }),
        info('DISPLAY', 'CURRENT', { Pos: 3, Value: 'nobody' }),
      ),
      row('1', { Rank: 1, Result: '50.10', SortOrder: 1 }),
      row('2', { IRM: 'DNF', SortOrder: 2 }),
      row('3', { SortOrder: 3 }),
      row('4', { SortOrder: 4 }),
      row('5', { IRM: 'DNS', SortOrder: 5 }),
      row('6', { SortOrder: 6 }),
    )
    expect(own?.unit).toEqual({
      up: { '3': { sortOrder: 1 }, '4': { sortOrder: 2 } },
      upNext: { '6': { sortOrder: 1 } },
      last: '1',
      started: 4,
    })
  })

  it('derives the gap where the feed sends none, exactly and only between times', () => {
    const own = read(
      row('1', { Rank: 1, Result: '1:38.12', ResultType: 'TIME', SortOrder: 1 }),
      row('2', { Rank: 2, Result: '1:38.30', ResultType: 'TIME', SortOrder: 2 }),
      row('3', { Rank: 3, Result: '1:39.30', ResultType: 'TIME', Diff: '+1.18', SortOrder: 3 }),
      row('4', { Rank: 4, Result: '4', ResultType: 'PENALTY', SortOrder: 4 }),
    )
    expect(own?.competitors['2']).toEqual({ gap: '+0.18' })
    expect(own?.competitors['3']).toEqual({})
    expect(own?.competitors['4']).toEqual({})
  })

  it('takes gates with a penalty, shots stage by stage, faults, and keeps codes it does not know', () => {
    const own = read(
      row(
        '1',
        { SortOrder: 1, Pty: '52' },
        { extended: ['0', '2', '50'].map((v, i) => extended('GATE', { Pos: i + 1, Value: v })) },
      ),
      row(
        '2',
        { SortOrder: 2 },
        { extended: [extended('SHOOTING', { Pos: 1, Value: '0' }), extended('SHOOTING', { Pos: 2, Value: '1' })] },
      ),
      row(
        '3',
        { SortOrder: 3 },
        {
          extended: [
            extended('FAULTS', { Value: '4' }),
            extended('TIME', { Value: '71.28' }),
            extended('WAX', { Value: 'B' }),
          ],
        },
      ),
    )
    expect(own?.competitors['1']).toEqual({ penalty: '52', gates: { '2': '2', '3': '50' } })
    expect(own?.competitors['2']).toEqual({ shots: { '1': '0', '2': '1' } })
    expect(own?.competitors['3']).toEqual({ penalty: '4', time: '71.28', ext: { 'ER/WAX': 'B' } })
  })

  it('reads penalties of the range where that is what the event counts', () => {
    const shot = extended('PENALTY', { Pos: 1, Value: '2' })
    const source = resultSource(result({ ResultStatus: 'LIVE' }, row('1', {}, { extended: [shot] })))
    expect(odf.unit?.(source, { ...profile, penalty: 'shots' }).competitors['1']).toEqual({ shots: { '1': '2' } })
  })

  it('takes intermediates with the speed there', () => {
    const passage = extended('INTERMEDIATE', { Pos: 2, Value: '33.80', Rank: 1, Diff: '-0.23', Speed: '98.1' })
    const own = read(row('1', { SortOrder: 1 }, { extended: [passage] }))
    expect(own?.competitors['1']).toEqual({
      splits: { '2': { time: '33.80', rank: '1', diff: '-0.23', speed: '98.1' } },
    })
  })
})

describe('totals read from DT_CUMULATIVE_RESULT', () => {
  it('name the runs by their unit, in the order of the feed', () => {
    const item = (Unit: string, Order: number, attrs: Record<string, string>) =>
      el('ResultItem', { Unit, Order }, el('Result', attrs))
    const xml = message({ DocumentType: 'DT_CUMULATIVE_RESULT', ResultStatus: 'OFFICIAL' }, [
      el(
        'Result',
        { Rank: 1, Result: '1:40.13', SortOrder: 1 },
        el('ResultItems', {}, item(RUN_1, 1, { Result: '49.84', Rank: '4', Pty: '2' }), item(RUN_2, 2, { IRM: 'DNF' })),
        el('Competitor', { Code: '7', Type: 'A', Organisation: 'ITA' }),
      ),
    ])
    const own = odf.cumulative?.(resultSource(xml), profile)
    expect(own?.unit).toMatchObject({ runs: { [RUN_1]: { sortOrder: 1 }, [RUN_2]: { sortOrder: 2 } } })
    expect(own?.competitors['7']).toEqual({
      runs: { [RUN_1]: { result: '49.84', rank: '4', penalty: '2' }, [RUN_2]: { irm: 'DNF' } },
    })
  })
})
