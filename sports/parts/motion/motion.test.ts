import { describe, expect, it } from 'vitest'
import { MOVE_EVERY, nextOrder } from './order-gate.ts'
import { callPage, nextPage } from './page-turn.ts'

describe('moving rows (look.md, Motion)', () => {
  const first = nextOrder(undefined, ['a', 'b', 'c'], 0).order

  it('move at once after a rest', () => {
    const { order, wait } = nextOrder(first, ['b', 'a', 'c'], 10_000)
    expect(order.ids).toEqual(['b', 'a', 'c'])
    expect(wait).toBeUndefined()
  })

  it('move at most once in 2 s: what comes between is merged into the next move', () => {
    const moved = nextOrder(first, ['b', 'a', 'c'], 10_000).order
    const second = nextOrder(moved, ['c', 'b', 'a'], 10_500)
    expect(second.order).toBe(moved)
    expect(second.wait).toBe(MOVE_EVERY - 500)
    expect(nextOrder(moved, ['c', 'a', 'b'], 12_000).order.ids).toEqual(['c', 'a', 'b'])
  })

  it('show new and lost rows at once', () => {
    const moved = nextOrder(first, ['b', 'a', 'c'], 10_000).order
    expect(nextOrder(moved, ['c', 'b', 'a', 'd'], 10_100).order.ids).toEqual(['c', 'b', 'a', 'd'])
    expect(nextOrder(moved, ['c', 'b'], 10_100).order.ids).toEqual(['c', 'b'])
  })

  it('stay the same object where nothing moved', () => {
    expect(nextOrder(first, ['a', 'b', 'c'], 99).order).toBe(first)
  })
})

describe('turning pages', () => {
  it('waits for the hold, then goes round', () => {
    const turn = { page: 0, since: 0 }
    expect(nextPage(turn, 2, 8000, 7999)).toBe(turn)
    expect(nextPage(turn, 2, 8000, 8000)).toEqual({ page: 1, since: 8000 })
    expect(nextPage({ page: 1, since: 0 }, 2, 8000, 8000).page).toBe(0)
  })

  it('never turns a single page, and falls back where a page is gone', () => {
    const turn = { page: 0, since: 0 }
    expect(nextPage(turn, 1, 8000, 99_999)).toBe(turn)
    expect(nextPage({ page: 3, since: 5 }, 2, 8000, 100)).toEqual({ page: 1, since: 100 })
  })

  it('comes back after news to the page that was put off, so that the last one is seen too', () => {
    const called = callPage({ page: 4, since: 0 }, 1, 500)
    expect(called).toEqual({ page: 1, since: 500, back: 4 })
    expect(callPage(called, 2, 900)).toEqual({ page: 2, since: 900, back: 4 })
    expect(nextPage(called, 6, 8000, 8500)).toEqual({ page: 4, since: 8500 })
    expect(callPage({ page: 4, since: 0 }, 4, 500)).toEqual({ page: 4, since: 0 })
    expect(nextPage({ page: 1, since: 0, back: 1 }, 6, 0, 10)).toEqual({ page: 2, since: 10 })
  })
})
