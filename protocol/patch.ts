import type { JsonObject, PatchJson, PatchObject } from './json.ts'

const NOTHING: PatchObject = {}

/**
 * RFC 7386 merge patch (SPEC PA1). Untouched subtrees keep their identity, and a patch that changes nothing returns `value`
 * itself, so that what is drawn from a subtree need not be drawn again. Neither argument is changed.
 */
export function apply(value: JsonObject, patch: PatchObject): JsonObject
export function apply(value: PatchJson, patch: PatchJson): PatchJson
export function apply(value: PatchJson, patch: PatchJson): PatchJson {
  return merge(value, patch)
}

/**
 * The smallest merge patch that leads from `before` to `after`: `apply(before, diff(before, after))` equals `after`. Arrays
 * are replaced whole. @returns an empty object where both are equal.
 */
export function diff(before: JsonObject, after: JsonObject): PatchObject {
  return difference(before, after) ?? {}
}

function merge(held: PatchJson | undefined, patch: PatchJson): PatchJson {
  if (!isObject(patch)) return held !== undefined && same(held, patch) ? held : patch
  const base = isObject(held) ? held : NOTHING
  let copy: Record<string, PatchJson> | undefined = base === held ? undefined : {}
  for (const key of Object.keys(patch)) {
    const change = patch[key]
    // A member __proto__ would become the prototype (SPEC PA7).
    if (change === undefined || key === '__proto__') continue
    const old = own(base, key)
    if (change === null) {
      if (old === undefined) continue
      copy ??= { ...base }
      delete copy[key]
      continue
    }
    const merged = merge(old, change)
    if (merged === old) continue
    copy ??= { ...base }
    copy[key] = merged
  }
  return copy ?? base
}

/** @returns undefined where both are equal. In the hub's hot path: no list of members is made where none is needed. */
function difference(before: PatchObject, after: PatchObject): PatchObject | undefined {
  let patch: Record<string, PatchJson> | undefined
  for (const key in before) {
    if (own(before, key) === undefined || own(after, key) !== undefined || key === '__proto__') continue
    patch ??= {}
    patch[key] = null
  }
  for (const key in after) {
    const next = after[key]
    const old = own(before, key)
    if (next === undefined || next === old || key === '__proto__') continue
    const change =
      isObject(old) && isObject(next) ? difference(old, next) : old === undefined || !same(old, next) ? next : undefined
    if (change === undefined) continue
    patch ??= {}
    patch[key] = change
  }
  return patch
}

/** Equal as JSON, whatever the order of members. */
function same(a: PatchJson, b: PatchJson): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: PatchJson, index) => same(item, b[index]))
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => {
    const left = own(a, key)
    const right = own(b, key)
    return left !== undefined && right !== undefined && same(left, right)
  })
}

function isObject(value: PatchJson | undefined): value is PatchObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * A member of the object itself: `constructor` is a member of every object, and no data. What every object has are functions
 * and `__proto__`, and JSON knows no function: quicker told than whose a member is.
 */
function own(object: PatchObject, key: string): PatchJson | undefined {
  const member: unknown = object[key]
  return typeof member === 'function' || key === '__proto__' ? undefined : object[key]
}
