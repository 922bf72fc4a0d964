import * as z from 'zod/mini'

/** One run or round of a total, as sent (ResultItems, odf.md 5.6). */
export const runSchema = z.object({
  result: z.optional(z.string()),
  rank: z.optional(z.string()),
  rankEqual: z.optional(z.string()),
  irm: z.optional(z.string()),
  diff: z.optional(z.string()),
  points: z.optional(z.string()),
  /** Of this run, in its result: seconds of gates. */
  penalty: z.optional(z.string()),
  /** "Y": dropped from the total. */
  discard: z.optional(z.string()),
})
export type Run = z.infer<typeof runSchema>

const placeSchema = z.record(z.string(), z.object({ sortOrder: z.number() }))

/** What units have in which one after the other is up: a run against the clock, a routine before judges. */
export const turnsUnitShape = {
  /** DISPLAY/CURRENT: who is up or on course, by id; several where starts overlap. */
  up: z.optional(placeSchema),
  /** DISPLAY/NEXT, CURRENT_2: who is next as the feed says; else the start order tells. */
  upNext: z.optional(placeSchema),
  /** DISPLAY/LAST_COMP: who has just been. */
  last: z.optional(z.string()),
  /** How many have a result or an IRM other than DNS, or are up. */
  started: z.optional(z.number()),
  /** DISPLAY/TO_BEAT, as sent. */
  toBeat: z.optional(z.string()),
  /** The runs or rounds that a total is made of: by the RSC of their unit. */
  runs: z.optional(z.record(z.string(), z.object({ sortOrder: z.number(), label: z.optional(z.string()) }))),
} as const

export const turnsCompetitorShape = {
  /** By the RSC of the run's unit. */
  runs: z.optional(z.record(z.string(), runSchema)),
  /** Gap to the leader, derived exactly from the two results where the feed has no Diff. */
  gap: z.optional(z.string()),
  /** What it takes to lead: of this performance, derived exactly where the profile knows the rule. */
  need: z.optional(z.string()),
} as const
