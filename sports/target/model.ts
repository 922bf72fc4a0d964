import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { once } from '../parts/once.ts'
import { extSchema, qualifySchema, startListShape } from '../parts/result-model.ts'

const targetCompetitorSchema = z.extend(competitorSchema, {
  ...startListShape,
  /** By number of the series (or round, or end): its sum as sent, "104.5", "57". */
  series: z.optional(z.record(z.string(), z.string())),
  /** By number of the shot: "10.4", "9", "X", "M", or "1" hit and "0" miss. Only the newest ones (odf.ts, LAST_SHOTS). */
  shots: z.optional(z.record(z.string(), z.string())),
  /** Inner tens, tens and Xs: what decides between equal totals. */
  innerTens: z.optional(z.string()),
  tens: z.optional(z.string()),
  xs: z.optional(z.string()),
  /** Shots of the shoot-off by number. */
  shootOff: z.optional(z.record(z.string(), z.string())),
  /** "Y": of equal arrows of a shoot-off this one is closest to the centre, as the feed says. */
  closest: z.optional(z.string()),
  /** "Y": eliminated from a final. */
  out: z.optional(z.string()),
  ext: z.optional(extSchema),
})

/** `unit/<rsc>` of the family target: shooting, archery's ranking round (odf.md F11). */
export const schema = z.extend(unitSchema, {
  family: z.literal('target'),
  competitors: z.record(z.string(), once(targetCompetitorSchema)),
  /** What a series is called, by its number: "Kneeling", "36 arrows"; the number alone where the feed does not say. */
  series: z.optional(z.record(z.string(), z.object({ sortOrder: z.number(), label: z.string() }))),
  /** Ids: who shoots now where one shoots after the other. */
  current: z.optional(z.string()),
  /** The number of the newest shot anybody has, outside a shoot-off. */
  shot: z.optional(z.string()),
  /** UI/NEXT_ELIMINATION: after that shot somebody goes; `shotsToGo` is how many are left until then, derived exactly. */
  nextElimination: z.optional(z.string()),
  shotsToGo: z.optional(z.string()),
  qualify: z.optional(qualifySchema),
  ext: z.optional(extSchema),
})
export type TargetUnit = z.infer<typeof schema>
export type TargetCompetitor = z.infer<typeof targetCompetitorSchema>
