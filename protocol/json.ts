import * as z from 'zod/mini'

/** A JSON value that may stand in a document: no `null`, since absent means absent (design, "Rules of a document"). */
export type Json = string | number | boolean | JsonObject | readonly Json[]
export interface JsonObject {
  readonly [key: string]: Json
}

/** A JSON value that may stand in a merge patch: `null` removes a member (RFC 7386). */
export type PatchJson = null | string | number | boolean | PatchObject | readonly PatchJson[]
export interface PatchObject {
  readonly [key: string]: PatchJson
}

/** No document of the field is deeper than 12; a bound keeps hostile nesting from overflowing the stack. */
const MAX_DEPTH = 100

// Checked in place and not copied: a schema of unions would copy every document that crosses the wire, at many times the cost.
export const jsonObjectSchema: z.ZodMiniType<JsonObject> = z.custom<JsonObject>(
  (value) => objectFault(value, false) === '',
  {
    error: (issue) => objectFault(issue.input, false),
  },
)
export const patchObjectSchema: z.ZodMiniType<PatchObject> = z.custom<PatchObject>(
  (value) => objectFault(value, true) === '',
  { error: (issue) => objectFault(issue.input, true) },
)

/** Of JSON that was read already: is it an object? */
export function isJsonObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && !Array.isArray(json)
}

/** @returns an empty string where the value is a JSON object, else what is wrong, and where. */
function objectFault(value: unknown, nulls: boolean): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'expected an object'
  return jsonFault(value, nulls, 'it', 0)
}

function jsonFault(value: unknown, nulls: boolean, place: string, depth: number): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return ''
    case 'number':
      return Number.isFinite(value) ? '' : `${place} is no finite number`
    case 'object':
      break
    default:
      return `${place} is ${typeof value}, which JSON does not know`
  }
  if (value === null) return nulls ? '' : `${place} is null, where absent means absent`
  if (depth >= MAX_DEPTH) return `it is nested deeper than ${MAX_DEPTH}`
  for (const key of Object.keys(value)) {
    if (key === '__proto__') return `${place} has a member __proto__`
    const member: unknown = Reflect.get(value, key)
    const fault = jsonFault(member, nulls, key, depth + 1)
    if (fault !== '') return fault
  }
  return ''
}
