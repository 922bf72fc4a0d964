import * as z from 'zod/mini'
import { EMERGENCY_STATUSES, SEVERITIES } from './alerts.ts'
import { idSchema, targetsSchema } from './desk-targets.ts'

/** BCP 47, as far as a screen can speak it. */
const languageSchema = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

/** What an emergency says in one language; its place among the languages is the order in which they come. */
const wordsSchema = z.object({
  event: text(100),
  headline: z.optional(text(200)),
  description: z.optional(text(2000)),
  instruction: z.optional(text(2000)),
})

/** Where an emergency came from, when it came as CAP (OASIS, CAP 1.2): what later alerts refer to. */
export const capOriginSchema = z.object({
  identifier: z.string().check(z.minLength(1), z.maxLength(300)),
  sender: z.string().check(z.minLength(1), z.maxLength(300)),
  /** ISO with offset, as the alert says. */
  sent: z.string().check(z.maxLength(40)),
})
export type CapOrigin = z.infer<typeof capOriginSchema>

export const ALERT_COMMANDS = [
  /** `message`: another text, other targets or another end for one that stands; absent: a new one. */
  z.object({
    do: z.literal('send message'),
    message: z.optional(idSchema),
    texts: z.record(languageSchema, text(500)),
    targets: targetsSchema,
    /** Hub clock, ms. */
    until: z.number(),
  }),
  z.object({ do: z.literal('end message'), message: idSchema }),
  z.object({
    do: z.literal('issue emergency'),
    status: z.enum(EMERGENCY_STATUSES),
    severity: z.enum(SEVERITIES),
    urgency: z.optional(z.string().check(z.maxLength(40))),
    certainty: z.optional(z.string().check(z.maxLength(40))),
    infos: z.record(languageSchema, wordsSchema),
    targets: targetsSchema,
    /** The way out as a picture, by place ("screen/a", "group/b", "zone/c", "venue"): ids of media. */
    pictures: z.optional(z.record(z.string().check(z.regex(/^(venue|(screen|group|zone)\/[\w.~-]{1,60})$/)), idSchema)),
    /** Hub clock, ms. */
    until: z.number(),
    /** Emergencies that end when this one stands. */
    replaces: z.optional(z.array(idSchema).check(z.maxLength(100))),
    cap: z.optional(capOriginSchema),
  }),
  z.object({ do: z.literal('confirm emergency'), emergency: idSchema }),
  /** Also for one that still waits to be confirmed. */
  z.object({ do: z.literal('cancel emergency'), emergency: idSchema }),
] as const

/** An emergency is issued by an operator, put on screens and taken off by a supervisor. */
export const ALERT_ROLES = {
  'send message': 'operator',
  'end message': 'operator',
  'issue emergency': 'operator',
  'confirm emergency': 'supervisor',
  /** One that stands: `decideCancelEmergency` asks for a supervisor. */
  'cancel emergency': 'operator',
} as const
