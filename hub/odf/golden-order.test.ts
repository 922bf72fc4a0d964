import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { day, DAY, first, now, race, scheduleUpdate } from '../../tests/support/golden-race.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import {
  competitor,
  DISCIPLINE,
  el,
  extended,
  message,
  participants,
  RACE,
  result,
  row,
  schedule,
  unit,
} from '../../tests/support/odf-xml.ts'

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

describe('golden: any order of arrival', () => {
  it('participants after results correct the names on the board', () => {
    bench.send(first(1))
    expect(race(bench).competitors['1']?.name).toEqual({ full: 'FAMILY1 Given1', family: 'FAMILY1' })
    const stamp = bench.store.documents.get(`unit/${RACE}`)?.receivedAt
    bench.send(
      participants(
        {},
        { Code: '1', GivenName: 'Given', FamilyName: 'Weiß', PSCBName: 'WEISS Given', PSCBShortName: 'WEISS G' },
      ),
    )
    expect(race(bench).competitors['1']?.name).toEqual({ full: 'WEISS Given', short: 'WEISS G', family: 'WEISS' })
    expect(bench.store.documents.get(`unit/${RACE}`)?.receivedAt).toBe(stamp)
  })

  it('DT_PARTIC_UPDATE corrects one name and leaves the others', () => {
    const people = ['1', '2'].map((Code) => ({
      Code,
      GivenName: `G${Code}`,
      FamilyName: `F${Code}`,
      PSCBName: `F${Code} G${Code}`,
    }))
    bench.send(participants({ Time: '060000000' }, ...people))
    bench.send(result({}, row('1', { Result: '9.8', SortOrder: 1 }), row('2', { Result: '9.9', SortOrder: 2 })))
    const corrected = { Code: '2', GivenName: 'New', FamilyName: 'Name', PSCBName: 'NAME New' }
    bench.send(participants({ DocumentType: 'DT_PARTIC_UPDATE', Time: '070000000' }, corrected))
    bench.send(participants({ Time: '060000000', Version: 2 }, ...people))
    expect(race(bench).competitors).toMatchObject({
      '1': { name: { full: 'F1 G1' } },
      '2': { name: { full: 'NAME New' } },
    })
  })

  it("a day's participants leave the names of other days as they were", () => {
    bench.send(participants({ Version: 1 }, { Code: '1', FamilyName: 'One', GivenName: 'A', PSCBName: 'ONE A' }))
    bench.send(first(1))
    bench.send(participants({ Version: 2, Time: '200000000' }, { Code: '2', FamilyName: 'Two', PSCBName: 'TWO' }))
    bench.send(first(2))
    expect(race(bench).competitors['1']?.name.full).toBe('ONE A')
  })

  it('a schedule after the result gives it its place and its status', () => {
    bench.send(first(1))
    expect(now(bench).units[RACE]?.moment).toBe('result')
    bench.send(schedule({}, unit(RACE, { ScheduleStatus: 'FINISHED', Venue: 'STA', Location: 'TRACK', Medal: 1 })))
    expect(race(bench)).toMatchObject({ scheduleStatus: 'FINISHED', location: 'TRACK', medal: '1' })
    expect(now(bench, 'TRACK').units[RACE]?.moment).toBe('result')
    expect(now(bench).units).toEqual({})
    expect(day(bench).units[RACE]).toMatchObject({ resultStatus: 'OFFICIAL', winner: { result: '9.81' } })
  })

  it('DT_CURRENT after UNOFFICIAL leaves the picture as it is', () => {
    const current = (version: number) =>
      message({ DocumentType: 'DT_CURRENT', Version: version }, [
        el('Clock', { Time: '5.2', Running: 'Y' }),
        el(
          'Result',
          { SortOrder: 1 },
          el('ExtendedResults', {}, extended('LIVE', { Rank: 1, Move: 2 })),
          competitor('1'),
        ),
      ])
    bench.send(current(1))
    expect(bench.value(`current/${RACE}`)).toMatchObject({
      clock: { time: '5.2', running: 'Y' },
      competitors: { '1': { rank: '1', move: '2' } },
    })
    bench.send(result({ ResultStatus: 'UNOFFICIAL' }, row('1', { Result: '9.81' })))
    expect(bench.has(`current/${RACE}`)).toBe(false)
    expect(bench.send(current(2)).kind).toBe('unchanged')
    expect(bench.has(`current/${RACE}`)).toBe(false)
  })

  it('RUNNING with only a start list stays a start list, with the word RUNNING beside it', () => {
    bench.send(result({ ResultStatus: 'START_LIST' }, row('1', { StartOrder: 4, StartSortOrder: 2 })))
    bench.send(scheduleUpdate({}, unit(RACE, { ScheduleStatus: 'RUNNING' })))
    expect(race(bench)).toMatchObject({ status: 'START_LIST', scheduleStatus: 'RUNNING' })
    expect(race(bench).competitors['1']?.sortOrder).toBe(2)
    expect(now(bench).units[RACE]).toMatchObject({ moment: 'live', status: 'START_LIST' })
  })

  it('a bulk message without content clears its key, and what is shown keeps its names', () => {
    bench.send(participants({}, { Code: '1', FamilyName: 'One', GivenName: 'A', PSCBName: 'ONE A' }))
    bench.send(first(1))
    bench.send(schedule({}, unit(RACE, {})))
    bench.send(message({ DocumentType: 'DT_PARTIC', DocumentCode: DISCIPLINE, Version: 2 }, undefined))
    bench.send(message({ DocumentType: 'DT_SCHEDULE', DocumentCode: DISCIPLINE, Version: 2 }, undefined))
    expect(bench.has(DAY)).toBe(false)
    expect(race(bench).competitors['1']?.name.full).toBe('ONE A')
  })
})
