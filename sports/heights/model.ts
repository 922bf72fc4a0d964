import * as z from 'zod'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema, qualifySchema, startListShape } from '../parts/result-model.ts'

const heightsCompetitorSchema = competitorSchema.extend({
  ...startListShape,
  /** By Pos of the height, as sent: "o", "xo", "xxx", "x-", "-", "r" in either case. Absent: passed or not reached. */
  tries: z.record(z.string(), z.string()).optional(),
  /** ER/IN_COMP: "Y" or "N". */
  inComp: z.string().optional(),
  /** ER/ORDER_CURRENT. */
  order: z.string().optional(),
  ext: extSchema.optional(),
})

/** `unit/<rsc>` of the family heights: high jump and pole vault (odf.md F5). */
export const schema = unitSchema.extend({
  family: z.literal('heights'),
  competitors: z.record(z.string(), heightsCompetitorSchema),
  /** By Pos: the bar, "2.33". */
  heights: z.record(z.string(), z.object({ sortOrder: z.number(), height: z.string() })),
  /** Who is up (DISPLAY/CURRENT), at which height (its Pos) and at which try (1-3). */
  current: z.string().optional(),
  current2: z.string().optional(),
  last: z.string().optional(),
  currentHeight: z.string().optional(),
  currentAttempt: z.string().optional(),
  qualify: qualifySchema.optional(),
  ext: extSchema.optional(),
})
export type HeightsUnit = z.infer<typeof schema>
export type HeightsCompetitor = z.infer<typeof heightsCompetitorSchema>
