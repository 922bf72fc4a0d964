import * as z from 'zod/mini'
import { nameSchema, recordSchema, resultStatusSchema } from '../../protocol/documents.ts'

const sessionSchema = z.object({
  sortOrder: z.number(),
  name: z.optional(z.string()),
  start: z.optional(z.string()),
  end: z.optional(z.string()),
  status: z.optional(z.string()),
  /** MOR, AFT, EVE … */
  type: z.optional(z.string()),
  venue: z.optional(z.string()),
})

const scheduledUnitSchema = z.object({
  sortOrder: z.number(),
  /** Three letters. */
  discipline: z.string(),
  /** The family its result is shown with. */
  family: z.string(),
  /** ItemName, else the title words of its result, else the RSC. */
  name: z.string(),
  session: z.optional(z.string()),
  start: z.optional(z.string()),
  end: z.optional(z.string()),
  /** "Not before 17:00": shown instead of the time where `hideStart` is "Y". */
  startText: z.optional(z.string()),
  hideStart: z.optional(z.string()),
  /** ScheduleStatus: SCHEDULED, RUNNING, FINISHED, DELAYED … Units that are UNSCHEDULED are not here. */
  status: z.optional(z.string()),
  /** Status of its result, where one has come. */
  resultStatus: z.optional(resultStatusSchema),
  /** PhaseType: "3" is competition, "6" a medal ceremony … */
  phaseType: z.optional(z.string()),
  /** "1" gold … */
  medal: z.optional(z.string()),
  venue: z.optional(z.string()),
  location: z.optional(z.string()),
  locationName: z.optional(z.string()),
  /** The first ranked competitor of an OFFICIAL result. */
  winner: z.optional(
    z.object({
      name: nameSchema,
      organisation: z.optional(z.string()),
      result: z.optional(z.string()),
      records: z.optional(z.record(z.string(), recordSchema)),
    }),
  ),
})

/** `schedule/<day>`: the sessions and units of one competition day (odf.md F16). */
export const schema = z.object({
  family: z.literal('schedule'),
  /** Competition day, YYYY-MM-DD: it ends at 03:00, not at midnight. */
  day: z.string(),
  sessions: z.record(z.string(), sessionSchema),
  /** By RSC. */
  units: z.record(z.string(), scheduledUnitSchema),
})
export type Schedule = z.infer<typeof schema>
export type Session = z.infer<typeof sessionSchema>
export type ScheduledUnit = z.infer<typeof scheduledUnitSchema>
