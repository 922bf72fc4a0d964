import { describe, expect, it } from 'vitest'
import { keepSame, keepSameById } from './keep-same.ts'

describe('keeping what says the same', () => {
  const rows = () => [
    { id: 'a', cells: { x: { text: '1', chips: ['PB'] } } },
    { id: 'b', cells: { x: { text: '2', chips: [] } } },
  ]

  it('gives back the former object where nothing changed', () => {
    const before = rows()
    expect(keepSameById(before, rows())).toBe(before)
    expect(keepSame(before[0], rows()[0])).toBe(before[0])
  })

  it('exchanges only the row that changed', () => {
    const before = rows()
    const after = keepSameById(before, [rows()[0] ?? before[0]!, { id: 'b', cells: { x: { text: '3', chips: [] } } }])
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
  })

  it('follows a row that moved', () => {
    const before = rows()
    const after = keepSameById(before, rows().toReversed())
    expect(after.map((row) => row.id)).toEqual(['b', 'a'])
    expect(after[0]).toBe(before[1])
  })

  it('sees a member that was added, lost, or is undefined on one side only', () => {
    expect(keepSame<Record<string, unknown>>({ a: 1 }, { a: 1, b: undefined })).toEqual({ a: 1, b: undefined })
    const before = { a: 1 }
    expect(keepSame<Record<string, unknown>>(before, { b: 1 })).not.toBe(before)
  })
})
