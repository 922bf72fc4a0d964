import { describe, expect, it } from 'vitest'
import { crewCell, crewWords } from './crew-cell.ts'

const members = {
  b: { sortOrder: 2, name: { full: 'ROSSI Emil', family: 'ROSSI' } },
  a: { sortOrder: 1, name: { full: 'HALE Wim', family: 'HALE' } },
}

describe('who makes up a team', () => {
  it('is said in the order of the feed, each with what is said of them alone', () => {
    const cell = crewCell({ name: { full: 'France' }, members }, { a: '48.45' })
    expect(cell?.members.map(({ id, value }) => [id, value])).toEqual([
      ['a', '48.45'],
      ['b', undefined],
    ])
    expect(cell === undefined ? '' : crewWords(cell)).toBe('HALE Wim 48.45, ROSSI Emil')
  })

  it('is not said twice: a pair that is called by both names needs no second line', () => {
    expect(crewCell({ name: { full: 'Hale / Rossi' }, members })).toBeUndefined()
    expect(crewCell({ name: { full: 'Hale / Rossi' }, members }, { a: '48.45' })).toBeDefined()
  })

  it('is nothing for somebody alone', () => {
    expect(crewCell({ name: { full: 'HALE Wim' } })).toBeUndefined()
    expect(crewCell({ name: { full: 'France' }, members: { a: members.a } })).toBeUndefined()
  })
})
