import { isJsonObject, type Json, type JsonObject } from '../../protocol/json.ts'
import { diff } from '../../protocol/patch.ts'

/** A member of a document that comes back from the store, if it is an object. */
export function objectIn(json: Json | undefined, key: string): JsonObject | undefined {
  const member = isJsonObject(json) ? json[key] : undefined
  return isJsonObject(member) ? member : undefined
}

export function stringIn(json: Json | undefined, key: string): string | undefined {
  const member = isJsonObject(json) ? json[key] : undefined
  return typeof member === 'string' ? member : undefined
}

export function sameJson(a: JsonObject, b: JsonObject): boolean {
  return a === b || Object.keys(diff(a, b)).length === 0
}
