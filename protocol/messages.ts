import * as z from 'zod'
import { jsonObjectSchema, patchObjectSchema } from './json.ts'

/** Rises when a message changes its meaning; the hub refuses a client of another number (SPEC PV1). */
export const PROTOCOL_VERSION = 1

/** What a client holds of one epoch: versions by key. */
export const holdsSchema = z.object({ epoch: z.string(), versions: z.record(z.string(), z.number().int().positive()) })
export type Holds = z.infer<typeof holdsSchema>

/** A subscription: a document key, or a prefix that ends in "/*". */
const patternSchema = z.string().min(1).max(200)

const hello = z.object({
  type: z.literal('hello'),
  protocol: z.number().int(),
  /** Which screen this is; absent for previews and tests. */
  screen: z.string().max(100).optional(),
  agent: z.string().max(200).optional(),
  holds: holdsSchema.optional(),
  subscribe: z.array(patternSchema).max(1000),
})
const subscribe = z.object({
  type: z.literal('subscribe'),
  add: z.array(patternSchema).max(1000).optional(),
  remove: z.array(patternSchema).max(1000).optional(),
  /** What the client holds of the added keys. */
  holds: holdsSchema.optional(),
})
/** Asks for whole documents: the client found a gap (SPEC PA3). */
const resync = z.object({ type: z.literal('resync'), keys: z.array(z.string()).max(1000) })
const ping = z.object({ type: z.literal('ping'), id: z.number(), /** client clock, ms */ sent: z.number() })
/** What was really painted: closes the loop. */
const report = z.object({
  type: z.literal('report'),
  key: z.string(),
  version: z.number().int().optional(),
  /** hub clock, ms */
  paintedAt: z.number(),
  fault: z.string().max(2000).optional(),
})
export const clientMessageSchema = z.discriminatedUnion('type', [hello, subscribe, resync, ping, report])
export type ClientMessage = z.infer<typeof clientMessageSchema>

const snapshot = z.object({
  key: z.string(),
  version: z.number().int().positive(),
  asOf: z.string().optional(),
  receivedAt: z.number(),
  value: jsonObjectSchema,
})
const patch = z.object({
  key: z.string(),
  from: z.number().int().positive(),
  to: z.number().int().positive(),
  asOf: z.string().optional(),
  receivedAt: z.number(),
  patch: patchObjectSchema,
})
const gone = z.object({ key: z.string(), gone: z.literal(true) })
export const changeSchema = z.union([snapshot, patch, gone])
export type Change = z.infer<typeof changeSchema>
export type Snapshot = z.infer<typeof snapshot>
export type Patch = z.infer<typeof patch>

const welcome = z.object({
  type: z.literal('welcome'),
  protocol: z.number().int(),
  epoch: z.string(),
  /** hub clock, ms */
  now: z.number(),
  name: z.string(),
  version: z.string(),
})
/** All changes of one tick, in one frame. `sync` marks the frame that answers hello, subscribe or resync. */
const changes = z.object({
  type: z.literal('changes'),
  changes: z.array(changeSchema),
  sync: z.literal(true).optional(),
})
const pong = z.object({
  type: z.literal('pong'),
  id: z.number(),
  sent: z.number(),
  /** hub clock, ms */ now: z.number(),
})
const refused = z.object({
  type: z.literal('refused'),
  code: z.enum(['protocol', 'message', 'origin', 'limit']),
  reason: z.string(),
})
export const hubMessageSchema = z.discriminatedUnion('type', [welcome, changes, pong, refused])
export type HubMessage = z.infer<typeof hubMessageSchema>
