import type { Json, JsonObject } from '../../protocol/json.ts'
import { diff } from '../../protocol/patch.ts'

/** Readers for documents that come back from the store: what is not there, or of another kind, is absent. */
export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && !Array.isArray(json)
}

export function objectIn(json: Json | undefined, key: string): JsonObject | undefined {
  const member = isObject(json) ? json[key] : undefined
  return isObject(member) ? member : undefined
}

export function stringIn(json: Json | undefined, key: string): string | undefined {
  const member = isObject(json) ? json[key] : undefined
  return typeof member === 'string' ? member : undefined
}

export function sameJson(a: JsonObject, b: JsonObject): boolean {
  return a === b || Object.keys(diff(a, b)).length === 0
}
