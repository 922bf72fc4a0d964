import { describe, expect, it } from 'vitest'
import { cuesOfSession } from './desk-rundown-draft.ts'

const schedule = {
  units: {
    B: { sortOrder: 2, name: 'Long jump final', session: 'S1' },
    A: { sortOrder: 1, name: '100 m final', session: 'S1' },
    C: { sortOrder: 3, name: 'Tomorrow', session: 'S2' },
  },
}

describe('A rundown drafted from a session', () => {
  it('shows each unit, its result when it is OFFICIAL, and the next a minute later', () => {
    const cues = Object.values(cuesOfSession(schedule, 'S1', { venue: true }))
    expect(cues.map(({ sortOrder, title, show, begins }) => [sortOrder, title, show, begins])).toEqual([
      [1, '100 m final', { kind: 'board', key: 'unit/A' }, { after: 0 }],
      [2, '100 m final: result', { kind: 'board', key: 'unit/A' }, { key: 'unit/A', status: 'OFFICIAL' }],
      [3, 'Long jump final', { kind: 'board', key: 'unit/B' }, { after: 60_000 }],
      [4, 'Long jump final: result', { kind: 'board', key: 'unit/B' }, { key: 'unit/B', status: 'OFFICIAL' }],
    ])
  })

  it('is empty where the session has no units', () => {
    expect(cuesOfSession(schedule, 'S9', { venue: true })).toEqual({})
  })
})
