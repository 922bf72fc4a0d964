import { describe, expect, it } from 'vitest'
import { planPages } from '../layout/paging.ts'
import type { CrewCell } from './crew-cell.ts'
import { crewsOf, landscapeLines, planWithCrews } from './crew-room.ts'

const crew = (members: number, value?: string): CrewCell => ({
  kind: 'crew',
  members: Array.from({ length: members }, (_, i) => ({ id: `${i}`, name: { full: 'HALE Wim' }, value })),
})
const ask = (rows: number) => ({ rows, free: 1448, unit: 1080, stageHeight: 1920, lines: 2 as const })

describe('the room for members', () => {
  it('is under two lines in portrait, as long as that costs no page', () => {
    expect(planWithCrews(ask(8), [crew(4, '48.45')], 41, planPages)).toMatchObject({ lines: 1, plan: { pages: 1 } })
    expect(planWithCrews(ask(4), [crew(4, '48.45')], 41, planPages)).toMatchObject({ lines: 2, plan: { pages: 1 } })
    expect(planWithCrews(ask(10), [crew(4)], 41, planPages)).toMatchObject({ lines: 0, under: 0, plan: { pages: 1 } })
  })

  it('is as many lines in landscape as the row is high, never more than members', () => {
    expect(landscapeLines([crew(9)], 127, 41)).toBe(3)
    expect(landscapeLines([crew(2)], 190, 41)).toBe(2)
    expect(landscapeLines([], 190, 41)).toBe(0)
  })

  it('is asked for by boards that have a column for members only', () => {
    const rows = [{ id: 'a', cells: { crew: crew(4) } }]
    expect(crewsOf({ columns: [], rows })).toEqual([])
    expect(crewsOf({ columns: [{ id: 'crew', kind: 'crew', spoken: 'Team', priority: 1 }], rows })).toEqual([crew(4)])
  })
})
