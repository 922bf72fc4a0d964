import { describe, expect, it } from 'vitest'
import type { Row } from '../board-spec.ts'
import { newsWords } from './news-words.ts'

const rows: readonly Row[] = [
  {
    id: 'a',
    cells: {
      rank: { kind: 'rank', text: '2', equal: true },
      name: { kind: 'name', name: { full: 'OBRIEN Maeve', family: 'OBRIEN' } },
      result: { kind: 'result', text: '6.94' },
    },
  },
  { id: 'b', cells: { name: { kind: 'name', name: { full: 'SATO Rin', family: 'SATO' } } } },
]
const legend = [{ sign: 'WR', words: 'world record' }]
const said = (line: Parameters<typeof newsWords>[0]) => newsWords(line, rows, legend, (text) => text)

describe('a line of news in words', () => {
  it('names a new leader with the result as sent, then with less', () => {
    expect(said({ kind: 'leader', rows: ['a'], until: 0 })).toEqual({
      sign: 'NEW LEADER',
      tone: 'now',
      texts: ['OBRIEN Maeve 6.94', 'OBRIEN Maeve', 'OBRIEN'],
    })
  })

  it('says what a record sign means, equalled or not, and nothing of one it does not know', () => {
    expect(said({ kind: 'record', rows: ['b'], sign: '=WR', until: 0 })).toMatchObject({
      sign: '=WR',
      tone: 'record',
      texts: expect.arrayContaining(['world record · SATO Rin']) as unknown,
    })
    expect(said({ kind: 'record', rows: ['b'], sign: 'XR', until: 0 }).texts).toEqual(['SATO Rin', 'SATO'])
  })

  it('gives the ranks of a photo finish as they stand in the rows', () => {
    expect(said({ kind: 'photo read', rows: ['a'], until: 0 }).texts).toEqual(['=2 OBRIEN'])
  })

  it('says of a protest whether the result is another one, the Note first', () => {
    expect(said({ kind: 'protest over', rows: [], until: 0 }).texts).toEqual(['result unchanged'])
    expect(said({ kind: 'protest over', rows: ['a', 'b'], note: 'Lane 4 out.', until: 0 }).texts).toEqual([
      'Lane 4 out.',
      'result changed · OBRIEN, SATO',
      'result changed',
    ])
  })

  it('leaves out a row that is gone', () => {
    expect(said({ kind: 'corrected', rows: ['gone'], until: 0 }).texts).toEqual([''])
  })
})
