import * as z from 'zod'

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

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.array(json), z.record(z.string(), json)]),
)
const patchJson: z.ZodType<PatchJson> = z.lazy(() =>
  z.union([z.null(), z.string(), z.number(), z.boolean(), z.array(patchJson), z.record(z.string(), patchJson)]),
)

export const jsonObjectSchema: z.ZodType<JsonObject> = z.record(z.string(), json)
export const patchObjectSchema: z.ZodType<PatchObject> = z.record(z.string(), patchJson)
