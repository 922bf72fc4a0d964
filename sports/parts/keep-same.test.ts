import { describe, expect, it } from 'vitest'
import { keepParts, keepSame } from './keep-same.ts'

describe('keeping what says the same', () => {
  const rows = () => [
    { id: 'a', cells: { x: { text: '1', chips: ['PB'] } } },
    { id: 'b', cells: { x: { text: '2', chips: [] } } },
  ]

  it('gives back the former object where nothing changed', () => {
    const before = rows()
    expect(keepParts(before, rows())).toBe(before)
    expect(keepSame(before[0], rows()[0])).toBe(before[0])
  })

  it('exchanges only the row that changed', () => {
    const before = rows()
    const after = keepParts(before, [rows()[0] ?? before[0]!, { id: 'b', cells: { x: { text: '3', chips: [] } } }])
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
  })

  it('follows a row that moved', () => {
    const before = rows()
    const after = keepParts(before, rows().toReversed())
    expect(after.map((row) => row.id)).toEqual(['b', 'a'])
    expect(after[0]).toBe(before[1])
  })

  it('sees a member that was added, lost, or is undefined on one side only', () => {
    expect(keepSame<Record<string, unknown>>({ a: 1 }, { a: 1, b: undefined })).toEqual({ a: 1, b: undefined })
    const before = { a: 1 }
    expect(keepSame<Record<string, unknown>>(before, { b: 1 })).not.toBe(before)
  })
})

describe('keeping the parts that say the same', () => {
  const spec = (result: string, gap = '+0:01') => ({
    title: 'A race',
    facts: [{ id: 'wind', value: '+0.2' }],
    rows: [
      { id: 'a', cells: { name: { text: 'A' }, result: { text: result } } },
      { id: 'b', cells: { name: { text: 'B' }, gap: { text: gap, chips: ['PB'] } } },
    ],
  })

  it('gives back the former object where nothing changed, and everything but the changed cell where one did', () => {
    const before = spec('9.81')
    expect(keepParts(before, spec('9.81'))).toBe(before)
    const after = keepParts(before, spec('9.80'))
    expect(after).toEqual(spec('9.80'))
    expect(after.facts).toBe(before.facts)
    expect(after.rows[1]).toBe(before.rows[1])
    expect(after.rows[0]?.cells.name).toBe(before.rows[0]?.cells.name)
    expect(after.rows[0]?.cells.result).not.toBe(before.rows[0]?.cells.result)
  })

  it('follows things with an id to another place, and sees that they moved', () => {
    const before = spec('9.81')
    const after = keepParts(before, { ...spec('9.81'), rows: spec('9.81').rows.toReversed() })
    expect(after.rows.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(after.rows[0]).toBe(before.rows[1])
  })

  it('tells an absent member from an undefined one, a shorter list from a longer one, and changes neither argument', () => {
    const before: Record<string, unknown> = Object.freeze({ a: 1 })
    expect(keepParts(before, { a: 1, b: undefined })).toEqual({ a: 1, b: undefined })
    expect(keepParts(before, { a: 1, b: undefined })).not.toBe(before)
    expect(keepParts<Record<string, unknown>>({ a: 1, b: undefined }, { a: 1 })).toStrictEqual({ a: 1 })
    expect(keepParts<Record<string, unknown>>({ a: undefined }, { b: undefined })).toStrictEqual({ b: undefined })
    expect(keepParts<readonly string[]>(['x', 'y'], ['x'])).toEqual(['x'])
    expect(keepParts<readonly string[]>(['x'], ['x', 'y'])).toEqual(['x', 'y'])
  })

  it('knows a thing that comes once more, and one that was the thing before', () => {
    const [first, second] = [
      { id: 'a', text: '1' },
      { id: 'a', text: '2' },
    ]
    const one = keepParts([{ id: 'a', text: '1' }], [first])
    expect(keepParts(one, [first])).toBe(one)
    const two = keepParts(one, [second])
    expect(two).toEqual([second])
    expect(keepParts(two, [second])).toBe(two)
    expect(keepParts(two, [first])).toEqual([first])
    expect(keepParts(one, [second])).toEqual([second])
  })
})
