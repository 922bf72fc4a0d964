import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { once } from '../parts/once.ts'
import { extSchema, qualifySchema, startListShape } from '../parts/result-model.ts'

const attemptSchema = z.object({
  /** As sent: "8.38", or "x", "-", "r" in either case. */
  mark: z.string(),
  wind: z.optional(z.string()),
  /** RECORD_MARK set by this attempt: "PB", "NR". */
  record: z.optional(z.string()),
  /** AFTER_ATTEMPT_BEST and AFTER_INTERMEDIATE_RANK. */
  bestAfter: z.optional(z.string()),
  rankAfter: z.optional(z.string()),
})
export type Attempt = z.infer<typeof attemptSchema>

const attemptsCompetitorSchema = z.extend(competitorSchema, {
  ...startListShape,
  /** By number of the attempt, "1"…; one that is not there was not taken (yet). */
  attempts: z.optional(z.record(z.string(), attemptSchema)),
  /** ER/BEST_ATTEMPT_NUM. */
  bestAttempt: z.optional(z.string()),
  /** ER/WIND_SPEED: the wind of the best attempt; `windAided` "Y" above 2.0 m/s. */
  bestWind: z.optional(z.string()),
  windAided: z.optional(z.string()),
  /** ER/ORDER_CURRENT: the place in the throwing order of this round. */
  order: z.optional(z.string()),
  ext: z.optional(extSchema),
})

/** `unit/<rsc>` of the family attempts: horizontal jumps and throws (odf.md F4). */
export const schema = z.extend(unitSchema, {
  family: z.literal('attempts'),
  competitors: z.record(z.string(), once(attemptsCompetitorSchema)),
  /** How many attempts the event has: as the feed says or the profile knows, never fewer than were taken. */
  attemptsTotal: z.number(),
  /** Ids: DISPLAY/CURRENT, CURRENT_2 (up now, up next), LAST_COMP (who has just been). */
  current: z.optional(z.string()),
  current2: z.optional(z.string()),
  last: z.optional(z.string()),
  /** The attempt that is open for `current`: "4". */
  currentAttempt: z.optional(z.string()),
  /**
   * What `current` needs, only while LIVE or INTERMEDIATE: to lead, for a medal (finals only), for the last three
   * attempts (top eight, finals only, in rounds 1-3). Absent where `current` holds that place already.
   */
  targets: z.optional(
    z.object({ lead: z.optional(z.string()), medal: z.optional(z.string()), eight: z.optional(z.string()) }),
  ),
  qualify: z.optional(qualifySchema),
  ext: z.optional(extSchema),
})
export type AttemptsUnit = z.infer<typeof schema>
export type AttemptsCompetitor = z.infer<typeof attemptsCompetitorSchema>
