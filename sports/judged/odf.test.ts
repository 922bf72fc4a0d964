import { describe, expect, it } from 'vitest'
import { el, extended, info, infos, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import type { JudgedProfile } from '../../protocol/profile.ts'
import { odf } from './odf.ts'

const read = (judged: JudgedProfile, status: string, ...content: string[]) =>
  odf.unit?.(resultSource(result({ ResultStatus: status }, ...content)), {
    family: 'judged',
    resultLabel: 'Score',
    judged,
  })

const runs = (...scores: string[]) => scores.map((Value, i) => extended('RUN', { Pos: i + 1, Value }))

describe('performances before judges read from DT_RESULT', () => {
  it('takes what a score is made of, judge by judge, and codes that nobody knows with it', () => {
    const own = read(
      { rule: 'none' },
      'LIVE',
      row(
        '1',
        { Rank: 1, Result: '14.233', SortOrder: 1, WLT: 'W' },
        {
          extended: [
            extended('D_SCORE', { Value: '5.9' }),
            extended('E_JUDGE', { Pos: 2, Value: '8.3' }),
            extended('MOON_PHASE', { Value: 'full' }),
          ],
          entries: [el('EventUnitEntry', { Type: 'EUE', Code: 'COLOUR', Value: 'Red' })],
        },
      ),
    )
    expect(own?.competitors['1']).toEqual({
      parts: {
        D_SCORE: { sortOrder: 1, code: 'D_SCORE', value: '5.9' },
        'E_JUDGE/2': { sortOrder: 2, code: 'E_JUDGE', pos: '2', value: '8.3' },
        MOON_PHASE: { sortOrder: 3, code: 'MOON_PHASE', value: 'full' },
      },
      wlt: 'W',
      colour: 'Red',
    })
  })

  it('marks the rounds of a battle that a side has won by more votes, and no round that is level', () => {
    const votes = (...all: string[]) => all.map((Value, i) => extended('ROUND', { Pos: i + 1, Value }))
    const own = read(
      { rule: 'battle', roundCodes: ['ROUND'] },
      'LIVE',
      row('1', { SortOrder: 1 }, { extended: votes('6', '4', '3') }),
      row('2', { SortOrder: 2 }, { extended: votes('3', '4', '6') }),
    )
    const counts = (id: string) =>
      ['ROUND/1', 'ROUND/2', 'ROUND/3'].map((key) => (own?.competitors[id]?.['rounds'] as never)?.[key]?.['counts'])
    expect(counts('1')).toEqual(['Y', undefined, undefined])
    expect(counts('2')).toEqual([undefined, undefined, 'Y'])
  })

  it('takes priority from the rows, or from the unit where only that says it', () => {
    const rule = { rule: 'best two' } as const
    const place = (own: ReturnType<typeof read>, id: string) => own?.competitors[id]?.['parts']
    const rows = read(rule, 'LIVE', row('1', {}, { extended: [extended('PRIORITY', { Value: '2' })] }))
    expect(place(rows, '1')).toMatchObject({ PRIORITY: { value: '2' } })
    const unit = read(rule, 'LIVE', infos(info('UI', 'PRIORITY', { Pos: 1, Value: '7' })), row('7', {}), row('8', {}))
    expect(place(unit, '7')).toMatchObject({ PRIORITY: { value: '1' } })
    expect(place(unit, '8')).toBeUndefined()
    expect(unit?.unit['ext']).toBeUndefined()
  })

  it('takes dives with number, difficulty and score, and how many there will be', () => {
    const extension = (Code: string, Value: string) => el('Extension', { Code, Value })
    const dive = extended(
      'DIVE',
      { Pos: 1, Value: '81.60' },
      extension('DIVE_CODE', '407C'),
      extension('DIFFICULTY', '3.2'),
    )
    const own = read(
      { rule: 'none' },
      'LIVE',
      infos(info('UI', 'ROUNDS_TOTAL', { Value: 6 })),
      row('1', {}, { extended: [dive] }),
    )
    expect(own?.unit).toMatchObject({ roundsTotal: 6 })
    expect(own?.competitors['1']).toMatchObject({
      rounds: { 'DIVE/1': { score: '81.60', code: '407C', difficulty: '3.2' } },
    })
  })

  it('marks the rounds that count: as the feed says, else the best, or the best two', () => {
    const counting = (judged: JudgedProfile, ...extendeds: string[]) => {
      const own = read(judged, 'LIVE', row('1', {}, { extended: extendeds }))?.competitors['1']
      const rounds = own?.['rounds'] as Record<string, { counts?: string }>
      return Object.keys(rounds).filter((key) => rounds[key]?.counts === 'Y')
    }
    expect(counting({ rule: 'best' }, ...runs('9.50', '10.00', '10.0'))).toEqual(['RUN/2'])
    expect(counting({ rule: 'best two' }, ...runs('6.50', '1.20', '7.33'))).toEqual(['RUN/1', 'RUN/3'])
    expect(counting({ rule: 'none' }, ...runs('6.50', '1.20'))).toEqual([])
    const dropped = [
      extended('RUN', { Pos: 1, Value: '9', Discard: 'Y' }),
      extended('RUN', { Pos: 2, Value: '3', Discard: 'N' }),
    ]
    expect(counting({ rule: 'best' }, ...dropped)).toEqual(['RUN/2'])
  })
})

describe('what it takes to lead', () => {
  const leader = row('1', { Rank: 1, Result: '14.233', SortOrder: 1 })
  const need = (judged: JudgedProfile, other: string, status = 'LIVE', first = leader) =>
    read(judged, status, first, other)?.competitors['2']?.['need']

  it('is more than the leader has, with one performance that is still to come', () => {
    const one = { rule: 'one', step: '0.001' } as const
    expect(need(one, row('2', { SortOrder: 2 }))).toBe('14.234')
    expect(need(one, row('2', { Rank: 2, Result: '14.1', SortOrder: 2 }))).toBeUndefined()
    expect(need(one, row('2', { IRM: 'DNS', SortOrder: 2 }))).toBeUndefined()
    expect(need(one, row('2', { SortOrder: 2 }), 'OFFICIAL')).toBeUndefined()
  })

  it('is more than the gap to the leader, where rounds are added up', () => {
    const first = row('1', { Rank: 1, Result: '346.40', SortOrder: 1 })
    const sum = { rule: 'sum', step: '0.05' } as const
    expect(need(sum, row('2', { Rank: 6, Result: '266.40', SortOrder: 2 }), 'LIVE', first)).toBe('80.05')
  })

  it('is what the own best wave lacks, and none where one wave cannot do it', () => {
    const first = row('1', { Rank: 1, Result: '13.83', SortOrder: 1 })
    const heat = { rule: 'best two', step: '0.01', most: '10.00' } as const
    const surfer = (...scores: string[]) =>
      row('2', { Rank: 2, Result: '12.03', SortOrder: 2 }, { extended: runs(...scores) })
    expect(need(heat, surfer('5.10', '6.93'), 'LIVE', first)).toBe('6.91')
    expect(need(heat, surfer('1.10'), 'LIVE', first)).toBeUndefined()
  })

  it('is none for who has had all his rounds', () => {
    const first = row('1', { Rank: 1, Result: '91.50', SortOrder: 1 })
    const best = { rule: 'best', step: '0.01', rounds: 2 } as const
    const own = (...scores: string[]) =>
      row('2', { Rank: 2, Result: '80.00', SortOrder: 2 }, { extended: runs(...scores) })
    expect(need(best, own('80.00'), 'LIVE', first)).toBe('91.51')
    expect(need(best, own('80.00', '12.00'), 'LIVE', first)).toBeUndefined()
  })

  it('is not said where no rule or no step is known, nor of who leads', () => {
    expect(need({ rule: 'none', step: '0.01' }, row('2', { SortOrder: 2 }))).toBeUndefined()
    expect(need({ rule: 'one' }, row('2', { SortOrder: 2 }))).toBeUndefined()
    expect(read({ rule: 'best', step: '0.01' }, 'LIVE', leader)?.competitors['1']).toEqual({})
  })
})

describe('what a run needs to lead the total', () => {
  const unitOf = (n: number) => `SJPMLH----------------FNL-000${n}SJ--`
  const jumper = (id: string, sort: number, attrs: Record<string, string>, ...jumps: string[]) =>
    el(
      'Result',
      { SortOrder: sort, ...attrs },
      el('Competitor', { Code: id, Type: 'A', Organisation: 'AAA' }),
      el(
        'ResultItems',
        {},
        ...jumps.map((Result, i) => el('ResultItem', { Unit: unitOf(i + 1), Order: i + 1 }, el('Result', { Result }))),
      ),
    )
  const added = { rule: 'none', total: 'sum', step: '0.1' } as const
  const needs = (judged: JudgedProfile, status: string, ...rows: string[]) => {
    const own = odf.cumulative?.(resultSource(result({ ResultStatus: status }, ...rows)), {
      family: 'judged',
      resultLabel: 'Points',
      judged,
    })
    return Object.fromEntries(Object.entries(own?.competitors ?? {}).map(([id, each]) => [id, each['need']]))
  }
  const leader = jumper('1', 1, { Rank: '1', Result: '282.4' }, '139.9', '142.5')

  it('is more than the leader has less what is there already, for those who have not jumped yet', () => {
    const second = jumper('2', 2, { Rank: '2', Result: '280.0' }, '140.7', '139.3')
    const waiting = jumper('3', 3, {}, '144.1')
    expect(needs(added, 'LIVE', leader, second, waiting)).toEqual({ '1': undefined, '2': undefined, '3': '138.4' })
  })

  it('is not said where a total is not the sum of its runs, nor before the newest run has a leader, nor once it is over', () => {
    const waiting = jumper('3', 3, { Result: '140.1' }, '144.1')
    expect(needs(added, 'LIVE', leader, waiting)['3']).toBeUndefined()
    const odd = jumper('1', 1, { Rank: '1', Result: '270.0' }, '139.9', '142.5')
    expect(needs(added, 'LIVE', odd, jumper('3', 3, {}, '144.1'))['3']).toBeUndefined()
    const first = jumper('1', 1, { Rank: '1', Result: '139.9' }, '139.9')
    expect(needs(added, 'LIVE', first, jumper('2', 2, { Rank: '2', Result: '138.0' }, '138.0'))['2']).toBeUndefined()
    expect(needs(added, 'OFFICIAL', leader, jumper('3', 3, {}, '144.1'))['3']).toBeUndefined()
    expect(needs({ rule: 'none', step: '0.1' }, 'LIVE', leader, jumper('3', 3, {}, '144.1'))['3']).toBeUndefined()
  })
})
