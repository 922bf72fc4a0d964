import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { poolSchema, rankingSchema } from '../../sports/bracket/model.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import { el, message, participants, type Attrs } from '../../tests/support/odf-xml.ts'

const EVENT = 'BKBWTEAM5-------------------------'
const poolRsc = (group: string) => `BKBWTEAM5-------------${group}---------`
const GPA = poolRsc('GPA')
const GPB = poolRsc('GPB')

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

const team = (code: string, ...opponents: readonly string[]) =>
  el('Competitor', { Code: code, Type: 'T', Organisation: code }, ...opponents)

const standing = (code: string, attrs: Attrs, ...opponents: readonly string[]) =>
  el('Result', attrs, team(code, ...opponents))

const title = (sub: string) =>
  el('ExtendedInfos', {}, el('SportDescription', { DisciplineName: 'Ball', EventName: 'Women', SubEventName: sub }))

const pool = (header: Attrs, ...rows: readonly string[]) =>
  message({ DocumentType: 'DT_POOL_STANDING', DocumentCode: GPA, ResultStatus: 'INTERMEDIATE', ...header }, [
    title(`Group ${String(header['DocumentCode'] ?? GPA).slice(24, 25)}`),
    ...rows,
  ])

const first = (version: number) =>
  pool(
    { Version: version },
    standing(
      'AAA',
      { Rank: 1, Result: '6', Played: 3, Won: 3, Lost: 0, For: 210, Against: 180, Diff: '+30', SortOrder: 1 },
      el('Opponent', { Code: 'BBB', Pos: 1, Result: '70-60', Unit: 'U1' }),
      el('Opponent', { Code: 'BBB', Pos: 2, Date: '2016-07-03', Time: '18:00' }),
    ),
    standing('BBB', { Rank: 2, Result: '5', Played: 3, Won: 2, Lost: 1, QualificationMark: 'Q', SortOrder: 2 }),
  )

const held = (rsc: string) => poolSchema.parse(bench.value(`pool/${rsc}`))

describe('a pool', () => {
  it('is a table with the balance and the meetings of each team, strings as sent', () => {
    bench.send(first(1))
    expect(held(GPA)).toMatchObject({ kind: 'pool', status: 'INTERMEDIATE', title: { sub: 'Group A' } })
    expect(held(GPA).competitors['AAA']).toEqual({
      sortOrder: 1,
      name: { full: 'AAA' },
      organisation: 'AAA',
      rank: '1',
      result: '6',
      diff: '+30',
      played: '3',
      won: '3',
      lost: '0',
      for: '210',
      against: '180',
      opponents: {
        BBB: { sortOrder: 1, result: '70-60', unit: 'U1' },
        'BBB~2': { sortOrder: 2, date: '2016-07-03', time: '18:00' },
      },
    })
  })

  it('is replaced whole: what a newer version leaves out is gone, an older one changes nothing', () => {
    bench.send(first(2))
    bench.send(pool({ Version: 3 }, standing('BBB', { Rank: 1, SortOrder: 1 })))
    expect(Object.keys(held(GPA).competitors)).toEqual(['BBB'])
    expect(held(GPA).competitors['BBB']).not.toHaveProperty('played')
    expect(bench.send(first(1)).kind).toBe('unchanged')
  })

  it('of several pools of an event all stand on one document, too, and leave it again', () => {
    bench.send(first(1))
    expect(bench.has(`pool/${EVENT}`)).toBe(false)
    bench.send(pool({ DocumentCode: GPB, ResultStatus: 'OFFICIAL' }, standing('CCC', { Rank: 1, SortOrder: 1 })))
    expect(held(EVENT)).toMatchObject({
      status: 'INTERMEDIATE',
      pools: { GPA: { sortOrder: 1, title: 'Group A' }, GPB: { sortOrder: 2, title: 'Group B' } },
      competitors: {
        AAA: { sortOrder: 1, pool: 'GPA' },
        BBB: { sortOrder: 2, pool: 'GPA' },
        CCC: { sortOrder: 3, pool: 'GPB' },
      },
    })
    expect(held(EVENT).title).toEqual({ discipline: 'Ball', event: 'Women' })
    const back = { DocumentType: 'DT_POOL_STANDING', DocumentCode: GPB }
    bench.send(message(back, undefined))
    expect(bench.has(`pool/${GPB}`)).toBe(false)
    expect(bench.has(`pool/${EVENT}`)).toBe(false)
    expect(bench.send(message({ ...back, Version: 2 }, undefined)).kind).toBe('unchanged')
  })

  it('a document the feed sends for the event itself is not written over', () => {
    bench.send(pool({ DocumentCode: EVENT }, standing('ZZZ', { Rank: 1, SortOrder: 1 })))
    bench.send(first(1))
    bench.send(pool({ DocumentCode: GPB }, standing('CCC', { Rank: 1, SortOrder: 1 })))
    expect(Object.keys(held(EVENT).competitors)).toEqual(['ZZZ'])
  })

  it('follows a corrected name of a team, on the document of all pools, too', () => {
    bench.send(first(1))
    bench.send(
      pool({ DocumentCode: GPB }, standing('CCC', { Rank: 1, SortOrder: 1 }), standing('BBB', { SortOrder: 2 })),
    )
    bench.send(
      message({ DocumentType: 'DT_PARTIC_TEAMS_UPDATE', DocumentCode: 'BKB-------------------------------' }, [
        el('Team', { Code: 'BBB', Name: 'B-Land' }),
      ]),
    )
    expect(held(GPA).competitors['BBB']?.name.full).toBe('B-Land')
    expect(held(EVENT).competitors['BBB']?.name.full).toBe('B-Land')
    expect(held(EVENT).competitors['BBB~2']).toMatchObject({ pool: 'GPB', name: { full: 'B-Land' } })
  })
})

describe('a ranking', () => {
  const rsc = 'BOXM57KG--------------------------'
  it('is a table of the event, PARTIAL while its first places are open, and follows names', () => {
    const boxer = el(
      'Competitor',
      { Code: '7', Type: 'A', Organisation: 'AAA' },
      el('Composition', {}, el('Athlete', { Code: '7' }, el('Description', { FamilyName: 'One', GivenName: 'Any' }))),
    )
    const row = el('Result', { Rank: 5, RankEqual: 'Y', SortOrder: 1, Won: 2, Lost: 1 }, boxer)
    bench.send(message({ DocumentType: 'DT_RANKING', DocumentCode: rsc, ResultStatus: 'PARTIAL' }, [row]))
    const ranking = () => rankingSchema.parse(bench.value(`ranking/${rsc}`))
    expect(ranking()).toMatchObject({
      kind: 'ranking',
      status: 'PARTIAL',
      competitors: { '7': { rank: '5', rankEqual: 'Y', won: '2', lost: '1', name: { full: 'ONE Any' } } },
    })
    bench.send(
      participants({ DocumentCode: 'BOX-------------------------------' }, { Code: '7', PSCBName: 'OTHER Any' }),
    )
    expect(ranking().competitors['7']?.name.full).toBe('OTHER Any')
    bench.send(message({ DocumentType: 'DT_RANKING', DocumentCode: rsc }, undefined))
    expect(bench.has(`ranking/${rsc}`)).toBe(false)
  })
})
