import * as z from 'zod'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema, startListShape } from '../parts/result-model.ts'

const itemSchema = z.object({
  /** The unit this was done in, 34 characters: two athletes of one part may come from two heats. */
  unit: z.string(),
  result: z.string().optional(),
  points: z.string().optional(),
  rank: z.string().optional(),
  rankEqual: z.string().optional(),
  irm: z.string().optional(),
  wind: z.string().optional(),
  /** "Y": dropped from the total. */
  discard: z.string().optional(),
  /** ER/TOTAL_PTS: the total after this part. */
  total: z.string().optional(),
})
export type SeriesItem = z.infer<typeof itemSchema>

const seriesCompetitorSchema = competitorSchema.extend({
  ...startListShape,
  /** By part id. */
  items: z.record(z.string(), itemSchema).optional(),
  /** Points behind the leader, "-74", derived exactly from the two totals where the feed has no Diff. */
  gap: z.string().optional(),
  ext: extSchema.optional(),
})

/** `cumulative/<rsc>` (and a unit) of the family series: decathlon, heptathlon, runs and rounds (odf.md F13). */
export const schema = unitSchema.extend({
  family: z.literal('series'),
  competitors: z.record(z.string(), seriesCompetitorSchema),
  /** The columns: one per part. The id is the RSC of the part's phase, or of its unit where a phase has several. */
  parts: z.record(z.string(), z.object({ sortOrder: z.number(), label: z.string() })),
  ext: extSchema.optional(),
})
export type SeriesUnit = z.infer<typeof schema>
export type SeriesCompetitor = z.infer<typeof seriesCompetitorSchema>
