import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { once } from '../parts/once.ts'
import { extSchema, startListShape } from '../parts/result-model.ts'

const attemptSchema = z.object({
  /** As sent, whole kilograms: "121". */
  weight: z.optional(z.string()),
  /** ATTEMPT_VALID: "Y" lifted, "N" not; absent while only declared. Other values are kept as sent. */
  valid: z.optional(z.string()),
})
export type LiftAttempt = z.infer<typeof attemptSchema>

const liftSchema = z.object({
  /** By number of the attempt, "1" to "3" ("4" is a record attempt in powerlifting). */
  attempts: z.optional(z.record(z.string(), attemptSchema)),
  /** The best as the feed says it, else the heaviest of the attempts it calls valid. */
  best: z.optional(z.string()),
  /** The place in this lift alone, as sent. */
  rank: z.optional(z.string()),
})
export type Lift = z.infer<typeof liftSchema>

const liftingCompetitorSchema = z.extend(competitorSchema, {
  ...startListShape,
  /** By code of the lift: SNATCH, CLEAN, BENCH. */
  lifts: z.optional(z.record(z.string(), liftSchema)),
  /** EUE or ER BODYWEIGHT, kg: "60.75". */
  bodyweight: z.optional(z.string()),
  /** EUE LOT: decides the order between equal weights. */
  lot: z.optional(z.string()),
  /** EUE ENTRY_TOTAL. */
  entryTotal: z.optional(z.string()),
  /** ER/ORDER_CURRENT: the place in the lifting order. */
  order: z.optional(z.string()),
  ext: z.optional(extSchema),
})

/** `unit/<rsc>` of the family lifting: weightlifting and powerlifting (odf.md F10). */
export const schema = z.extend(unitSchema, {
  family: z.literal('lifting'),
  competitors: z.record(z.string(), once(liftingCompetitorSchema)),
  /** Ids: DISPLAY/CURRENT, CURRENT_2 (on the platform, up next), LAST_COMP (who has just lifted). */
  current: z.optional(z.string()),
  current2: z.optional(z.string()),
  last: z.optional(z.string()),
  /** The lift and the attempt that are open for `current`, and what is on the bar. */
  currentLift: z.optional(z.string()),
  currentAttempt: z.optional(z.string()),
  currentWeight: z.optional(z.string()),
  /** What `current` must lift to lead, kg; absent where it leads already or where that is not exact. */
  toLead: z.optional(z.string()),
  /** What the referees say, by their number, where the unit itself carries it. */
  lights: z.optional(z.record(z.string(), z.string())),
  ext: z.optional(extSchema),
})
export type LiftingUnit = z.infer<typeof schema>
export type LiftingCompetitor = z.infer<typeof liftingCompetitorSchema>
