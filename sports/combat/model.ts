import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema, periodsShape } from '../parts/result-model.ts'

/** Parts of a bout by the id of the discipline's profile, strings as sent. */
const partsSchema = z.record(z.string(), z.string())

const combatCompetitorSchema = z.extend(competitorSchema, {
  /** "W", "L", "T" as sent. */
  wlt: z.optional(z.string()),
  /** EUE/SEED, RANK_WLD, BODYWEIGHT, COLOUR. */
  seed: z.optional(z.string()),
  worldRank: z.optional(z.string()),
  bodyweight: z.optional(z.string()),
  colour: z.optional(z.string()),
  scores: z.optional(partsSchema),
  penalties: z.optional(partsSchema),
  marks: z.optional(partsSchema),
  /** ER/JUDGE by Pos. */
  judges: z.optional(partsSchema),
  /** The way to this bout: EUE/PREVIOUS by Pos, as the feed words it. */
  way: z.optional(partsSchema),
  ext: z.optional(extSchema),
})

/** `unit/<rsc>` of the family combat (odf.md F8). */
export const schema = z.extend(unitSchema, {
  family: z.literal('combat'),
  competitors: z.record(z.string(), combatCompetitorSchema),
  ...periodsShape,
  /** UI/CURRENT_ROUND, CURRENT_PERIOD: the code of the period that is on. */
  playing: z.optional(z.string()),
  /** UI/GOLD_SCORE as sent: "Y" in extra time. */
  golden: z.optional(z.string()),
  /** UI/RES_CODE, and where and when it was decided. */
  decision: z.optional(z.string()),
  decisionRound: z.optional(z.string()),
  decisionTime: z.optional(z.string()),
  /** UI/TECH_DESCRIPTION, else TECH_CODE. */
  technique: z.optional(z.string()),
  duration: z.optional(z.string()),
  ext: z.optional(extSchema),
})
export type CombatUnit = z.infer<typeof schema>
export type CombatCompetitor = z.infer<typeof combatCompetitorSchema>
