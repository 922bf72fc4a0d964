import * as z from 'zod'
import { programSchema } from '../../protocol/program.ts'
import { jsonObjectSchema, type JsonObject } from '../../protocol/json.ts'
import { parseValue } from '../../protocol/parse.ts'
import { personSchema, tokenSchema } from '../../protocol/desk-people.ts'
import { targetsSchema } from '../../protocol/desk-commands.ts'
import type { DeskView } from './decision.ts'

/** `device/<hash of its token or public key>`: a screen's own key, and which screen it is once somebody claimed it. */
export const deviceRowSchema = z.object({
  /** Six letters and digits on the screen, until it is claimed. */
  code: z.string().optional(),
  /** Hub clock, ms. */
  codeUntil: z.number().optional(),
  screen: z.string().optional(),
  since: z.number(),
  /** Ed25519, base64url: of a device that proves itself by signing; one with a token has none. */
  publicKey: z.string().optional(),
  /** The address it enrolled from: it is counted there, and known by its key alone. */
  from: z.string().optional(),
})
export type DeviceRow = z.infer<typeof deviceRowSchema>

/** `person/<name>`, with the hash of the password. */
export const personRowSchema = z.object({ ...personSchema.shape, password: z.string() })
export type PersonRow = z.infer<typeof personRowSchema>

/** `token/<hash of its secret>`. One that was revoked stays, so that who uses it on is told so. */
export const tokenRowSchema = z.object({
  ...tokenSchema.shape,
  /** Hub clock, ms. */
  issuedAt: z.number(),
  issuedBy: z.string(),
  revokedAt: z.number().optional(),
  /** Hub clock, ms: the last use, within a minute. */
  usedAt: z.number().optional(),
})
export type TokenRow = z.infer<typeof tokenRowSchema>

/** `take/<id>`: what was taken where, and what stood there before. */
export const takeRowSchema = z.object({
  targets: targetsSchema,
  program: programSchema,
  by: z.string(),
  /** Keys of the documents it changed, each with what was on air before ("" where nothing was). */
  before: z.record(z.string(), z.union([programSchema, z.literal('')])),
  /** It waits for its moment: a unit's status. */
  waitsFor: z.object({ key: z.string(), status: z.string() }).optional(),
  calledOff: z.literal(true).optional(),
  /** The take whose targets went back to what was there before it: `program.show` says nothing then. */
  undoes: z.string().optional(),
})
export type TakeRow = z.infer<typeof takeRowSchema>

/**
 * A row of the desk, read. The desk wrote it itself: one that does not fit is a fault of the program or the disk.
 * @throws with a sentence.
 */
export function rowOf<T>(view: DeskView, key: string, schema: z.core.$ZodType<T>): T | undefined {
  const row = view.get(key)
  return row === undefined ? undefined : readRow(key, row, schema)
}

/** The same as it stands, whatever it is. */
export function objectOf(view: DeskView, key: string): JsonObject | undefined {
  return rowOf(view, key, jsonObjectSchema)
}

/** Rows as they were read: they are never changed, only replaced, and a take looks at every screen of the venue. */
const READ = new WeakMap<object, WeakMap<object, unknown>>()

/** @throws with a sentence where it does not fit. */
export function readRow<T>(key: string, row: unknown, schema: z.core.$ZodType<T>): T {
  if (typeof row !== 'object' || row === null) return parsed(key, row, schema)
  let bySchema = READ.get(row)
  if (bySchema === undefined) READ.set(row, (bySchema = new WeakMap()))
  if (!bySchema.has(schema)) bySchema.set(schema, parsed(key, row, schema))
  return bySchema.get(schema) as T
}

function parsed<T>(key: string, row: unknown, schema: z.core.$ZodType<T>): T {
  const read = parseValue(`the row ${key} of the desk`, row, schema)
  if (!read.ok) throw new Error(read.reason)
  return read.value
}
