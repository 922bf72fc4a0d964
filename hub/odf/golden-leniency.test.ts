import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { day, first, now, race, scheduleUpdate } from '../../tests/support/golden-race.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import { el, info, infos, message, RACE, result, row, schedule, unit } from '../../tests/support/odf-xml.ts'

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

describe('golden: leniency', () => {
  it('reads a message without Gen and Codes', () => {
    expect(bench.send(first(1).replace(' Gen="X" Codes="X"', ''))).toEqual({ kind: 'accepted' })
    expect(race(bench).competitors['1']?.rank).toBe('1')
  })

  it('ignores unknown attributes, keeps unknown types, prints an unknown IRM as it is', () => {
    const odd = result({ BDFTimestamp: '1' }, row('1', { IRM: 'XYZ', SortOrder: 1, Shoes: 'blue' }))
    expect(bench.send(odd)).toEqual({ kind: 'accepted' })
    expect(race(bench).competitors['1']?.irm).toBe('XYZ')
    expect(bench.send(message({ DocumentType: 'DT_WONDER' }, []))).toEqual({
      kind: 'unchanged',
      reason: 'DT_WONDER is kept, but not shown yet',
    })
  })

  it('fills an RSC of 33 characters up to 34, and notes it', () => {
    bench.send(result({ DocumentCode: RACE.slice(0, 33) }, row('1', { Result: '9.81' })))
    expect(race(bench).competitors['1']?.result).toBe('9.81')
    expect(bench.notes).toEqual([expect.stringContaining('33 characters')])
  })

  it('shows placeholders, two of a kind as two rows', () => {
    const placeholder = (code: string, order: number) =>
      el('Result', { SortOrder: order, StartOrder: order }, el('Competitor', { Code: code, Type: 'A' }))
    bench.send(
      result({ ResultStatus: 'START_LIST' }, ...['TBD', 'BYE', 'TBD', 'NOCOMP'].map((c, i) => placeholder(c, i + 1))),
    )
    const rows = race(bench).competitors
    expect(Object.keys(rows)).toEqual(['TBD', 'BYE', 'TBD~2', 'NOCOMP'])
    expect(rows['TBD~2']).toMatchObject({ name: { full: 'TBD' }, sortOrder: 3 })
  })

  it('keeps shared ranks as they were sent', () => {
    const shared = (code: string, order: number) =>
      row(code, { Rank: 2, RankEqual: 'Y', Result: '9.90', SortOrder: order })
    bench.send(result({}, row('1', { Rank: 1, Result: '9.81', SortOrder: 1 }), shared('2', 2), shared('3', 3)))
    expect(Object.values(race(bench).competitors).map((c) => [c.rank, c.rankEqual])).toEqual([
      ['1', undefined],
      ['2', 'Y'],
      ['2', 'Y'],
    ])
  })

  it('keeps a pending photo finish and an unchecked time', () => {
    bench.send(
      result(
        { ResultStatus: 'UNCONFIRMED' },
        row('1', { Rank: 1, Result: '9.81', PhotoFinish: 'P', SortOrder: 1 }),
        row('2', { Rank: 2, Result: '9.82', Unchecked: 'Y', SortOrder: 2 }),
      ),
    )
    expect(race(bench).competitors).toMatchObject({ '1': { photoFinish: 'P' }, '2': { unchecked: 'Y' } })
  })

  it('an attribute that a newer version leaves out is gone', () => {
    const qualified = row('1', { Rank: 1, Result: '9.81', QualificationMark: 'Q', SortOrder: 1 })
    bench.send(result({ Version: 1 }, infos(info('UI', 'WIND_SPEED', { Value: '+0.5' })), qualified))
    expect(race(bench)).toMatchObject({ wind: '+0.5', competitors: { '1': { qualification: 'Q' } } })
    bench.send(first(2))
    expect(race(bench).wind).toBeUndefined()
    expect(race(bench).competitors['1']).not.toHaveProperty('qualification')
  })

  it('shows StartText where HideStartDate says so, and keeps the planned time', () => {
    const text = el('StartText', { Language: 'ENG', Value: 'Follows' })
    bench.send(schedule({}, unit(RACE, { HideStartDate: 'Y', ActualStartDate: '2016-07-02T19:07:00+02:00' }, text)))
    expect(day(bench).units[RACE]).toMatchObject({
      startText: 'Follows',
      hideStart: 'Y',
      start: '2016-07-02T19:00:00+02:00',
    })
  })

  it('a unit past midnight stays on the sport day', () => {
    bench.send(schedule({}, unit(RACE, { StartDate: '2016-07-03T00:40:00+02:00' })))
    bench.send(result({ Date: '2016-07-03', Time: '004500000', LogicalDate: '2016-07-02' }, row('1', { Result: '9' })))
    expect(Object.keys(day(bench).units)).toEqual([RACE])
    expect(now(bench).units[RACE]?.day).toBe('2016-07-02')
    expect(bench.store.documents.get(`unit/${RACE}`)?.asOf).toBe('2016-07-03T00:45:00.000+02:00')
  })

  it('takes no nonsense for a day: a wrong LogicalDate hides nothing', () => {
    bench.send(schedule({ LogicalDate: 'tomorrow', Date: 'soon', Time: 'late' }, unit(RACE, {})))
    expect(now(bench).units[RACE]?.moment).toBe('next')
    bench.send(scheduleUpdate({ Time: '190000000' }, unit(RACE, { ScheduleStatus: 'RUNNING' })))
    bench.send(scheduleUpdate({ Date: '' }, unit(RACE, { ScheduleStatus: 'FINISHED' })))
    expect(day(bench).units[RACE]?.status).toBe('FINISHED')
  })

  // So much takes its time on a busy machine; how long is the bench's matter.
  it('reads a message of 10 MB', { timeout: 60_000 }, () => {
    const rows = Array.from({ length: 38_000 }, (_, i) =>
      row(`${i}`, { Rank: i + 1, Result: '9.81', SortOrder: i + 1 }),
    )
    const large = result({}, ...rows)
    expect(large.length).toBeGreaterThan(10_000_000)
    expect(bench.send(large)).toEqual({ kind: 'accepted' })
    expect(Object.keys(race(bench).competitors)).toHaveLength(38_000)
  })
})

describe('golden: unreadable messages', () => {
  it.each([
    ['text', 'hello', /^Not readable as XML, at 1:\d+: /],
    ['a cut-off message', first(1).slice(0, -30), /^Not readable as XML, at 2:\d+: unclosed tag/],
    ['another root', '<Results/>', /^The root is Results, not OdfBody$/],
    ['no type', '<OdfBody DocumentCode="X" Version="1"/>', /^OdfBody has no DocumentType$/],
    ['no version', '<OdfBody DocumentType="DT_RESULT" DocumentCode="X"/>', /has Version "", which is no number$/],
    ['a DTD', `<!DOCTYPE x [<!ENTITY a "aaa">]><OdfBody/>`, /a DOCTYPE is not accepted$/],
    ['an entity nobody defined', first(1).replace('9.81', '&bomb;'), /undefined entity/],
  ])('says what is wrong with %s, and where', (_what, text, reason) => {
    bench.send(first(1))
    const before = bench.store.documents.get(`unit/${RACE}`)
    const outcome = bench.send(text)
    expect(outcome.kind).toBe('rejected')
    expect(outcome.kind === 'rejected' ? outcome.reason : '').toMatch(reason)
    expect(bench.store.documents.get(`unit/${RACE}`)).toEqual(before)
  })

  it('says so of bytes that are not UTF-8', () => {
    expect(bench.send(new Uint8Array([0x3c, 0xff, 0xfe, 0x3e])).kind).toBe('rejected')
  })
})
