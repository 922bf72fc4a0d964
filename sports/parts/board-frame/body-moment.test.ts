import { describe, expect, it } from 'vitest'
import { nextSeen, type BodyMoment } from './body-moment.ts'

/** The old value after these pictures, each of a value and its moment. */
function old(...pictures: readonly (readonly [string, BodyMoment])[]): string | undefined {
  const [[first, moment] = ['', {}], ...others] = pictures
  return others.reduce<ReturnType<typeof nextSeen>>((seen, [value, now]) => nextSeen(seen, value, now), {
    steady: first,
    correction: moment.correction,
  }).old
}

describe('a value that was corrected', () => {
  it('is marked while the correction is news', () => {
    expect(old(['2', {}], ['3', { correction: 1 }])).toBe('2')
    expect(old(['2', {}], ['3', { correction: 1 }], ['3', { correction: 1 }])).toBe('2')
    expect(old(['2', {}], ['3', { correction: 1 }], ['3', {}])).toBeUndefined()
  })

  it('is not marked where it is the same, or changes without a correction', () => {
    expect(old(['2', {}], ['2', { correction: 1 }])).toBeUndefined()
    expect(old(['2', {}], ['3', {}])).toBeUndefined()
  })

  it('is compared with what stood before a protest, however often it changed while that ran', () => {
    expect(old(['2', {}], ['2', { protest: true }], ['3', { protest: true }], ['3', { correction: 1 }])).toBe('2')
    expect(old(['2', {}], ['3', { protest: true }], ['2', { correction: 1 }])).toBeUndefined()
  })

  it('begins anew with the next correction', () => {
    expect(old(['2', {}], ['3', { correction: 1 }], ['3', { correction: 2 }])).toBeUndefined()
    expect(old(['2', {}], ['3', { correction: 1 }], ['4', { correction: 2 }])).toBe('3')
  })
})
