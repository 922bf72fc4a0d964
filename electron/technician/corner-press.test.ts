import { expect, it } from 'vitest'
import { isCorner } from './corner-press.ts'

it.each([
  ['the first pixel', 0, 0, 1920, 1080, true],
  ['the last pixel', 1919, 1079, 1920, 1080, true],
  ['the other two corners', 1919, 0, 1920, 1080, true],
  ['an edge between', 960, 0, 1920, 1080, false],
  ['a little inside', 107, 107, 1920, 1080, true],
  ['farther inside', 109, 20, 1920, 1080, false],
  ['the middle of a ribbon', 960, 80, 1920, 160, false],
  ['the corner of a ribbon, as wide as a finger', 40, 120, 1920, 160, true],
] as const)('%s of a picture', (_words, x, y, width, height, yes) => {
  expect(isCorner(x, y, width, height)).toBe(yes)
})
