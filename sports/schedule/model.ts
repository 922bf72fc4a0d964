import * as z from 'zod'
import { nameSchema, recordSchema, resultStatusSchema } from '../../protocol/documents.ts'

const sessionSchema = z.object({
  sortOrder: z.number(),
  name: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  status: z.string().optional(),
  /** MOR, AFT, EVE … */
  type: z.string().optional(),
  venue: z.string().optional(),
})

const scheduledUnitSchema = z.object({
  sortOrder: z.number(),
  /** Three letters. */
  discipline: z.string(),
  /** The family its result is shown with. */
  family: z.string(),
  /** ItemName, else the title words of its result, else the RSC. */
  name: z.string(),
  session: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  /** "Not before 17:00": shown instead of the time where `hideStart` is "Y". */
  startText: z.string().optional(),
  hideStart: z.string().optional(),
  /** ScheduleStatus: SCHEDULED, RUNNING, FINISHED, DELAYED … Units that are UNSCHEDULED are not here. */
  status: z.string().optional(),
  /** Status of its result, where one has come. */
  resultStatus: resultStatusSchema.optional(),
  /** PhaseType: "3" is competition, "6" a medal ceremony … */
  phaseType: z.string().optional(),
  /** "1" gold … */
  medal: z.string().optional(),
  venue: z.string().optional(),
  location: z.string().optional(),
  locationName: z.string().optional(),
  /** The first ranked competitor of an OFFICIAL result. */
  winner: z
    .object({
      name: nameSchema,
      organisation: z.string().optional(),
      result: z.string().optional(),
      records: z.record(z.string(), recordSchema).optional(),
    })
    .optional(),
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
