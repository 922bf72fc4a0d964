import { expect, it } from 'vitest'
import { lookAtVideo, type Moved } from './stall.ts'

/** Looks once a second. @returns the second at which it has stalled */
function stalledAt(places: readonly number[], ended = false): number | undefined {
  let moved: Moved | undefined
  for (const [second, currentTime] of places.entries()) {
    const look = lookAtVideo(moved, { currentTime, ended }, second * 1000)
    if (look.stalled) return second
    moved = look.moved
  }
  return undefined
}

const still = (seconds: number) => Array.from({ length: seconds }, () => 3)

it.each([
  ['that plays goes on', [0, 1, 2, 3, 4, 5], false, undefined],
  ['that never begins has stalled after 15 s', still(30), false, 15],
  ['that stops has stalled 15 s later', [1, 2, ...still(30)], false, 17],
  ['that hangs for a while and goes on has not', [...still(14), 4, 5, 6], false, undefined],
  ['that has come to its end stands where it shall', still(60), true, undefined],
])('MD6: a video %s', (_name, places, ended, at) => {
  expect(stalledAt(places, ended)).toBe(at)
})
