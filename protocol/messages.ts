import * as z from 'zod/mini'
import { deviceReportSchema } from './device-report.ts'
import { jsonObjectSchema, patchObjectSchema } from './json.ts'

/** Rises when a message changes its meaning; the hub refuses a client of another number (SPEC PV1). */
export const PROTOCOL_VERSION = 1

/** What a client holds of one epoch: versions by key. */
export const holdsSchema = z.object({
  epoch: z.string(),
  versions: z.record(z.string(), z.int().check(z.positive())),
})
export type Holds = z.infer<typeof holdsSchema>

/** A subscription: a document key, or a prefix that ends in "/*". */
const patternSchema = z.string().check(z.minLength(1), z.maxLength(200))

const hello = z.object({
  type: z.literal('hello'),
  protocol: z.int(),
  /** Which screen this is; absent for previews and tests. */
  screen: z.optional(z.string().check(z.maxLength(100))),
  agent: z.optional(z.string().check(z.maxLength(200))),
  /** The token of a paired screen: `screen` is nobody else's (SPEC HS7). */
  device: z.optional(z.string().check(z.maxLength(100))),
  holds: z.optional(holdsSchema),
  subscribe: z.array(patternSchema).check(z.maxLength(1000)),
})
const subscribe = z.object({
  type: z.literal('subscribe'),
  add: z.optional(z.array(patternSchema).check(z.maxLength(1000))),
  remove: z.optional(z.array(patternSchema).check(z.maxLength(1000))),
  /** What the client holds of the added keys. */
  holds: z.optional(holdsSchema),
})
/** Asks for whole documents: the client found a gap (SPEC PA3). */
const resync = z.object({ type: z.literal('resync'), keys: z.array(z.string()).check(z.maxLength(1000)) })
const ping = z.object({ type: z.literal('ping'), id: z.number(), /** client clock, ms */ sent: z.number() })
/** What was really painted: closes the loop. */
const report = z.object({
  type: z.literal('report'),
  key: z.string(),
  version: z.optional(z.int()),
  /** hub clock, ms */
  paintedAt: z.number(),
  fault: z.optional(z.string().check(z.maxLength(2000))),
  /** The take whose picture it is. */
  take: z.optional(z.string().check(z.maxLength(100))),
})
/** How the machine behind the screen does (SPEC DR). */
const device = z.object({ type: z.literal('device'), report: deviceReportSchema })
export const clientMessageSchema = z.discriminatedUnion('type', [hello, subscribe, resync, ping, report, device])
export type ClientMessage = z.infer<typeof clientMessageSchema>

/** Not zod's tuple: nothing else needs it, and every screen would load it (decision 8). */
function isShortened(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    Number.isSafeInteger(value[0]) &&
    value[0] > 0 &&
    typeof value[1] === 'string'
  )
}

const snapshot = z.object({
  key: z.string(),
  version: z.int().check(z.positive()),
  asOf: z.optional(z.string()),
  /** `receivedAt` of the document: hub clock, ms. */
  at: z.number(),
  value: jsonObjectSchema,
})
const patch = z.object({
  key: z.string(),
  from: z.int().check(z.positive()),
  /** Absent: `from` + 1 (SPEC PA2). */
  to: z.optional(z.int().check(z.positive())),
  /** A text, or how many characters of that of version `from` stay, and what follows them (SPEC PA6). */
  asOf: z.optional(z.union([z.string(), z.custom<readonly [stay: number, rest: string]>(isShortened)])),
  /** `receivedAt` of the document, in ms after that of version `from`. */
  later: z.number(),
  patch: patchObjectSchema,
})
const gone = z.object({ key: z.string(), gone: z.literal(true) })
export const changeSchema = z.union([patch, snapshot, gone])
export type Change = z.infer<typeof changeSchema>
export type Snapshot = z.infer<typeof snapshot>
export type Patch = z.infer<typeof patch>

/** Each is read by `changeSchema` for itself: one that does not fit spoils no other (SPEC PA8). */
const unreadChanges = z.array(z.unknown())
/** The answer goes on in the next frame (SPEC HS5). */
const more = z.optional(z.literal(true))

/** Answers hello with what the client lacks; also sent when a new epoch begins (SPEC HS2, EP4). */
const welcome = z.object({
  type: z.literal('welcome'),
  protocol: z.int(),
  epoch: z.string(),
  name: z.string(),
  version: z.string(),
  /** It takes `device` (SPEC DR1). */
  devices: z.optional(z.literal(true)),
  changes: unreadChanges,
  more,
})
/** All changes of one commit, in one frame. `sync` marks a frame that answers subscribe or resync, or goes on with an answer. */
const changes = z.object({
  type: z.literal('changes'),
  changes: unreadChanges,
  sync: z.optional(z.literal(true)),
  more,
})
const pong = z.object({
  type: z.literal('pong'),
  id: z.number(),
  sent: z.number(),
  /** hub clock, ms */
  now: z.number(),
})
const refused = z.object({
  type: z.literal('refused'),
  code: z.enum(['protocol', 'message', 'origin', 'limit', 'device']),
  reason: z.string(),
})
export const hubMessageSchema = z.discriminatedUnion('type', [welcome, changes, pong, refused])
export type HubMessage = z.infer<typeof hubMessageSchema>
