import { describe, expect, it } from 'vitest'
import { baseTokens, tokensOf } from './base-looks.ts'
import { BASE_LOOKS, checkTokens, contrast, legibility, lookSchema } from './look.ts'

describe('A look', () => {
  it('has a contrast after WCAG 2', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#f7f2e8', '#070a10')).toBeCloseTo(17.8, 1)
    expect(contrast('#777777', '#777777')).toBe(1)
  })

  it.each(BASE_LOOKS)('that ships is fit to be read: %s', (base) => {
    expect(checkTokens(baseTokens[base])).toEqual({ refused: [], warned: [] })
  })

  it('that cannot be read is refused with the reason, and an accent that is hard to see is warned about', () => {
    const pale = tokensOf({ base: 'night', tokens: { ink: '#6a6f78' } })
    expect(checkTokens(pale).refused).toEqual([
      'ink on ground has a contrast of 3.9, 7 is needed',
      'ink on raised has a contrast of 3.5, 7 is needed',
      'ink on row has a contrast of 3.0, 7 is needed',
    ])
    const check = checkTokens(baseTokens.night, { SWM: '#3d8bff', ATH: '#203060' })
    expect(check.refused.join('; ')).toMatch(/accent of ATH on ground .* 4.5 is needed/)
    expect(check.refused.join('; ')).toMatch(/text on the accent of SWM|text on the accent of ATH/)
    expect(check.warned.join('; ')).toMatch(/accent of SWM/)
  })

  it('says nothing but colours, accents and a logo', () => {
    expect(lookSchema.safeParse({ base: 'night', tokens: { ink: 'red' } }).success).toBe(false)
    expect(lookSchema.safeParse({ base: 'night', tokens: { inc: '#ffffff' } }).success).toBe(false)
    expect(lookSchema.safeParse({ base: 'night', accents: { ATH: '#c9f24b' } }).success).toBe(true)
  })

  it('can be read from the farthest seat, or says what cannot', () => {
    expect(legibility({ physicalHeight: 5.6, farthestSeat: 55 })).toEqual([])
    expect(legibility({ physicalHeight: 0.7, farthestSeat: 20 }).join('; ')).toMatch(
      /D\/635 .*D\/250 is wanted.*nobody reads/,
    )
  })
})
