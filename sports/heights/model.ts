import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { once } from '../parts/once.ts'
import { extSchema, qualifySchema, startListShape } from '../parts/result-model.ts'

const heightsCompetitorSchema = z.extend(competitorSchema, {
  ...startListShape,
  /** By Pos of the height, as sent: "o", "xo", "xxx", "x-", "-", "r" in either case. Absent: passed or not reached. */
  tries: z.optional(z.record(z.string(), z.string())),
  /** Climbing (odf.md F5b), by Pos of the boulder: at which try top and zone were reached, and the points where it has some. */
  boulders: z.optional(
    z.record(
      z.string(),
      z.object({
        top: z.optional(z.string()),
        zone: z.optional(z.string()),
        attempts: z.optional(z.string()),
        points: z.optional(z.string()),
      }),
    ),
  ),
  /** ER/IN_COMP: "Y" or "N". */
  inComp: z.optional(z.string()),
  /** ER/ORDER_CURRENT. */
  order: z.optional(z.string()),
  ext: z.optional(extSchema),
})

/** `unit/<rsc>` of the family heights: high jump and pole vault (odf.md F5). */
export const schema = z.extend(unitSchema, {
  family: z.literal('heights'),
  competitors: z.record(z.string(), once(heightsCompetitorSchema)),
  /** By Pos: the bar, "2.33". */
  heights: z.record(z.string(), z.object({ sortOrder: z.number(), height: z.string() })),
  /** Who is up (DISPLAY/CURRENT), at which height (its Pos) and at which try (1-3). */
  current: z.optional(z.string()),
  current2: z.optional(z.string()),
  last: z.optional(z.string()),
  currentHeight: z.optional(z.string()),
  currentAttempt: z.optional(z.string()),
  qualify: z.optional(qualifySchema),
  ext: z.optional(extSchema),
})
export type HeightsUnit = z.infer<typeof schema>
export type HeightsCompetitor = z.infer<typeof heightsCompetitorSchema>
