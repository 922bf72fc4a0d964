import * as z from 'zod'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema, raceShape, splitSchema, startListShape } from '../parts/result-model.ts'

const lanesCompetitorSchema = competitorSchema.extend({
  ...startListShape,
  /** ER/REACT_TIME, "0.155". */
  reaction: z.string().optional(),
  /** ER/MS: thousandths that decided a tie, as sent. */
  ms: z.string().optional(),
  /** ER/FALSE_START: "F1", "F2", with the time of the start in `falseStartTime`. */
  falseStart: z.string().optional(),
  falseStartTime: z.string().optional(),
  /** ER/LANE_INFRINGE: "L". */
  laneInfringe: z.string().optional(),
  /** Gap to the leader, derived exactly from the two results ("+0.08") where the feed has no Diff. */
  gap: z.string().optional(),
  /** By Pos of the point. */
  splits: z.record(z.string(), splitSchema).optional(),
  /** Relay legs by athlete code (Athlete/ER/LEG_SPLIT, REACT_TIME). */
  legs: z.record(z.string(), z.object({ split: z.string().optional(), reaction: z.string().optional() })).optional(),
  ext: extSchema.optional(),
})

/** `unit/<rsc>` of the family lanes (odf.md F1). */
export const schema = unitSchema.extend({
  family: z.literal('lanes'),
  ...raceShape,
  competitors: z.record(z.string(), lanesCompetitorSchema),
  /** UI/WIND_SPEED, signed, m/s: "-0.2". */
  wind: z.string().optional(),
})
export type LanesUnit = z.infer<typeof schema>
export type LanesCompetitor = z.infer<typeof lanesCompetitorSchema>
