import * as z from 'zod/mini'

/** Whom it is for, by the keys that screens obey: "screen/a", "group/b", "zone/c", "venue". */
const toSchema = z.record(z.string(), z.literal(true))

/** `message/<id>`: what staff say beside the results, calmly. */
export const messageSchema = z.object({
  /** By language (BCP 47); the first that a screen speaks, all in turn where it speaks several. */
  texts: z.record(z.string(), z.string()),
  to: toSchema,
  /** Hub clock, ms. */
  at: z.number(),
  /** Hub clock, ms: from then on it stands nowhere, also where the hub is lost. */
  until: z.number(),
})
export type MessageDocument = z.infer<typeof messageSchema>

/** CAP 1.2, info/severity, from the gravest. */
export const SEVERITIES = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const
/** What can stand on a screen; System and Draft of CAP never do. */
export const EMERGENCY_STATUSES = ['Actual', 'Exercise', 'Test'] as const

/** What an emergency says in one language. */
export const emergencyInfoSchema = z.object({
  sortOrder: z.number(),
  /** What happens, in few words: "Fire". */
  event: z.string(),
  headline: z.optional(z.string()),
  description: z.optional(z.string()),
  /** What to do. */
  instruction: z.optional(z.string()),
})
export type EmergencyInfo = z.infer<typeof emergencyInfoSchema>

/** `emergency/<id>`: an alert that screens show (kiosk.md section 6). One that waits for its confirmation is no document. */
export const emergencySchema = z.object({
  status: z.enum(EMERGENCY_STATUSES),
  severity: z.enum(SEVERITIES),
  urgency: z.optional(z.string()),
  certainty: z.optional(z.string()),
  /** Hub clock, ms: since when it stands. */
  at: z.number(),
  /** Hub clock, ms: from then on it stands nowhere, also where the hub is lost. */
  until: z.number(),
  /** By language (BCP 47). */
  infos: z.record(z.string(), emergencyInfoSchema),
  to: toSchema,
  /** Pictures by place ("zone/c", "venue" …), ids of media: a screen shows that of the nearest place, where it has it. */
  pictures: z.optional(z.record(z.string(), z.string())),
})
export type EmergencyDocument = z.infer<typeof emergencySchema>
