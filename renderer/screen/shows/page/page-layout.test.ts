import { describe, expect, it } from 'vitest'
import { pageLayout, typeScale } from './page-layout.ts'

const TICKER = { beside: { kind: 'ticker', of: 'results' } } as const
const SPONSORS = { beside: { kind: 'sponsors', media: {} } } as const
const TWO = { beside: { kind: 'follow' } } as const
const LANDSCAPE = { width: 1920, height: 1080, form: 'landscape' } as const
const PORTRAIT = { width: 1080, height: 1920, form: 'portrait' } as const

describe('MD7: the parts of a page', () => {
  it('stand side by side, in portrait one above the other, equal in size', () => {
    const wide = pageLayout(TWO, LANDSCAPE)
    expect(wide.main).toEqual({ left: 0, top: 0, width: 956, height: 1080 })
    expect(wide.beside).toEqual({ left: 964, top: 0, width: 956, height: 1080 })
    const high = pageLayout(TWO, PORTRAIT)
    expect(high.main).toMatchObject({ width: 1080, height: 956 })
    expect(high.beside).toMatchObject({ top: 964, height: 956 })
  })

  it.each([
    [TICKER, LANDSCAPE, 89],
    [TICKER, PORTRAIT, 175],
    [SPONSORS, LANDSCAPE, 140],
  ] as const)('a strip stands below the main part, and nothing is left over', (show, stage, high) => {
    const { main, beside } = pageLayout(show, stage)
    expect(beside).toEqual({ left: 0, top: stage.height - high, width: stage.width, height: high })
    expect(main.height + high).toBe(stage.height)
  })

  it.each([
    [TWO, LANDSCAPE],
    [TWO, PORTRAIT],
    [SPONSORS, LANDSCAPE],
    [TICKER, PORTRAIT],
  ] as const)('their labels are as large as on the whole stage: 28 px of cap height at 1080p', (show, stage) => {
    const { main } = pageLayout(show, stage)
    const label = 0.038 * Math.min(main.width, main.height) * typeScale(main, stage)
    expect(label * 0.686).toBeGreaterThanOrEqual(28)
  })

  it.each([
    ['a ribbon', { width: 1920, height: 160, form: 'ribbon' }],
    ['a square, of which halves would be too narrow', { width: 1080, height: 1080, form: 'landscape' }],
  ] as const)('only the main part stands on %s', (_name, stage) => {
    expect(pageLayout(TWO, stage)).toEqual({
      main: { left: 0, top: 0, width: stage.width, height: stage.height },
    })
  })
})
