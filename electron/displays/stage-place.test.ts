import { describe, expect, it } from 'vitest'
import { stagePlace } from './stage-place.ts'

const HD = { width: 1920, height: 1080 }

describe('how the stage lies on its display (kiosk.md 4)', () => {
  it('is the display where nothing else is said', () => {
    expect(stagePlace({ rotation: 90 }, HD)).toEqual({})
  })

  it('a ribbon is a raster at its place, without what its frame hides', () => {
    const wish = { rotation: 0, raster: { width: 1920, height: 160 }, offset: { x: 64, y: 320 }, inset: 4 } as const
    expect(stagePlace(wish, HD)).toEqual({ raster: { width: 1912, height: 152 }, offset: { x: 68, y: 324 } })
  })

  it('an inset alone takes the rest of the display, also of one that hangs on its side', () => {
    expect(stagePlace({ rotation: 0, inset: 20 }, HD)).toEqual({
      raster: { width: 1880, height: 1040 },
      offset: { x: 20, y: 20 },
    })
    expect(stagePlace({ rotation: 270, inset: 20 }, HD).raster).toEqual({ width: 1040, height: 1880 })
    expect(stagePlace({ rotation: 0, offset: { x: 100, y: 0 } }, HD).raster).toEqual({ width: 1820, height: 1080 })
  })

  it('never vanishes, however wrong the numbers', () => {
    expect(stagePlace({ rotation: 0, inset: 900 }, { width: 1024, height: 768 }).raster).toEqual({
      width: 1,
      height: 1,
    })
  })
})
