import { describe, expect, it } from 'vitest'
import { rowOnce } from './row-once.ts'

function counted() {
  const made: string[] = []
  const row = rowOnce((id: string, competitor: { readonly time: string }, beside: { readonly point: string }) => {
    made.push(id)
    return { id, cells: { result: { kind: 'text', text: `${competitor.time} ${beside.point}` } } }
  })
  return { row, made }
}

describe('a row that is made once', () => {
  it('is the same object for the same competitor while what stands beside it says the same', () => {
    const { row, made } = counted()
    const a = { time: '1:00' }
    const first = row('a', a, { point: '400' })
    expect(row('a', a, { point: '400' })).toBe(first)
    expect(made).toEqual(['a'])
  })

  it('is made anew for a new competitor, another point, another id', () => {
    const { row, made } = counted()
    const a = { time: '1:00' }
    row('a', a, { point: '400' })
    expect(row('a', a, { point: '800' }).cells['result']).toMatchObject({ text: '1:00 800' })
    expect(row('a', { time: '1:01' }, { point: '800' }).cells['result']).toMatchObject({ text: '1:01 800' })
    expect(row('b', a, { point: '800' }).id).toBe('b')
    expect(made).toEqual(['a', 'a', 'a', 'b'])
  })
})
