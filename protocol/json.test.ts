import { expect, it } from 'vitest'
import { jsonObjectSchema, patchObjectSchema } from './json.ts'
import { parseJson } from './parse.ts'

it('a document keeps its identity when it is read, and may hold everything but null', () => {
  const value = { a: [1, 'x', { b: true }], c: {} }
  expect(jsonObjectSchema.parse(value)).toBe(value)
  expect(parseJson('document', '{"a":{"b":null}}', jsonObjectSchema)).toEqual({
    ok: false,
    reason: 'document does not fit: b is null, where absent means absent',
  })
})

it('a patch may hold null, anywhere', () => {
  expect(parseJson('patch', '{"a":{"b":null},"c":[null]}', patchObjectSchema).ok).toBe(true)
})

it('what is no JSON object is refused with a sentence: arrays, functions, NaN, __proto__', () => {
  expect(parseJson('d', '[]', jsonObjectSchema)).toMatchObject({ reason: 'd does not fit: expected an object' })
  expect(parseJson('d', '{"__proto__":{}}', jsonObjectSchema)).toMatchObject({
    reason: 'd does not fit: it has a member __proto__',
  })
  expect(jsonObjectSchema.safeParse({ a: Number.NaN }).success).toBe(false)
  expect(jsonObjectSchema.safeParse({ a: undefined }).success).toBe(false)
})

it('hostile nesting is refused, and overflows nothing', () => {
  const deep = `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  expect(parseJson('d', deep, jsonObjectSchema)).toEqual({
    ok: false,
    reason: 'd does not fit: it is nested deeper than 100',
  })
})
