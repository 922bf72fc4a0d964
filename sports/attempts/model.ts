import * as z from 'zod'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema, qualifySchema, startListShape } from '../parts/result-model.ts'

const attemptSchema = z.object({
  /** As sent: "8.38", or "x", "-", "r" in either case. */
  mark: z.string(),
  wind: z.string().optional(),
  /** RECORD_MARK set by this attempt: "PB", "NR". */
  record: z.string().optional(),
  /** AFTER_ATTEMPT_BEST and AFTER_INTERMEDIATE_RANK. */
  bestAfter: z.string().optional(),
  rankAfter: z.string().optional(),
})
export type Attempt = z.infer<typeof attemptSchema>

const attemptsCompetitorSchema = competitorSchema.extend({
  ...startListShape,
  /** By number of the attempt, "1"…; one that is not there was not taken (yet). */
  attempts: z.record(z.string(), attemptSchema).optional(),
  /** ER/BEST_ATTEMPT_NUM. */
  bestAttempt: z.string().optional(),
  /** ER/WIND_SPEED: the wind of the best attempt; `windAided` "Y" above 2.0 m/s. */
  bestWind: z.string().optional(),
  windAided: z.string().optional(),
  /** ER/ORDER_CURRENT: the place in the throwing order of this round. */
  order: z.string().optional(),
  ext: extSchema.optional(),
})

/** `unit/<rsc>` of the family attempts: horizontal jumps and throws (odf.md F4). */
export const schema = unitSchema.extend({
  family: z.literal('attempts'),
  competitors: z.record(z.string(), attemptsCompetitorSchema),
  /** How many attempts the event has: as the feed says or the profile knows, never fewer than were taken. */
  attemptsTotal: z.number(),
  /** Ids: DISPLAY/CURRENT, CURRENT_2 (up now, up next), LAST_COMP (who has just been). */
  current: z.string().optional(),
  current2: z.string().optional(),
  last: z.string().optional(),
  /** The attempt that is open for `current`: "4". */
  currentAttempt: z.string().optional(),
  /**
   * What `current` needs, only while LIVE or INTERMEDIATE: to lead, for a medal (finals only), for the last three
   * attempts (top eight, finals only, in rounds 1-3). Absent where `current` holds that place already.
   */
  targets: z
    .object({ lead: z.string().optional(), medal: z.string().optional(), eight: z.string().optional() })
    .optional(),
  qualify: qualifySchema.optional(),
  ext: extSchema.optional(),
})
export type AttemptsUnit = z.infer<typeof schema>
export type AttemptsCompetitor = z.infer<typeof attemptsCompetitorSchema>
