import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema, startListShape } from '../parts/result-model.ts'
import { once } from '../parts/once.ts'
import { turnsCompetitorShape, turnsUnitShape } from '../parts/turns/turn-model.ts'

/** One run, dive, wave or attempt (ER/RUN, ER/DIVE … by Pos), as sent. */
export const roundSchema = z.object({
  sortOrder: z.number(),
  score: z.optional(z.string()),
  irm: z.optional(z.string()),
  rank: z.optional(z.string()),
  /** What was shown: the dive's or the trick's code. */
  code: z.optional(z.string()),
  difficulty: z.optional(z.string()),
  /** "Y": counts for the result (the feed's word, else derived by the rule of the profile). */
  counts: z.optional(z.string()),
})
export type Round = z.infer<typeof roundSchema>

/** What a score is made of: D, E, deductions, a judge's mark. */
export const partSchema = z.object({
  sortOrder: z.number(),
  code: z.string(),
  pos: z.optional(z.string()),
  value: z.string(),
})
export type Part = z.infer<typeof partSchema>

/** One element of a performance (ER/ELEMENT by Pos), as sent. */
export const elementSchema = z.object({
  sortOrder: z.number(),
  /** Its code, "3Lz+3T", else what it is called. */
  name: z.optional(z.string()),
  /** Base value, or difficulty. */
  base: z.optional(z.string()),
  /** Grade of execution. */
  goe: z.optional(z.string()),
  /** By number of the judge. */
  judges: z.optional(z.record(z.string(), z.string())),
  score: z.optional(z.string()),
})
export type Element = z.infer<typeof elementSchema>

const judgedCompetitorSchema = z.extend(competitorSchema, {
  ...startListShape,
  ...turnsCompetitorShape,
  /** "RUN/1", "DIVE/3". */
  rounds: z.optional(z.record(z.string(), roundSchema)),
  /** By number. */
  elements: z.optional(z.record(z.string(), elementSchema)),
  /** "D_SCORE", "JUDGE/3". */
  parts: z.optional(z.record(z.string(), partSchema)),
  /** Result@WLT of a battle: "W", "L". */
  wlt: z.optional(z.string()),
  /** EUE/COLOUR: the jersey in a heat, the side in a battle. */
  colour: z.optional(z.string()),
  ext: z.optional(extSchema),
})

/** `unit/<rsc>` and `cumulative/<rsc>` of the family judged (odf.md F9). */
export const schema = z.extend(unitSchema, {
  family: z.literal('judged'),
  ...turnsUnitShape,
  /** How many rounds there are: as the feed says or the profile knows, never fewer than were shown. */
  roundsTotal: z.optional(z.number()),
  competitors: z.record(z.string(), once(judgedCompetitorSchema)),
  ext: z.optional(extSchema),
})
export type JudgedUnit = z.infer<typeof schema>
export type JudgedCompetitor = z.infer<typeof judgedCompetitorSchema>
