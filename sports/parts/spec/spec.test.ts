import { cellName } from '../layout/cell-name.ts'
import { describe, expect, it } from 'vitest'

import { legendOnPage } from '../table-board/legend-on-page.ts'
import { faultSentence } from '../table-board/fault-sentence.ts'
import { laneCell, marksCell, rankCell, resultCell } from './cells.ts'
import { markLegend } from './legend.ts'
import { recordHolders } from './records.ts'
import { resultRow } from './rows.ts'
import { statusNote, statusView } from './status.ts'
import { shortEvent, timeOfDay, typeset } from './words.ts'
import { RESULT_STATUSES, type CompetitorBase } from '../../../protocol/documents.ts'
import type { JsonObject } from '../../../protocol/json.ts'

const bolt: CompetitorBase = {
  sortOrder: 1,
  name: { full: 'BOLT Usain', family: 'BOLT' },
  organisation: 'JAM',
  rank: '1',
  result: '9.81',
}
const final = { status: 'OFFICIAL', final: true } as const

describe('status', () => {
  it('has a shape and a word for each of the nine statuses of the feed', () => {
    const shapes = RESULT_STATUSES.map((status) => statusView(status).shape)
    expect(new Set(shapes)).toEqual(new Set(['start list', 'live', 'unofficial', 'official', 'protest']))
    expect(statusView('INTERMEDIATE')).toEqual({ shape: 'live', word: 'LIVE' })
    expect(statusNote('INTERMEDIATE')).toBe('Intermediate')
    expect(statusView('PROVISIONAL').shape).toBe('unofficial')
  })

  it('says RUNNING, not LIVE, where the schedule runs and only a start list is there', () => {
    expect(statusView('START_LIST', 'RUNNING')).toEqual({ shape: 'start list', word: 'RUNNING' })
    expect(statusView('START_LIST', 'FINISHED').word).toBe('START LIST')
    expect(statusView('OFFICIAL', 'RUNNING').word).toBe('OFFICIAL')
  })
})

describe('cells', () => {
  it('draw a tie as =4 and are named 4, the rank of the feed', () => {
    const cell = rankCell({ ...bolt, rank: '4', rankEqual: 'Y' }, final)
    expect(cell).toMatchObject({ text: '4', equal: true, medal: undefined })
    expect(cellName(cell)).toBe('4')
  })

  it('draw medal places as rings until OFFICIAL, as discs then, and only where medals are decided', () => {
    expect(rankCell(bolt, { status: 'LIVE', final: true })).toMatchObject({ medal: 1, filled: false })
    expect(rankCell(bolt, { status: 'PROTESTED', final: true })).toMatchObject({ medal: 1, filled: false })
    expect(rankCell(bolt, final)).toMatchObject({ medal: 1, filled: true })
    expect(rankCell(bolt, { status: 'OFFICIAL', final: false })).toMatchObject({ medal: undefined })
  })

  it('put the viewfinder in place of a rank while the photo finish is read, still named by the rank', () => {
    const cell = rankCell({ ...bolt, photoFinish: 'P' }, { status: 'UNOFFICIAL', final: true })
    expect(cell).toEqual({ kind: 'photo', text: '1' })
    expect(cellName(cell)).toBe('1')
    expect(rankCell({ ...bolt, photoFinish: 'E' }, final)?.kind).toBe('rank')
  })

  it('put the IRM in place of the result', () => {
    const { rank: _, ...rest } = bolt
    expect(resultCell({ ...rest, irm: 'DSQ' })).toEqual({ kind: 'irm', text: 'DSQ' })
    expect(rankCell(rest, final)).toBeUndefined()
    expect(laneCell(rest)).toBeUndefined()
  })

  it('show marks in the order of the feed: Q, then records by their Order', () => {
    const marks = marksCell(
      { ...bolt, qualification: 'q', records: { '10': { type: 'PB' }, '2': { type: 'NR', equalled: 'Y' } } },
      final,
    )
    expect(marks).toMatchObject({ chips: [{ kind: 'qualified' }, { kind: 'record' }, { kind: 'best' }] })
    expect(cellName(marks)).toBe('q, =NR, PB')
  })

  it('name drawn glyphs by their letters and tries as sent', () => {
    expect(cellName({ kind: 'attempt', state: 'foul' })).toBe('x')
    expect(cellName({ kind: 'attempt', state: 'pass' })).toBe('–')
    expect(cellName({ kind: 'attempt', state: 'mark', text: '8.38' })).toBe('8.38')
    expect(cellName({ kind: 'tries', tries: 'xxo' })).toBe('xxo')
    expect(cellName({ kind: 'flag', organisation: 'JAM' })).toBe('JAM')
    expect(cellName({ kind: 'name', name: bolt.name })).toBe('BOLT Usain')
  })
})

describe('legend', () => {
  it('says only what stands on the page', () => {
    const rows = [
      resultRow('a', { ...bolt, records: { '1': { type: 'SB' } } }, final),
      resultRow('b', { ...bolt, irm: 'DNF' }, final),
    ]
    const signs = legendOnPage(markLegend({ Q: 'by place' }), rows).map((item) => item.sign)
    expect(signs).toEqual(['SB', 'DNF'])
  })
})

describe('words', () => {
  it('are typeset, not changed', () => {
    expect(typeset("Men's 100m")).toBe('Men’s 100\u00a0m')
    expect(typeset("Women's 4x100m Relay")).toBe('Women’s 4×100\u00a0m Relay')
    expect(typeset('20km Race Walk')).toBe('20\u00a0km Race Walk')
    expect(typeset('Heat 1')).toBe('Heat 1')
    expect(shortEvent("Women's 100m Hurdles")).toBe('W 100\u00a0m Hurdles')
    expect(timeOfDay('2016-08-14T22:25:00-03:00')).toBe('22:25')
  })

  it('tell three faults apart, each with the time since', () => {
    const facts = (['hub', 'source', 'silent'] as const).map(
      (kind) => faultSentence({ kind, since: 0 }, 240_000, (text) => text).fact,
    )
    expect(new Set(facts).size).toBe(3)
    for (const fact of facts) expect(fact).toContain('4 min')
  })
})

describe('records', () => {
  const holder = (recordType: string, result: string, more: JsonObject = {}) => ({
    sortOrder: 1,
    recordType,
    result,
    ...more,
  })
  const document = (competitors: JsonObject) => ({
    key: 'records/x',
    epoch: 'e',
    version: 1,
    receivedAt: 0,
    value: { competitors },
  })

  it('name the world record first, without those that were broken since', () => {
    const records = document({
      a: holder('NR', '9.90'),
      b: holder('WR', '9.69', { historical: 'Y' }),
      c: holder('WR', '9.58', { current: 'Y' }),
    })
    expect(recordHolders(records).map((r) => `${r.words} ${r.result}`)).toEqual([
      'World record 9.58',
      'National record 9.90',
    ])
  })

  it('are none where the document cannot be read', () => {
    expect(recordHolders(document({ a: { recordType: 5 } }))).toEqual([])
    expect(recordHolders(undefined)).toEqual([])
  })
})
