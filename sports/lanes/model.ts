import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { legsSchema } from '../parts/crew/legs.ts'
import { once } from '../parts/once.ts'
import { turnsUnitShape } from '../parts/turns/turn-model.ts'
import { extSchema, raceShape, splitSchema, startListShape } from '../parts/result-model.ts'

const lanesCompetitorSchema = z.extend(competitorSchema, {
  ...startListShape,
  /** ER/REACT_TIME, "0.155". */
  reaction: z.optional(z.string()),
  /** ER/MS: thousandths that decided a tie, as sent. */
  ms: z.optional(z.string()),
  /** ER/FALSE_START: "F1", "F2", with the time of the start in `falseStartTime`. */
  falseStart: z.optional(z.string()),
  falseStartTime: z.optional(z.string()),
  /** EUE/LANE: the side of a pair, "I", "O", where StartOrder counts something else. */
  lane: z.optional(z.string()),
  /** The colour of helmet, bib or armband as sent, and the code it came under. */
  colour: z.optional(z.object({ code: z.string(), of: z.string() })),
  /** ER/LANE_INFRINGE: "L". */
  laneInfringe: z.optional(z.string()),
  /** Gap to the leader, derived exactly from the two results ("+0.08") where the feed has no Diff. */
  gap: z.optional(z.string()),
  /** By Pos of the point. */
  splits: z.optional(z.record(z.string(), splitSchema)),
  legs: z.optional(legsSchema),
  ext: z.optional(extSchema),
})

/** `unit/<rsc>` of the family lanes (odf.md F1). */
export const schema = z.extend(unitSchema, {
  family: z.literal('lanes'),
  ...raceShape,
  competitors: z.record(z.string(), once(lanesCompetitorSchema)),
  /** UI/WIND_SPEED, signed, m/s: "-0.2". */
  wind: z.optional(z.string()),
  /** DISPLAY/CURRENT: the pair that is on its way. */
  up: turnsUnitShape.up,
  /** UI/LAPS_TO_GO, as sent. */
  lapsToGo: z.optional(z.string()),
})
export type LanesUnit = z.infer<typeof schema>
export type LanesCompetitor = z.infer<typeof lanesCompetitorSchema>
