import { describe, expect, it } from 'vitest'
import type { Now, UnitBase } from '../../../../protocol/documents.ts'
import { latestResults, resultLine } from './result-lines.ts'

const competitor = (sortOrder: number, family: string, more: object = {}) => ({
  sortOrder,
  name: { full: `${family} Anna`, short: `${family} A` },
  organisation: 'INV',
  ...more,
})
const unit = (more: Partial<UnitBase> = {}): UnitBase => ({
  family: 'lanes',
  discipline: 'ATH',
  status: 'OFFICIAL',
  title: { discipline: 'Athletics', event: 'Women’s 100 m', sub: 'Final' },
  competitors: {
    c: competitor(3, 'CORA', { rank: '2', rankEqual: 'Y', result: '11.02' }),
    a: competitor(1, 'ALMA', { rank: '1', result: '10.97' }),
    b: competitor(2, 'BEA', { rank: '2', rankEqual: 'Y', result: '11.02' }),
    d: competitor(4, 'DORA', { rank: '4', result: '11.20' }),
    e: competitor(5, 'EVA', { irm: 'DNS' }),
  },
  ...more,
})

describe('A result in one line', () => {
  it('names the first three in the order, ranks and results of the feed', () => {
    expect(resultLine('unit/X', unit(), 'en')).toEqual({
      key: 'unit/X',
      title: 'Women’s 100 m, Final',
      status: 'official',
      entries: [
        { id: 'a', rank: '1', name: 'ALMA A', organisation: 'INV', result: '10.97' },
        { id: 'b', rank: '=2', name: 'BEA A', organisation: 'INV', result: '11.02' },
        { id: 'c', rank: '=2', name: 'CORA A', organisation: 'INV', result: '11.02' },
      ],
    })
  })

  it('is said in the language of the screen where the feed has it', () => {
    const title = { ...unit().title, in: { fr: { discipline: 'Athlétisme', event: '100 m femmes', sub: 'Finale' } } }
    expect(resultLine('unit/X', unit({ title }), 'fr')?.title).toBe('100 m femmes, Finale')
  })

  it.each([
    ['goes on', { status: 'LIVE' }],
    ['is under protest', { status: 'PROTESTED' }],
    ['has no result yet', { competitors: {} }],
  ] as const)('is none where a unit %s', (_name, more) => {
    expect(resultLine('unit/X', unit(more), 'en')).toBeUndefined()
  })
})

it('The latest results of the venue are the newest of all its fields, each once', () => {
  const field = (location: string, units: Now['units']): Now => ({ location, units })
  const at = (moment: 'result' | 'live', changedAt: number) => ({ sortOrder: 1, moment, changedAt })
  expect(
    latestResults([
      field('track', { A: at('result', 10), B: at('live', 99) }),
      field('pit', { C: at('result', 30), A: at('result', 20) }),
    ]),
  ).toEqual(['unit/C', 'unit/A'])
})
