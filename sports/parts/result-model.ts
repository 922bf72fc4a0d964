import * as z from 'zod'

/** The passage of one competitor at one point (ER/INTERMEDIATE): strings as sent. */
export const splitSchema = z.object({
  /** Cumulative, ER/INTERMEDIATE@Value. */
  time: z.string().optional(),
  /** Of the last section, @Value2. */
  section: z.string().optional(),
  rank: z.string().optional(),
  rankEqual: z.string().optional(),
  diff: z.string().optional(),
  /** Places won or lost since the point before, @Move. */
  move: z.string().optional(),
})
export type Split = z.infer<typeof splitSchema>

/** A point of the course (UI/INTERMEDIATE), by its Pos. */
export const pointSchema = z.object({
  sortOrder: z.number(),
  /** The distance as the feed says it, else the Pos. */
  label: z.string(),
  /** The leader's time there and the leader's id, where the feed names them. */
  time: z.string().optional(),
  leader: z.string().optional(),
})
export type Point = z.infer<typeof pointSchema>

/** The qualifying rule of a unit, strings as sent. */
export const qualifySchema = z.object({
  /** UI/QUAL_FROM_RANK, UI/QUAL_TO_RANK: these places go through. */
  fromRank: z.string().optional(),
  toRank: z.string().optional(),
  /** UI/QUAL_BT: so many by time. */
  byTime: z.string().optional(),
  /** UI/QUAL_BP@Value: the mark that qualifies; @Value2: else so many best. */
  mark: z.string().optional(),
  best: z.string().optional(),
})

/** What a start list says of a competitor beside the lane: EventUnitEntry PB, SB, RANK_WLD. */
export const startListShape = {
  pb: z.string().optional(),
  sb: z.string().optional(),
  worldRank: z.string().optional(),
  group: z.string().optional(),
} as const

/**
 * Tuples that no member of the family covers, kept visible to the plain table and to an operator:
 * "ER/CODE" or "ER/CODE/Pos" to the value as sent.
 */
export const extSchema = z.record(z.string(), z.string())

/** What races share: points by Pos, the point reached, the rule, the last lap. */
export const raceShape = {
  points: z.record(z.string(), pointSchema).optional(),
  /** DISPLAY/INTERMEDIATE_CURRENT: Pos of the newest point, or "F". */
  pointCurrent: z.string().optional(),
  /** UI/INTERMEDIATES_TOTAL. */
  pointsTotal: z.string().optional(),
  /** UI/LAST_LAP. */
  lastLap: z.string().optional(),
  /** DISPLAY/LAST_COMP: who came in last. */
  last: z.string().optional(),
  qualify: qualifySchema.optional(),
  ext: extSchema.optional(),
} as const
