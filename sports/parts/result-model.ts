import * as z from 'zod/mini'

/** The passage of one competitor at one point (ER/INTERMEDIATE): strings as sent. */
export const splitSchema = z.object({
  /** Cumulative, ER/INTERMEDIATE@Value. */
  time: z.optional(z.string()),
  /** Of the last section, @Value2. */
  section: z.optional(z.string()),
  rank: z.optional(z.string()),
  rankEqual: z.optional(z.string()),
  diff: z.optional(z.string()),
  /** Places won or lost since the point before, @Move. */
  move: z.optional(z.string()),
  /** Speed there, as sent. */
  speed: z.optional(z.string()),
})
export type Split = z.infer<typeof splitSchema>

/** A point of the course (UI/INTERMEDIATE), by its Pos. */
export const pointSchema = z.object({
  sortOrder: z.number(),
  /** The distance as the feed says it, else the Pos. */
  label: z.string(),
  /** The leader's time there and the leader's id, where the feed names them. */
  time: z.optional(z.string()),
  leader: z.optional(z.string()),
})
export type Point = z.infer<typeof pointSchema>

/** The qualifying rule of a unit, strings as sent. */
export const qualifySchema = z.object({
  /** UI/QUAL_FROM_RANK, UI/QUAL_TO_RANK: these places go through. */
  fromRank: z.optional(z.string()),
  toRank: z.optional(z.string()),
  /** UI/QUAL_BT: so many by time. */
  byTime: z.optional(z.string()),
  /** UI/QUAL_BP@Value: the mark that qualifies; @Value2: else so many best. */
  mark: z.optional(z.string()),
  best: z.optional(z.string()),
})

/** What a start list says of a competitor beside the lane: EventUnitEntry PB, SB, RANK_WLD. */
export const startListShape = {
  pb: z.optional(z.string()),
  sb: z.optional(z.string()),
  worldRank: z.optional(z.string()),
  group: z.optional(z.string()),
} as const

/**
 * Tuples that no member of the family covers, kept visible to the plain table and to an operator:
 * "ER/CODE" or "ER/CODE/Pos" to the value as sent.
 */
export const extSchema = z.record(z.string(), z.string())

/** What races share: points by Pos, the point reached, the rule, the last lap. */
export const raceShape = {
  points: z.optional(z.record(z.string(), pointSchema)),
  /** DISPLAY/INTERMEDIATE_CURRENT: Pos of the newest point, or "F". */
  pointCurrent: z.optional(z.string()),
  /** UI/INTERMEDIATES_TOTAL. */
  pointsTotal: z.optional(z.string()),
  /** UI/LAST_LAP. */
  lastLap: z.optional(z.string()),
  /** DISPLAY/LAST_COMP: who came in last. */
  last: z.optional(z.string()),
  qualify: z.optional(qualifySchema),
  ext: z.optional(extSchema),
} as const

/** Periods of a match or bout by code, strings as sent (odf.md 6, Periods). */
export const periodsShape = {
  periods: z.optional(
    z.record(
      z.string(),
      z.object({
        sortOrder: z.number(),
        /** HomeScore, AwayScore: cumulative at its end. */
        home: z.optional(z.string()),
        away: z.optional(z.string()),
        /** HomePeriodScore, AwayPeriodScore: this period alone. */
        homePeriod: z.optional(z.string()),
        awayPeriod: z.optional(z.string()),
        duration: z.optional(z.string()),
        /** ExtendedPeriods by "CODE" or "CODE/Pos". */
        parts: z.optional(z.record(z.string(), z.string())),
      }),
    ),
  ),
  /** Keys of the competitors that Periods names home and away; SortOrder 1 and 2 where it does not. */
  home: z.optional(z.string()),
  away: z.optional(z.string()),
  /** Clock of the message itself: DT_CURRENT's is in `current/<rsc>`. */
  clock: z.optional(z.object({ period: z.optional(z.string()), time: z.string(), running: z.string() })),
} as const
