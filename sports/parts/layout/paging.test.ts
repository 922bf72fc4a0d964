import { describe, expect, it } from 'vitest'
import { groupRowHeight, largestGroup, pageHold, pageRanges, placesOn, planPages, typeSizes } from './paging.ts'

const H = 1080
/** Free height of a landscape board without a pinned panel. */
const free = H * (1 - 0.152 - 0.0074 - 0.056 - 0.078)
const ask = { free, unit: H, stageHeight: H, lines: 1 as const }

describe('rows per page (look.md)', () => {
  it('shows eight rows on one page at the cap height of the reference board, 49 px', () => {
    const plan = planPages({ ...ask, rows: 8 })
    expect(plan).toMatchObject({ perPage: 8, pages: 1 })
    expect(plan.cap).toBeCloseTo(48.7, 0)
    expect(plan.cap / plan.rowHeight).toBeCloseTo(0.51)
  })

  it('takes tighter rows only where they save a page: ten rows stay on one page, never tighter than 0.60', () => {
    const plan = planPages({ ...ask, rows: 10 })
    expect(plan).toMatchObject({ perPage: 10, pages: 1 })
    expect(plan.cap / plan.rowHeight).toBeLessThanOrEqual(0.6 + 1e-9)
    expect(plan.cap).toBeGreaterThanOrEqual(0.042 * H - 1e-9)
  })

  it('has at most ten rows a page and turns pages beyond that', () => {
    expect(planPages({ ...ask, rows: 11 }).pages).toBe(2)
    expect(planPages({ ...ask, free: 5000, rows: 34 }).perPage).toBeLessThanOrEqual(10)
  })

  it('spreads 34 rows over four pages of nine, not three of ten and one of four', () => {
    expect(planPages({ ...ask, rows: 34 })).toMatchObject({ perPage: 9, pages: 4 })
  })

  it('lets few rows grow to a cap of 0.065 of the stage, then gives only air', () => {
    const plan = planPages({ ...ask, rows: 2 })
    expect(plan.perPage).toBe(2)
    expect(plan.cap).toBeCloseTo(0.065 * H)
    expect(plan.rowHeight).toBeCloseTo(free / 2)
  })

  it('asks for 61 px cap and 7 rows at 80 m in front of a screen 5.6 m high', () => {
    const plan = planPages({ ...ask, rows: 40, physicalHeight: 5.6, farthestSeat: 80 })
    expect(plan.cap).toBeGreaterThanOrEqual(61)
    expect(plan.perPage).toBeLessThanOrEqual(7)
    expect(plan.perPage).toBeGreaterThanOrEqual(6)
  })

  it('keeps all eight of a final on one page where a reading distance of D/400 allows it', () => {
    const far = { ...ask, rows: 8, physicalHeight: 5.6, farthestSeat: 80 }
    expect(planPages(far).pages).toBe(2)
    expect(planPages({ ...far, final: true })).toMatchObject({ perPage: 8, pages: 1 })
  })

  it('has at least one row and one page, also without rows and on a stage too low for one', () => {
    expect(planPages({ ...ask, rows: 0 })).toMatchObject({ perPage: 1, pages: 1 })
    expect(planPages({ ...ask, rows: 5, free: 20 })).toMatchObject({ perPage: 1, pages: 5 })
  })

  it('counts a two-line row of a portrait board as 1.78 rows', () => {
    const plan = planPages({ rows: 8, free: 1440, unit: 1080, stageHeight: 1920, lines: 2 })
    expect(plan).toMatchObject({ perPage: 8, pages: 1, rowHeight: 180 })
  })

  it('gives the same shares at twice the raster', () => {
    const small = planPages({ ...ask, rows: 9 })
    const large = planPages({ ...ask, free: 2 * free, unit: 2 * H, stageHeight: 2 * H, rows: 9 })
    expect(large.cap).toBeCloseTo(2 * small.cap)
    expect(large.perPage).toBe(small.perPage)
  })
})

describe('pages', () => {
  it('cuts rows into whole pages', () => {
    const groups = Array.from({ length: 34 }, () => undefined)
    expect(pageRanges(9, groups)).toEqual([
      { from: 0, to: 9 },
      { from: 9, to: 18 },
      { from: 18, to: 27 },
      { from: 27, to: 34 },
    ])
  })

  it('never puts rows of two groups on one page', () => {
    expect(pageRanges(4, ['a', 'a', 'a', 'a', 'a', 'b', 'b'])).toEqual([
      { from: 0, to: 4 },
      { from: 4, to: 5 },
      { from: 5, to: 7 },
    ])
    expect(largestGroup(['a', 'a', 'b'])).toBe(2)
  })

  it('keeps the first rows on every page, under which the others turn, and shows everybody', () => {
    const pages = pageRanges(
      6,
      Array.from({ length: 14 }, () => undefined),
      3,
    )
    expect(pages.map(placesOn)).toEqual([
      [0, 1, 2, 3, 4, 5],
      [0, 1, 6, 7, 8, 9],
      [0, 1, 10, 11, 12, 13],
    ])
    expect(planPages({ ...ask, free: 0.6 * free, rows: 14, stay: 3 }).pages).toBe(3)
    expect(pageRanges(1, ['a', 'b'], 3)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ])
  })

  it('has one empty page where there is no row', () => {
    expect(pageRanges(8, [])).toEqual([{ from: 0, to: 0 }])
    expect(largestGroup([])).toBe(0)
  })

  it('ends no page between two who belong together', () => {
    const ask = { free: 700, unit: H, stageHeight: H, lines: 1 as const }
    for (const rows of [14, 18, 20, 22, 30]) {
      const { perPage, pages } = planPages({ ...ask, rows, pairs: true })
      expect(perPage % 2, `${rows}`).toBe(0)
      expect(pages, `${rows}`).toBe(Math.ceil(rows / perPage))
    }
    expect(planPages({ ...ask, rows: 7, pairs: true })).toEqual(planPages({ ...ask, rows: 7 }))
  })

  it('gives a small group up to half as much air again', () => {
    const layout = { rowHeight: 100, plan: { perPage: 7 } }
    expect(groupRowHeight(layout, 7)).toBe(100)
    expect(groupRowHeight(layout, 5)).toBe(140)
    expect(groupRowHeight(layout, 1)).toBe(150)
  })

  it('holds a page for 8 s, or 1 s per row', () => {
    expect(pageHold(3)).toBe(8000)
    expect(pageHold(10)).toBe(10_000)
  })
})

describe('type sizes', () => {
  it('are those of the table in look.md at eight rows', () => {
    const sizes = typeSizes(0.0446 * H, H)
    expect(sizes.name).toBeCloseTo(70.2, 0)
    expect(sizes.fact).toBeCloseTo(48, 0)
    expect(sizes.label).toBeCloseTo(41, 0)
  })

  it('never set labels or chips below the floor of 0.026 of the stage in cap height', () => {
    for (const cap of [45, 49, 70]) {
      const sizes = typeSizes(cap, H)
      expect(Math.min(sizes.label, sizes.chip, sizes.fact) * 0.686).toBeGreaterThanOrEqual(0.026 * H - 0.1)
    }
  })
})
