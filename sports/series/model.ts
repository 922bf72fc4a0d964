import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { once } from '../parts/once.ts'
import { extSchema, startListShape } from '../parts/result-model.ts'

const itemSchema = z.object({
  /** The unit this was done in, 34 characters: two athletes of one part may come from two heats. */
  unit: z.string(),
  result: z.optional(z.string()),
  points: z.optional(z.string()),
  rank: z.optional(z.string()),
  rankEqual: z.optional(z.string()),
  irm: z.optional(z.string()),
  wind: z.optional(z.string()),
  /** "Y": dropped from the total. */
  discard: z.optional(z.string()),
  /** Won and Lost: bouts of a part that is fenced. */
  won: z.optional(z.string()),
  lost: z.optional(z.string()),
  /** ER/TOTAL_PTS: the total after this part. */
  total: z.optional(z.string()),
})
export type SeriesItem = z.infer<typeof itemSchema>

const seriesCompetitorSchema = z.extend(competitorSchema, {
  ...startListShape,
  /** By part id. */
  items: z.optional(z.record(z.string(), itemSchema)),
  /** Points behind the leader, "-74", derived exactly from the two totals where the feed has no Diff. */
  gap: z.optional(z.string()),
  /** ER/HOLE of a round by number: strokes as sent; to par, "-1", derived exactly where the feed says the par. */
  holes: z.optional(
    z.record(z.string(), z.object({ sortOrder: z.number(), strokes: z.string(), toPar: z.optional(z.string()) })),
  ),
  ext: z.optional(extSchema),
})

/** `cumulative/<rsc>` (and a unit) of the family series: decathlon, heptathlon, runs and rounds (odf.md F13). */
export const schema = z.extend(unitSchema, {
  family: z.literal('series'),
  competitors: z.record(z.string(), once(seriesCompetitorSchema)),
  /** The columns: one per part. The id is the RSC of the part's phase, or of its unit where a phase has several. */
  parts: z.record(z.string(), z.object({ sortOrder: z.number(), label: z.string() })),
  /** The course of a round of golf by hole, as sent (UI/HOLE). */
  holes: z.optional(z.record(z.string(), z.object({ sortOrder: z.number(), par: z.optional(z.string()) }))),
  ext: z.optional(extSchema),
})
export type SeriesUnit = z.infer<typeof schema>
export type SeriesCompetitor = z.infer<typeof seriesCompetitorSchema>
