import * as z from 'zod'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema, raceShape, splitSchema, startListShape } from '../parts/result-model.ts'

const gapsCompetitorSchema = competitorSchema.extend({
  ...startListShape,
  reaction: z.string().optional(),
  ms: z.string().optional(),
  laneInfringe: z.string().optional(),
  /** ER/WARNINGS of a walk: how many cards, or what the feed says. */
  warnings: z.string().optional(),
  /** ER/LEG_PENALTY, m:ss. */
  penalty: z.string().optional(),
  /** Gap to the leader, derived exactly from the two results ("+0:12") where the feed has no Diff. */
  gap: z.string().optional(),
  /** By Pos of the point. */
  splits: z.record(z.string(), splitSchema).optional(),
  ext: extSchema.optional(),
})

/** `unit/<rsc>` of the family gaps: mass start, road and long distance (odf.md F3). `diff` is the feed's own gap. */
export const schema = unitSchema.extend({
  family: z.literal('gaps'),
  ...raceShape,
  competitors: z.record(z.string(), gapsCompetitorSchema),
})
export type GapsUnit = z.infer<typeof schema>
export type GapsCompetitor = z.infer<typeof gapsCompetitorSchema>
