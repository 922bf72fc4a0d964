import * as z from 'zod/mini'
import { emergencySchema } from './alerts.ts'
import { targetsSchema } from './desk-commands.ts'
import { ACTOR_KINDS, personSchema, roleSchema, tokenSchema } from './desk-people.ts'
import { deviceReportSchema } from './device-report.ts'
import { rundownPlanSchema } from './desk-rundown-commands.ts'
import { mediaSchema } from './media.ts'
import { programSchema } from './program.ts'

/** What the hub answers the console, beside documents. Times are hub clock, ms. */

/** Who asks, as the hub knows him; `zones` absent: all of the venue. */
export const actorSchema = z.object({
  kind: z.enum(ACTOR_KINDS),
  name: z.string(),
  role: roleSchema,
  zones: z.optional(z.array(z.string())),
})
export type Me = z.infer<typeof actorSchema>

/** `GET /api/me`; `first`: nobody has ever signed in to this hub. */
export const meAnswerSchema = z.object({ me: z.optional(actorSchema), first: z.optional(z.boolean()) })

/** `GET /api/screens`: who is connected. */
export const connectedSchema = z.object({
  since: z.number(),
  agent: z.optional(z.string()),
  address: z.optional(z.string()),
  /** It can photograph itself; a page in a browser cannot. */
  camera: z.optional(z.literal(true)),
  painted: z.optional(
    z.object({
      key: z.string(),
      paintedAt: z.number(),
      fault: z.optional(z.string()),
      take: z.optional(z.string()),
    }),
  ),
  /** The newest word of its machine; `at`: hub clock. */
  device: z.optional(z.extend(deviceReportSchema, { at: z.number() })),
})
export type Connected = z.infer<typeof connectedSchema>
export const screensAnswerSchema = z.object({
  screens: z.record(z.string(), connectedSchema),
  /** When the picture of each screen was taken: `GET /api/screens/<id>/picture`. */
  pictures: z.optional(z.record(z.string(), z.number())),
})

/** `POST /api/media`, `PUT /api/media/<id>`: its id, and what `media/<id>` says from now on. */
export const addedMediaSchema = z.object({ media: z.string(), ...mediaSchema.shape })

/** `GET /api/takes`, newest first. */
export const takeSchema = z.object({
  take: z.string(),
  targets: targetsSchema,
  program: programSchema,
  by: z.string(),
  before: z.record(z.string(), z.unknown()),
  waitsFor: z.optional(z.object({ key: z.string(), status: z.string() })),
  calledOff: z.optional(z.literal(true)),
  undoes: z.optional(z.string()),
})
export type Take = z.infer<typeof takeSchema>
export const takesAnswerSchema = z.object({ takes: z.array(takeSchema) })

/** `GET /api/takes/<id>`: what became of it, by screen. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('painted'), after: z.number() }),
  z.object({ kind: z.literal('late'), after: z.number() }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('offline') }),
])
export type Outcome = z.infer<typeof outcomeSchema>
export const takeAnswerSchema = z.object({ take: z.string(), screens: z.record(z.string(), outcomeSchema) })

/** `GET /api/people`. */
export const peopleAnswerSchema = z.object({ people: z.array(personSchema) })

/** `GET /api/tokens`: never a secret, nor the hash of one. */
export const tokensAnswerSchema = z.object({
  tokens: z.array(
    z.object({
      ...tokenSchema.shape,
      issuedAt: z.number(),
      issuedBy: z.string(),
      revokedAt: z.optional(z.number()),
      /** Within a minute; absent: never. */
      usedAt: z.optional(z.number()),
      /** Neither revoked nor ended. */
      valid: z.boolean(),
    }),
  ),
})

/** `GET /api/badges`: of the list that stands; how many it has, 0 where there is none. */
export const badgesAnswerSchema = z.object({
  badges: z.int(),
  importedAt: z.optional(z.number()),
  importedBy: z.optional(z.string()),
})

/** `POST /api/badges/find`. */
export const badgeAnswerSchema = z.object({
  badge: z.object({ name: z.string(), role: roleSchema, zones: personSchema.shape.zones }),
})

/** `GET /api/sign-ins`: one's own, the one used last first. */
export const signInsAnswerSchema = z.object({
  signIns: z.array(
    z.object({
      id: z.string(),
      since: z.optional(z.number()),
      usedAt: z.number(),
      from: z.optional(z.string()),
      agent: z.optional(z.string()),
      /** The one it is asked with. */
      own: z.boolean(),
    }),
  ),
})

/** `GET /api/audit`, newest first. */
export const auditAnswerSchema = z.object({
  rows: z.array(
    z.object({
      number: z.number(),
      at: z.number(),
      who: z.string(),
      kind: z.string(),
      from: z.string(),
      command: z.looseObject({ do: z.string() }),
      outcome: z.enum(['done', 'refused']),
      reason: z.optional(z.string()),
    }),
  ),
})
export type AuditLine = z.infer<typeof auditAnswerSchema>['rows'][number]

/** One thing that can be put on air, in words of the feed. */
export const showLineSchema = z.object({
  /** Of its document: "unit/<rsc>", "schedule/<day>", "medals/<rsc>" … */
  key: z.string(),
  /** What the timetable or the feed's title calls it. */
  name: z.string(),
  discipline: z.optional(z.string()),
  /** Status of its result, else of the timetable. */
  status: z.optional(z.string()),
  start: z.optional(z.string()),
  location: z.optional(z.string()),
  /** Only the timetable has it: there is nothing to show yet. */
  awaited: z.optional(z.literal(true)),
})
export type ShowLine = z.infer<typeof showLineSchema>
/** `GET /api/shows`. */
export const showsAnswerSchema = z.object({ shows: z.array(showLineSchema) })

/** `GET /api/rundowns`. */
export const rundownSchema = z.object({
  id: z.string(),
  ...rundownPlanSchema.shape,
  /** Of the plan. */
  revision: z.int(),
  changedBy: z.optional(z.string()),
  state: z.enum(['idle', 'running', 'held', 'done']),
  /** The cue that was taken last, and the one that is next. */
  cue: z.optional(z.string()),
  next: z.optional(z.string()),
  /** Of that cue, or of the start. */
  at: z.number(),
  /** Who started it. */
  by: z.string(),
  /** By cue: those that come by themselves, as screens have been told. */
  coming: z.optional(z.record(z.string(), z.object({ at: z.number() }))),
})
export type Rundown = z.infer<typeof rundownSchema>
export const rundownsAnswerSchema = z.object({ rundowns: z.array(rundownSchema) })

/** `GET /api/embargoes`: what is held back, and the documents that wait. */
export const embargoSchema = z.object({ key: z.string(), by: z.string(), at: z.number(), waits: z.array(z.string()) })
export type Embargo = z.infer<typeof embargoSchema>
export const embargoesAnswerSchema = z.object({ embargoes: z.array(embargoSchema) })

const deedSchema = z.object({ name: z.string(), at: z.number() })
/** `GET /api/emergencies`, newest first: those that wait for a second person, too. */
export const emergenciesAnswerSchema = z.object({
  emergencies: z.array(
    z.object({
      id: z.string(),
      emergency: emergencySchema,
      targets: targetsSchema,
      state: z.object({
        kind: z.enum(['waiting', 'standing', 'cancelled', 'replaced', 'expired']),
        by: z.optional(deedSchema),
      }),
      issued: deedSchema,
      confirmed: z.optional(deedSchema),
      /** Screens that were reached, and the others. */
      reached: z.object({
        screens: z.number(),
        reached: z.number(),
        failed: z.number(),
        waiting: z.number(),
        offline: z.number(),
      }),
    }),
  ),
})
export type EmergencyLine = z.infer<typeof emergenciesAnswerSchema>['emergencies'][number]
