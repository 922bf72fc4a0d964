import { describe, expect, it } from 'vitest'
import { checkLook, seatWarnings, venueLookSchema } from './look-check.ts'

const PICTURE = 'data:image/png;base64,AAAA'

describe('A background', () => {
  it('is refused where text could not be read on a point of it, scrim and all', () => {
    const gradient = { from: '#ffffff', to: '#070a10' }
    const { refused } = checkLook({ base: 'night', background: { gradient, scrim: 0.3 } })
    expect(refused.join('; ')).toMatch(
      /ink over 0 % of the background has a contrast of \d\.\d, 7 is needed: more scrim/,
    )
    expect(checkLook({ base: 'night', background: { gradient, scrim: 0.95 } }).refused).toEqual([])
  })

  it('of a picture is checked at the points the look declares, and must declare them', () => {
    expect(checkLook({ base: 'night', background: { picture: PICTURE } }).refused).toEqual([
      'a background picture says its darkest and its lightest point',
    ])
    const dark = { picture: PICTURE, darkest: '#000000', lightest: '#20242c' }
    expect(checkLook({ base: 'night', background: dark }).refused).toEqual([])
    const { refused } = checkLook({ base: 'night', background: { ...dark, lightest: '#c0c0c0', scrim: 0.5 } })
    expect(refused.join('; ')).toMatch(/ink-2 over the lightest point/)
    expect(refused.join('; ')).not.toMatch(/darkest/)
  })

  it('counts for the accents of disciplines, too', () => {
    const gradient = { from: '#4a5a70', to: '#4a5a70' }
    const { refused } = checkLook({ base: 'night', accents: { JUD: '#ff8fb1' }, background: { gradient, scrim: 0.1 } })
    expect(refused.join('; ')).toMatch(/the accent of JUD over 0 %/)
  })
})

describe('The type of a look', () => {
  it('is never smaller than look.md, and only so much larger', () => {
    expect(checkLook({ base: 'night', type: { scale: 0.85, names: 2 } }).refused).toEqual([
      'type.scale is 0.85, it goes from 1 to 1.15: labels stand at the least size that is read already (28 px capitals on a picture 1080 high)',
      'type.names is 2, it goes from 1 to 1.6',
    ])
    expect(checkLook({ base: 'night', type: { scale: 1.3 } }).refused).toEqual([
      'type.scale is 1.3, it goes from 1 to 1.15: a match, a bout or the medal standings would not have room for all they say',
    ])
    expect(checkLook({ base: 'night', type: { scale: 1.1, names: 1.5 } }).refused).toEqual([])
  })

  it('is held against the farthest seat of a screen', () => {
    const hall = { physicalHeight: 1.2, farthestSeat: 14 }
    expect(seatWarnings({}, hall).join('; ')).toMatch(/D\/259.*D\/250 is wanted.*labels stand at D\/449/)
    expect(seatWarnings({ type: { scale: 1.15 } }, hall)).toEqual([])
    expect(seatWarnings({ type: { names: 1.2 } }, hall).join('; ')).toMatch(/^labels/)
  })
})

describe('A logo', () => {
  it('is a picture of a kind that screens draw, and not too heavy for them', () => {
    expect(venueLookSchema.safeParse({ base: 'night', logo: 'https://example.org/logo.svg' }).success).toBe(false)
    expect(venueLookSchema.safeParse({ base: 'night', logo: PICTURE }).success).toBe(true)
    const heavy = `data:image/png;base64,${'A'.repeat(200_000)}`
    expect(checkLook({ base: 'night', logo: heavy, logoWidth: 9 }).refused).toEqual([
      'logoWidth is 9, it goes from 0.5 to 4',
      'a logo has at most 150 kB',
    ])
  })
})
