import { describe, expect, test } from 'vitest'
import { geometryOf } from './geometry.ts'

describe('The stage', () => {
  test.each([
    [1920, 1080, 'landscape', 1080],
    [3840, 2160, 'landscape', 2160],
    [1280, 720, 'landscape', 720],
    [1080, 1920, 'portrait', 1080],
    [1920, 160, 'ribbon', 160],
    [1024, 1024, 'landscape', 1024],
    [2000, 300, 'landscape', 300],
    [2000, 299, 'ribbon', 299],
  ] as const)('of %i × %i is %s, its unit %i px', (width, height, form, unit) => {
    expect(geometryOf({ width, height }, 0)).toEqual({ width, height, form, unit, transform: 'none' })
  })

  test('turned by 90° fills a landscape window with a portrait picture', () => {
    const stage = geometryOf({ width: 1920, height: 1080 }, 90)
    expect(stage).toMatchObject({ width: 1080, height: 1920, form: 'portrait' })
  })

  test.each([0, 90, 180, 270] as const)('turned by %i° covers the whole window', (rotation) => {
    const window = { width: 1920, height: 1080 }
    const { width, height, transform } = geometryOf(window, rotation)
    const corners = [
      [0, 0],
      [width, 0],
      [0, height],
      [width, height],
    ].map(([x = 0, y = 0]) => applied(transform, x, y))
    const xs = corners.map(([x]) => Math.round(x) + 0)
    const ys = corners.map(([, y]) => Math.round(y) + 0)
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([0, 1920, 0, 1080])
  })

  test('may be a part of the window', () => {
    expect(geometryOf({ width: 1920, height: 1080 }, 0, { width: 1920, height: 160 })).toMatchObject({
      width: 1920,
      height: 160,
      form: 'ribbon',
    })
  })
})

/** What CSS does: rotate about the origin, then translate. */
function applied(transform: string, x: number, y: number): readonly [number, number] {
  const numbers = /translate\((\d+)(?:px)?, (\d+)(?:px)?\) rotate\((\d+)deg\)/.exec(transform)
  if (numbers === null) return [x, y]
  const [dx = 0, dy = 0, degrees = 0] = numbers.slice(1).map(Number)
  const angle = (degrees * Math.PI) / 180
  return [dx + x * Math.cos(angle) - y * Math.sin(angle), dy + x * Math.sin(angle) + y * Math.cos(angle)]
}
