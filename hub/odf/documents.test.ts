import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { competitionSchema } from '../../protocol/documents.ts'
import { medallistsSchema, standingsSchema } from '../../sports/medals/model.ts'
import { schema as seriesSchema } from '../../sports/series/model.ts'
import { recordsSchema, schema as tableSchema } from '../../sports/table/model.ts'
import { DAY, day, first, now, race, scheduleUpdate } from '../../tests/support/golden-race.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import {
  competitor,
  DISCIPLINE,
  el,
  infos,
  message,
  participants,
  RACE,
  RACE_EVENT,
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

const medallists = () =>
  message({ DocumentType: 'DT_MEDALLISTS', DocumentCode: RACE_EVENT, ResultStatus: 'OFFICIAL' }, [
    el('Medal', { Code: 'ME_GOLD', Date: '2016-07-02', Unit: RACE }, competitor('1')),
    el('Medal', { Code: 'ME_SILVER', Unit: RACE }, competitor('2'), competitor('3')),
  ])

describe('medals', () => {
  it('are standings by NOC in the order of the feed', () => {
    const line = el(
      'MedalLine',
      { Rank: 1, SortRank: 1, Organisation: 'AAA' },
      el('Description', { OrganisationName: 'A-Land' }),
      el('MedalNumber', { Type: 'W', Gold: 0, Silver: 0, Bronze: 0, Total: 0 }),
      el('MedalNumber', { Type: 'TOT', Gold: 1, Silver: 2, Bronze: 3, Total: 6 }),
    )
    const standings = el('MedalStandings', { TotalEvents: 47, FinishedEvents: 3 }, el('MedalsTable', {}, line))
    bench.send(message({ DocumentType: 'DT_MEDALS', DocumentCode: DISCIPLINE }, [standings]))
    expect(standingsSchema.parse(bench.value(`medals/${DISCIPLINE}`))).toMatchObject({
      title: { discipline: 'Athletics' },
      totalEvents: '47',
      finishedEvents: '3',
      organisations: {
        AAA: { sortOrder: 1, rank: '1', name: 'A-Land', gold: '1', silver: '2', bronze: '3', total: '6' },
      },
    })
  })

  it('are won by medallists with the marks of the unit, whichever came first, also after a correction', () => {
    bench.send(medallists())
    bench.send(first(1, '9.81'))
    const held = () => medallistsSchema.parse(bench.value(`medallists/${RACE_EVENT}`)).competitors
    expect(held()['1']).toMatchObject({ sortOrder: 1, medal: 'ME_GOLD', result: '9.81', rank: '1' })
    expect(held()['3']).toMatchObject({ sortOrder: 3, medal: 'ME_SILVER' })
    bench.send(result({ Version: 2 }, row('1', { Rank: 1, Result: '9.80' })))
    expect(held()['1']?.result).toBe('9.80')
  })
})

describe('phases, totals and records', () => {
  it('a phase is a plain table with its marks', () => {
    const code = 'ATHWLJ----------------QUAL--------'
    const jumper = row('1', { Rank: 1, Result: '6.78', QualificationMark: 'Q', SortOrder: 1 })
    bench.send(result({ DocumentType: 'DT_PHASE_RESULT', DocumentCode: code }, jumper))
    const phase = tableSchema.parse(bench.value(`phase/${code}`))
    expect(phase).toMatchObject({ family: 'table', status: 'OFFICIAL', competitors: { '1': { qualification: 'Q' } } })
  })

  it('totals are a series, also where the event has a family of its own', () => {
    const code = 'XYZM------------------------------'
    bench.send(result({ DocumentType: 'DT_CUMULATIVE_RESULT', DocumentCode: code }, row('1', { Result: '10' })))
    expect(seriesSchema.parse(bench.value(`cumulative/${code}`)).competitors['1']?.result).toBe('10')
  })

  it('records stand under their event, one row each, whatever level the message has', () => {
    const record = (code: string) =>
      el(
        'Record',
        { Code: code },
        el('Description', { Name: "Men's 100m" }),
        el(
          'RecordType',
          { Order: 1, RecordType: 'WR' },
          el('RecordData', { Result: '9.58', Place: 'Town', Country: 'AAA', Date: '2009-08-16' }, competitor('7')),
        ),
        el('RecordType', { Order: 2, RecordType: 'MR', NotEstablished: 'Y', NotEstablishedLabel: 'None yet' }),
      )
    const other = 'ATHW100M--------------------------'
    bench.send(message({ DocumentType: 'DT_RECORD', DocumentCode: DISCIPLINE }, [record(RACE_EVENT), record(other)]))
    const records = recordsSchema.parse(bench.value(`records/${RACE_EVENT}`))
    expect(records.title).toMatchObject({ event: "Men's 100m" })
    expect(records.competitors['WR']).toMatchObject({
      sortOrder: 1,
      recordType: 'WR',
      result: '9.58',
      organisation: 'AAA',
      place: 'Town',
      date: '2009-08-16',
      name: { full: 'FAMILY7 Given7' },
    })
    expect(records.competitors['MR']?.name.full).toBe('None yet')
    bench.send(message({ DocumentType: 'DT_RECORD', DocumentCode: DISCIPLINE, Version: 2 }, [record(RACE_EVENT)]))
    expect(bench.has(`records/${other}`)).toBe(true)
  })
})

describe('competition and clock', () => {
  it('is named by discipline and month until somebody names it, and knows its offset from the first time it hears', () => {
    bench.send(participants({}, { Code: '1', FamilyName: 'One' }))
    expect(competitionSchema.parse(bench.value('competition'))).toEqual({
      name: 'Athletics, July 2016',
      code: 'INV2016',
    })
    bench.send(schedule({}, unit(RACE, {})))
    expect(bench.value('competition')).toMatchObject({ offset: '+02:00' })
    bench.send(first(1))
    expect(bench.store.documents.get(`unit/${RACE}`)?.asOf).toBe('2016-07-02T19:00:00.000+02:00')
  })

  it('has the name it was given', async () => {
    const named = await openIngestBench({ competitionName: 'City Games' })
    named.send(first(1))
    expect(named.value('competition')).toMatchObject({ name: 'City Games' })
    await named.store.close()
  })
})

describe('schedule and field of play', () => {
  it('tells sessions, titles and results of a day', () => {
    const session = el(
      'Session',
      { SessionCode: 'S1', StartDate: '2016-07-02T18:00:00+02:00', SessionType: 'EVE' },
      el('SessionName', { Language: 'ENG', Value: 'Evening' }),
    )
    bench.send(schedule({}, session, unit(RACE, { SessionCode: 'S1', Medal: 1 })))
    expect(day(bench)).toMatchObject({
      sessions: { S1: { sortOrder: 1, name: 'Evening', type: 'EVE' } },
      units: { [RACE]: { name: `Unit ${RACE}`, session: 'S1', medal: '1', family: 'lanes', discipline: 'ATH' } },
    })
  })

  it('a unit that moves to another day leaves the old one', () => {
    bench.send(schedule({}, unit(RACE, {})))
    const moved = { ScheduleStatus: 'RESCHEDULED', StartDate: '2016-07-03T10:00:00+02:00' }
    bench.send(scheduleUpdate({ Time: '200000000' }, unit(RACE, moved)))
    expect(bench.has(DAY)).toBe(false)
    expect(bench.value('schedule/2016-07-03')).toMatchObject({ units: { [RACE]: { status: 'RESCHEDULED' } } })
  })

  it('a day of its own replaces no other day', () => {
    bench.send(schedule({ Version: 1 }, unit(RACE, {})))
    const next = unit('ATHM100M--------------FNL-000200--', { StartDate: '2016-07-03T10:00:00+02:00' })
    bench.send(schedule({ Version: 2, Date: '2016-07-03', LogicalDate: '2016-07-03' }, next))
    expect(Object.keys(day(bench).units)).toEqual([RACE])
  })

  it('says nothing new when a message says nothing new', () => {
    bench.send(schedule({}, unit(RACE, {})))
    const before = bench.store.documents.get(DAY)
    expect(bench.send(scheduleUpdate({ Time: '200000000' }, unit(RACE, {}))).kind).toBe('unchanged')
    expect(bench.store.documents.get(DAY)).toBe(before)
  })

  it('the newest change of a running unit moves quietly', () => {
    bench.send(result({ ResultStatus: 'LIVE', Version: 1 }, row('1', { Result: '1' })))
    const { changedAt } = now(bench).units[RACE] ?? { changedAt: 0 }
    bench.send(result({ ResultStatus: 'LIVE', Version: 2 }, row('1', { Result: '2' })))
    expect(now(bench).units[RACE]).toMatchObject({ moment: 'live', changedAt })
    bench.clock.advance(10_000)
    bench.send(result({ ResultStatus: 'LIVE', Version: 3 }, row('1', { Result: '3' })))
    expect(now(bench).units[RACE]?.changedAt).toBeGreaterThan(changedAt)
  })

  it('a title without SportDescription comes from schedule and codes', () => {
    bench.send(schedule({}, unit(RACE, {})))
    bench.send(first(1))
    expect(race(bench).title).toEqual({ discipline: 'Athletics', event: `Unit ${RACE}` })
    bench.send(result({ Version: 2 }, infos(), row('1', { Result: '9' })))
    expect(race(bench).title).toEqual({ discipline: 'Athletics', event: "Men's 100m", sub: 'Final' })
  })
})

describe('what is not shown', () => {
  it('another language than the first changes nothing', () => {
    bench.send(first(1))
    expect(bench.send(result({ Language: 'FRA' }, row('1', { Result: '1' })))).toEqual({
      kind: 'unchanged',
      reason: 'In FRA, while ENG is shown',
    })
  })

  it('every type is counted, the frames of the line included', () => {
    bench.send(first(1))
    bench.send(message({ DocumentType: 'DT_KA', Version: undefined }, undefined))
    expect(bench.counts()).toEqual(
      new Map([
        ['DT_RESULT', 1],
        ['DT_KA', 1],
      ]),
    )
  })

  it('a team is shown with its members, a known one by its name', () => {
    const athlete = (code: string, order: number) =>
      el('Athlete', { Code: code, Order: order }, el('Description', { GivenName: 'G', FamilyName: `F${code}` }))
    const team = el(
      'Competitor',
      { Code: 'T1', Type: 'T', Organisation: 'AAA' },
      el('Composition', {}, athlete('1', 1), athlete('2', 2)),
    )
    const teams = message({ DocumentType: 'DT_PARTIC_TEAMS', DocumentCode: DISCIPLINE }, [
      el('Team', { Code: 'T1', Name: 'A-Land', Organisation: 'AAA' }),
    ])
    bench.send(result({}, el('Result', { SortOrder: 1 }, team)))
    expect(race(bench).competitors['T1']?.name.full).toBe('AAA')
    bench.send(teams)
    bench.send(participants({}, { Code: '2', GivenName: 'New', FamilyName: 'Name', PSCBName: 'NAME New' }))
    expect(race(bench).competitors['T1']).toMatchObject({
      name: { full: 'A-Land' },
      members: { '1': { sortOrder: 1, name: { full: 'F1 G' } }, '2': { name: { full: 'NAME New' } } },
    })
  })
})
