import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'
import { apply } from '../../protocol/patch.ts'
import { parseValue } from '../../protocol/parse.ts'
import { once } from './once.ts'

const schema = z.object({
  title: z.string(),
  competitors: z.record(
    z.string(),
    once(z.object({ name: z.object({ full: z.string() }), rank: z.optional(z.string()) })),
  ),
})
const unit = { title: 'A race', competitors: { a: { name: { full: 'A' }, rank: '1' }, b: { name: { full: 'B' } } } }

describe('a schema that reads each object once', () => {
  it('reads after a patch only the competitor that changed', () => {
    const before = schema.parse(unit)
    const after = schema.parse(apply(unit, { competitors: { a: { rank: '2' } } }))
    expect(after.competitors['a']).toEqual({ name: { full: 'A' }, rank: '2' })
    expect(after.competitors['b']).toBe(before.competitors['b'])
  })

  it('says what is wrong, and where, every time', () => {
    const wrong = { ...unit, competitors: { a: { name: { full: 7 } } } }
    for (let time = 0; time < 2; time += 1) {
      const read = parseValue('the unit', wrong, schema)
      expect(read).toEqual({
        ok: false,
        reason: 'the unit does not fit at competitors.a.name.full: Invalid input: expected string',
      })
    }
  })

  it('reads what is no object each time', () => {
    const text = once(z.string())
    expect(text.parse('x')).toBe('x')
    expect(text.safeParse(7).success).toBe(false)
  })
})
