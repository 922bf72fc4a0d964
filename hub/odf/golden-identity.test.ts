import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { day, first, race, scheduleUpdate } from '../../tests/support/golden-race.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import { message, RACE, result, row, schedule, unit } from '../../tests/support/odf-xml.ts'

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

describe('golden: identity and versions', () => {
  it('takes back a message by the same key and Version without Competition', () => {
    bench.send(schedule({}, unit(RACE, {})))
    bench.send(first(3))
    expect(bench.send(message({ Version: 3 }, undefined))).toEqual({ kind: 'accepted' })
    expect(bench.has(`unit/${RACE}`)).toBe(false)
    expect(day(bench).units[RACE]?.resultStatus).toBeUndefined()
    expect(bench.send(message({ Version: 3 }, undefined)).kind).toBe('unchanged')
    expect(bench.send(first(3)).kind).toBe('unchanged')
    expect(bench.send(first(4))).toEqual({ kind: 'accepted' })
    expect(race(bench).competitors['1']?.result).toBe('9.81')
  })

  it('takes an OFFICIAL that is sent again, with the Note that says why', () => {
    bench.send(first(3, '9.81'))
    const again = message(
      { Version: 4, ResultStatus: 'OFFICIAL' },
      [row('1', { Rank: 1, Result: '9.82', SortOrder: 1 })],
      'Time corrected & <checked>.',
    )
    expect(bench.send(again)).toEqual({ kind: 'accepted' })
    expect(race(bench)).toMatchObject({ status: 'OFFICIAL', notes: { '1': 'Time corrected & <checked>.' } })
    expect(race(bench).competitors['1']?.result).toBe('9.82')
  })

  it('keeps an update that came before its bulk message', () => {
    bench.send(scheduleUpdate({ Time: '185000000', Version: 7 }, unit(RACE, { ScheduleStatus: 'RUNNING' })))
    bench.send(schedule({ Time: '060000000' }, unit(RACE, {}), unit(`${RACE.slice(0, 29)}200--`, {})))
    expect(day(bench).units[RACE]?.status).toBe('RUNNING')
    expect(Object.keys(day(bench).units)).toHaveLength(2)
  })

  it('a newer bulk schedule discards earlier updates and what it does not hold', () => {
    bench.send(schedule({ Time: '060000000' }, unit(RACE, {}), unit(`${RACE.slice(0, 29)}200--`, {})))
    bench.send(scheduleUpdate({ Time: '070000000' }, unit(RACE, { ScheduleStatus: 'DELAYED' })))
    bench.send(schedule({ Time: '080000000', Version: 2 }, unit(RACE, {})))
    expect(day(bench).units).toEqual({ [RACE]: expect.objectContaining({ status: 'SCHEDULED' }) })
  })

  it('an older update that comes late does not undo a newer one', () => {
    bench.send(scheduleUpdate({ Time: '190500000', Version: 3 }, unit(RACE, { ScheduleStatus: 'FINISHED' })))
    const late = scheduleUpdate({ Time: '190000000', Version: 2 }, unit(RACE, { ScheduleStatus: 'RUNNING' }))
    expect(bench.send(late).kind).toBe('unchanged')
    expect(day(bench).units[RACE]?.status).toBe('FINISHED')
  })

  it('leaves out versions that are older or have come before', () => {
    bench.send(first(5, '9.90'))
    expect(bench.send(first(4, '9.99'))).toEqual({ kind: 'unchanged', reason: 'Version 4 is older than 5' })
    expect(bench.send(first(5, '9.99'))).toEqual({ kind: 'unchanged', reason: 'Version 5 has come before' })
    expect(race(bench).competitors['1']?.result).toBe('9.90')
  })

  it('knows what has come before after a restart, too', () => {
    bench.send(schedule({}, unit(RACE, {})))
    bench.send(first(5, '9.90'))
    bench.restartIngest()
    expect(bench.send(first(5, '9.99')).kind).toBe('unchanged')
    bench.send(scheduleUpdate({ Time: '191000000' }, unit(RACE, { ScheduleStatus: 'FINISHED' })))
    expect(day(bench).units[RACE]).toMatchObject({ status: 'FINISHED', resultStatus: 'OFFICIAL' })
  })

  it('begins anew when an epoch does', async () => {
    bench.send(first(5, '9.90'))
    bench.store.restart()
    expect(bench.send(first(1, '9.99'))).toEqual({ kind: 'accepted' })
    expect(race(bench).competitors['1']?.result).toBe('9.99')
  })

  it('takes the same key from two Sources as one, and notes it', () => {
    bench.send(first(1, '9.90'))
    bench.send(result({ Version: 2, Source: 'OTHER1' }, row('1', { Rank: 1, Result: '9.91', SortOrder: 1 })))
    expect(race(bench).competitors['1']?.result).toBe('9.91')
    expect(bench.notes).toEqual([expect.stringMatching(/^Two sources publish .*: INVATH1 and OTHER1$/)])
  })

  it('drops a test message (FeedFlag T) unless an operator takes it', async () => {
    const test = result({ FeedFlag: 'T' }, row('1', { Result: '9.81' }))
    expect(bench.send(test)).toEqual({ kind: 'unchanged', reason: 'A test message (FeedFlag T)' })
    const rehearsal = await openIngestBench({ acceptTest: true })
    expect(rehearsal.send(test)).toEqual({ kind: 'accepted' })
    await rehearsal.store.close()
  })

  it('a repeated gzip POST after a lost answer changes nothing', () => {
    const posted = gzipSync(first(1))
    expect(bench.send(gunzipSync(posted))).toEqual({ kind: 'accepted' })
    const before = bench.store.documents.get(`unit/${RACE}`)
    expect(bench.send(gunzipSync(posted)).kind).toBe('unchanged')
    expect(bench.store.documents.get(`unit/${RACE}`)).toEqual(before)
  })
})
