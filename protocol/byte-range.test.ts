import { describe, expect, it } from 'vitest'
import { rangeAnswer, readRange } from './byte-range.ts'

describe('A part of a file', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=20-10', 'unsatisfiable'],
    ['bytes=-', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['lines=1-2', 'whole'],
  ] as const)('%s of 100 bytes', (header, range) => {
    expect(readRange(header, 100)).toEqual(range)
  })

  it('is answered with what it is a part of', () => {
    expect(rangeAnswer({ from: 10, to: 19 }, 100)).toEqual({
      status: 206,
      headers: { 'accept-ranges': 'bytes', 'content-length': '10', 'content-range': 'bytes 10-19/100' },
    })
    expect(rangeAnswer('whole', 100).status).toBe(200)
    expect(rangeAnswer('unsatisfiable', 100)).toMatchObject({
      status: 416,
      headers: { 'content-range': 'bytes */100' },
    })
  })
})
