import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { treeSchema } from '../../sports/bracket/model.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import { competitor, el, message, participants, type Attrs } from '../../tests/support/odf-xml.ts'

const EVENT = 'JUDM73KG--------------------------'
const UNIT = (phase: string, n: number) => `JUDM73KG--------------${phase.padEnd(4, '-')}000${n}00--`

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

const place = (pos: number, attrs: Attrs, ...children: readonly string[]) =>
  el('CompetitorPlace', { Pos: pos, ...attrs }, ...children)
const item = (attrs: Attrs, ...places: readonly string[]) => el('BracketItem', attrs, ...places)
const tree = (header: Attrs, ...brackets: readonly string[]) =>
  message({ DocumentType: 'DT_BRACKETS', DocumentCode: EVENT, ResultStatus: 'INTERMEDIATE', ...header }, brackets)
const final = item(
  {
    Code: 'F',
    Order: 1,
    Unit: UNIT('FNL', 1),
    TimeStamp: '2016-07-02T19:00:00+02:00',
    Date: '2016-07-02',
    Time: '19:00',
  },
  place(1, {}, el('PreviousUnit', { Unit: UNIT('SFNL', 1), Value: 'SF1', WLT: 'W' }), competitor('1')),
  place(2, { Code: 'TBD' }, el('PreviousUnit', { Unit: UNIT('SFNL', 2), WLT: 'W' })),
)
const semis = el(
  'BracketItems',
  { Code: 'SFNL' },
  item({ Order: 2, Position: 3, Unit: UNIT('SFNL', 2) }, place(1, {}, competitor('3')), place(2, { Code: 'BYE' })),
  item(
    { Order: 1, Position: 1, Unit: UNIT('SFNL', 1), Result: '10-0' },
    place(1, { WLT: 'W', Result: '10' }, competitor('1')),
    place(2, { WLT: 'L', Result: '0' }, competitor('2')),
  ),
)
const first = (version: number) =>
  tree(
    { Version: version },
    el('Bracket', { Code: 'FNL' }, el('BracketItems', { Code: 'FNL-' }, final), semis),
    el('Bracket', { Code: 'BRN' }, el('BracketItems', { Code: 'FNL' }, item({ Order: 1 }, place(1, { Code: 'L2' })))),
  )
const held = () => treeSchema.parse(bench.value(`bracket/${EVENT}`))

describe('the tree of an event', () => {
  it('has its rounds in the order they are played, its matches from top to bottom', () => {
    bench.send(first(1))
    const { rounds, matches } = held()
    expect(rounds).toEqual({
      'FNL/SFNL': { sortOrder: 1, bracket: 'FNL', code: 'SFNL' },
      'FNL/FNL-': { sortOrder: 2, bracket: 'FNL', code: 'FNL' },
      'BRN/FNL': { sortOrder: 3, bracket: 'BRN', code: 'FNL' },
    })
    expect(Object.entries(matches).map(([id, { sortOrder, round }]) => [id, sortOrder, round])).toEqual([
      ['FNL/SFNL/1', 1, 'FNL/SFNL'],
      ['FNL/SFNL/3', 2, 'FNL/SFNL'],
      ['FNL/FNL-/F', 3, 'FNL/FNL-'],
      ['BRN/FNL/1', 4, 'BRN/FNL'],
    ])
  })

  it('names competitors once; places without anybody stay places', () => {
    bench.send(first(1))
    const { competitors, matches } = held()
    expect(Object.keys(competitors).toSorted()).toEqual(['1', '2', '3'])
    expect(matches['FNL/SFNL/1']?.sides).toEqual({
      '1': { competitor: '1', wlt: 'W', result: '10' },
      '2': { competitor: '2', wlt: 'L', result: '0' },
    })
    expect(matches['FNL/SFNL/3']?.sides['2']).toEqual({ place: 'BYE' })
    expect(matches['FNL/FNL-/F']).toMatchObject({
      start: '2016-07-02T19:00:00+02:00',
      time: '19:00',
      sides: {
        '1': { competitor: '1', previous: { unit: UNIT('SFNL', 1), value: 'SF1', wlt: 'W' } },
        '2': { place: 'TBD', previous: { unit: UNIT('SFNL', 2), wlt: 'W' } },
      },
    })
    expect(matches['BRN/FNL/1']?.sides['1']).toEqual({ place: 'L2' })
  })

  it('is replaced whole, follows names, and is taken back', () => {
    bench.send(first(1))
    bench.send(
      participants({ DocumentCode: 'JUD-------------------------------' }, { Code: '2', PSCBName: 'NEW Name' }),
    )
    expect(held().competitors['2']?.name.full).toBe('NEW Name')
    bench.send(tree({ Version: 2 }, el('Bracket', { Code: 'FNL' }, semis)))
    expect(Object.keys(held().rounds)).toEqual(['FNL/SFNL'])
    expect(held().competitors['2']?.name.full).toBe('NEW Name')
    bench.send(message({ DocumentType: 'DT_BRACKETS', DocumentCode: EVENT, Version: 2 }, undefined))
    expect(bench.has(`bracket/${EVENT}`)).toBe(false)
  })

  it('half empty is a tree all the same', () => {
    bench.send(tree({}, el('Bracket', {}, el('BracketItems', {}, item({}), item({}, place(1, {}))))))
    expect(Object.values(held().matches).map((match) => match.sides)).toEqual([{}, { '1': { place: 'TBD' } }])
  })
})
