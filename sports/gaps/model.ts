import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { legsSchema } from '../parts/crew/legs.ts'
import { once } from '../parts/once.ts'
import { extSchema, raceShape, splitSchema, startListShape } from '../parts/result-model.ts'

const boutSchema = z.object({
  /** What was missed in the end: of a relay, loops to go. */
  misses: z.optional(z.string()),
  /** The five targets in their order, "11011" (1 hit, 0 missed), as sent. */
  shots: z.optional(z.string()),
  /** Spare rounds used in a relay, as sent. */
  spares: z.optional(z.string()),
})
export type Bout = z.infer<typeof boutSchema>

const gapsCompetitorSchema = z.extend(competitorSchema, {
  ...startListShape,
  reaction: z.optional(z.string()),
  ms: z.optional(z.string()),
  laneInfringe: z.optional(z.string()),
  /** ER/WARNINGS of a walk: how many cards, or what the feed says. */
  warnings: z.optional(z.string()),
  /** ER/LEG_PENALTY, m:ss. */
  penalty: z.optional(z.string()),
  /** Times at the range by number. */
  bouts: z.optional(z.record(z.string(), boutSchema)),
  /** Times at the range of each athlete of a relay: by code of the athlete, then by number. */
  legBouts: z.optional(z.record(z.string(), z.record(z.string(), boutSchema))),
  /** Penalty loops, as sent. */
  loops: z.optional(z.string()),
  /** Gap to the leader, derived exactly from the two results ("+0:12") where the feed has no Diff. */
  gap: z.optional(z.string()),
  /** By Pos of the point. */
  splits: z.optional(z.record(z.string(), splitSchema)),
  legs: z.optional(legsSchema),
  ext: z.optional(extSchema),
})

/** `unit/<rsc>` of the family gaps: mass start, road and long distance (odf.md F3). `diff` is the feed's own gap. */
export const schema = z.extend(unitSchema, {
  family: z.literal('gaps'),
  ...raceShape,
  competitors: z.record(z.string(), once(gapsCompetitorSchema)),
})
export type GapsUnit = z.infer<typeof schema>
export type GapsCompetitor = z.infer<typeof gapsCompetitorSchema>
