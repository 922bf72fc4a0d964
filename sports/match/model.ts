import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema, periodsShape } from '../parts/result-model.ts'

/** What stands under the score of a side, strings as sent. */
const sideShape = {
  /** Counters and flags of the profile by their id: { fouls: "4", bonus: "Y" }. */
  facts: z.optional(z.record(z.string(), z.string())),
  /** Who sits out (ER/PENALTY, EXCLUSION, SUSPENSION by Pos): bib, and the time that is left. */
  serving: z.optional(z.record(z.string(), z.object({ bib: z.optional(z.string()), time: z.optional(z.string()) }))),
  /** Shots of the shoot-out by Pos: as sent. */
  shootout: z.optional(z.record(z.string(), z.string())),
} as const

const matchCompetitorSchema = z.extend(competitorSchema, {
  ...sideShape,
  /** Result@WLT: "W", "L" or "T". */
  wlt: z.optional(z.string()),
  /** Colour of the shirts, EUE/COLOUR …: "#A31621" or a word. */
  colour: z.optional(z.string()),
  /** Position and start of members by their code: EUE/POSITION, EUE/STARTER. */
  roles: z.optional(
    z.record(z.string(), z.object({ position: z.optional(z.string()), starter: z.optional(z.string()) })),
  ),
  ext: z.optional(extSchema),
})

/** What this moment of a match is, in DT_RESULT or, newer, in DT_CURRENT. */
const momentShape = {
  /** UI/ or DISPLAY/ PERIOD, STATE, GAME_STATE: "Q3", "E-H1". */
  state: z.optional(z.string()),
  /** UI/ or DISPLAY/ POSSESSION: H, A, 1, 2 or a competitor's code. */
  possession: z.optional(z.string()),
  /** SHOT_CLOCK, seconds. */
  shotClock: z.optional(z.string()),
  /** UI/ or DISPLAY/ TIMEOUT, REVIEW: which side has called it, as long as it lasts; named as possession is. */
  timeout: z.optional(z.string()),
  review: z.optional(z.string()),
  /** TIME/ADDITIONAL of the period that is on, minutes. */
  additional: z.optional(z.string()),
} as const

/** `unit/<rsc>` of the family match (odf.md F6). SortOrder 1 is home and never changes. */
export const schema = z.extend(unitSchema, {
  family: z.literal('match'),
  ...periodsShape,
  ...momentShape,
  competitors: z.record(z.string(), matchCompetitorSchema),
  /** UI/RES_CODE: "AET", "PSO" … */
  resCode: z.optional(z.string()),
  ext: z.optional(extSchema),
})
export type MatchUnit = z.infer<typeof schema>
export type MatchCompetitor = z.infer<typeof matchCompetitorSchema>

/** What this family adds to `current/<rsc>`. */
export const currentPartSchema = z.object({
  ...momentShape,
  competitors: z.optional(z.record(z.string(), z.object({ ...sideShape, value: z.optional(z.string()) }))),
})
export type MatchCurrent = z.infer<typeof currentPartSchema>
