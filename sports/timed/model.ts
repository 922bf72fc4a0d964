import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema, raceShape, splitSchema, startListShape } from '../parts/result-model.ts'
import { once } from '../parts/once.ts'
import { turnsCompetitorShape, turnsUnitShape } from '../parts/turns/turn-model.ts'

const timedCompetitorSchema = z.extend(competitorSchema, {
  ...startListShape,
  ...turnsCompetitorShape,
  /** EUE START_TIME: an interval start. */
  startTime: z.optional(z.string()),
  /** By Pos of the point. */
  splits: z.optional(z.record(z.string(), splitSchema)),
  /** Result@Pty, else ER/PENALTY: seconds, faults or missed shots, as the event's profile says. */
  penalty: z.optional(z.string()),
  /** Penalties by gate (ER/GATE, Pos): "2", "50"; gates without one are left out. */
  gates: z.optional(z.record(z.string(), z.string())),
  /** Missed shots by stage (ER/SHOOTING, Pos), or all of them as sent under "0". */
  shots: z.optional(z.record(z.string(), z.string())),
  /** ER/TIME: the time beside the result, where the result is no time (jumping) or holds penalties (slalom). */
  time: z.optional(z.string()),
  speed: z.optional(z.string()),
  ext: z.optional(extSchema),
})

/**
 * `unit/<rsc>` (one run) and `cumulative/<rsc>` (the total of runs) of the family timed: one after the other against the clock
 * (odf.md F2).
 */
export const schema = z.extend(unitSchema, {
  family: z.literal('timed'),
  ...raceShape,
  ...turnsUnitShape,
  competitors: z.record(z.string(), once(timedCompetitorSchema)),
})
export type TimedUnit = z.infer<typeof schema>
export type TimedCompetitor = z.infer<typeof timedCompetitorSchema>
