import { describe, expect, it } from 'vitest'
import { below, seededRandom } from '../tests/support/seeded-random.ts'
import type { Json, JsonObject, PatchJson, PatchObject } from './json.ts'
import { apply, diff } from './patch.ts'

/** RFC 7386, appendix A: original, patch, result. */
const APPENDIX: readonly (readonly [PatchJson, PatchJson, PatchJson])[] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
]

describe('apply', () => {
  it.each(APPENDIX)('PA1: merges as RFC 7386 appendix A says: %j with %j gives %j', (original, patch, result) => {
    const copy = structuredClone(original)
    expect(apply(original, patch)).toEqual(result)
    expect(original).toEqual(copy)
  })

  it('keeps the identity of every subtree it does not touch', () => {
    const value = { rows: { a: { rank: '1' }, b: { rank: '2' } }, title: { event: '100 m' } }
    const after = apply(value, { rows: { b: { rank: '3' } } })
    expect(after).toEqual({ rows: { a: { rank: '1' }, b: { rank: '3' } }, title: { event: '100 m' } })
    expect(after['title']).toBe(value.title)
    expect(Reflect.get(Object(after['rows']), 'a')).toBe(value.rows.a)
    expect(after).not.toBe(value)
  })

  it('returns the same object when nothing changes, also for equal arrays and absent members', () => {
    const value = { list: [1, { x: 'y' }], rows: { a: { rank: '1' } } }
    expect(apply(value, {})).toBe(value)
    expect(apply(value, { rows: { a: { rank: '1' } }, list: [1, { x: 'y' }], missing: null })).toBe(value)
    expect(apply(value, { rows: { a: {} } })).toBe(value)
  })

  it('PA7: never applies a member __proto__, and does not mistake inherited members for data', () => {
    const patch = readPatch('{"__proto__":{"polluted":true},"a":{"__proto__":{"polluted":true},"b":1}}')
    const after = apply({ c: 1 }, patch)
    expect(after).toEqual({ c: 1, a: { b: 1 } })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(Reflect.get(after, 'polluted')).toBeUndefined()
    expect(apply({}, { constructor: null, toString: { a: 1 } })).toEqual({ toString: { a: 1 } })
  })
})

describe('diff', () => {
  it('says only what changed: a moved row costs its own members', () => {
    const before = { rows: { a: { sortOrder: 1, name: 'A' }, b: { sortOrder: 2, name: 'B', diff: '+1' } } }
    const after = { rows: { a: { sortOrder: 2, name: 'A' }, b: { sortOrder: 1, name: 'B' } } }
    expect(diff(before, after)).toEqual({ rows: { a: { sortOrder: 2 }, b: { sortOrder: 1, diff: null } } })
  })

  it('is empty for equal values, whatever the order of members', () => {
    expect(diff({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toEqual({})
  })

  it('replaces arrays whole, and knows an empty object from none', () => {
    expect(diff({ a: [1, 2] }, { a: [1, 3] })).toEqual({ a: [1, 3] })
    expect(diff({}, { a: {} })).toEqual({ a: {} })
    expect(diff({ a: {} }, {})).toEqual({ a: null })
    expect(diff({ a: { b: 1 } }, { a: {} })).toEqual({ a: { b: null } })
    expect(diff({ a: 'text' }, { a: {} })).toEqual({ a: {} })
  })

  it('PA7: never says a member __proto__', () => {
    expect(Object.keys(diff({}, readPatch('{"__proto__":{"x":1},"a":1}') as JsonObject))).toEqual(['a'])
  })

  it('PA1: apply(diff(a, b)) to a gives b, for random values', () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const random = seededRandom(seed)
      const before = randomObject(random, 0)
      const after = random() < 0.5 ? randomObject(random, 0) : mutated(random, before)
      const frozen = structuredClone(before)
      const patch = diff(before, after)
      const result = apply(before, patch)
      expect(result, `seed ${seed}`).toEqual(after)
      expect(before, `seed ${seed}`).toEqual(frozen)
      expect(apply(result, patch), `seed ${seed}: applied twice`).toBe(result)
      expect(diff(result, after), `seed ${seed}: nothing left`).toEqual({})
    }
  })
})

function readPatch(text: string): PatchObject {
  const value: PatchObject = JSON.parse(text)
  return value
}

const KEYS = ['a', 'b', 'c', 'rows', 'rank', 'constructor', '', 'toString', '0', '10']

function randomJson(random: () => number, depth: number): Json {
  const kind = below(random, depth > 3 ? 4 : 7)
  if (kind === 0) return below(random, 3)
  if (kind === 1) return random() < 0.5
  if (kind === 2) return ['', 'x', '9.81', 'é'][below(random, 4)] ?? ''
  if (kind === 3) return Array.from({ length: below(random, 3) }, () => randomJson(random, depth + 1))
  return randomObject(random, depth + 1)
}

function randomObject(random: () => number, depth: number): JsonObject {
  const object: Record<string, Json> = {}
  for (let count = below(random, 5); count > 0; count -= 1) {
    object[KEYS[below(random, KEYS.length)] ?? 'a'] = randomJson(random, depth)
  }
  return object
}

function mutated(random: () => number, value: JsonObject): JsonObject {
  const copy: Record<string, Json> = { ...value }
  for (const key of Object.keys(copy)) {
    const member = copy[key]
    const chance = random()
    if (chance < 0.2) delete copy[key]
    else if (chance < 0.4) copy[key] = randomJson(random, 2)
    else if (isPlain(member)) copy[key] = mutated(random, member)
  }
  return copy
}

function isPlain(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && !Array.isArray(value)
}
