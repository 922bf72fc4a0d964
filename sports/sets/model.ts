import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema, periodsShape } from '../parts/result-model.ts'

/** Who serves, and what the next point may decide: of the unit, or newer of `current/<rsc>`. */
export const liveShape = {
  /** UI/CURRENT_SET, UI/CURRENT_GAME: the code of the period that is played. */
  playing: z.optional(z.string()),
  /** UI/SERVE: the key of the competitor who serves, and of the member where the feed says which. */
  serve: z.optional(z.string()),
  server: z.optional(z.string()),
  /** UI/GAME_POINT, SET_POINT, MATCH_POINT: the one that weighs most, the key of who has it, how many as sent. */
  point: z.optional(
    z.object({
      kind: z.enum(['game', 'set', 'match']),
      competitor: z.optional(z.string()),
      count: z.optional(z.string()),
    }),
  ),
} as const

const setsCompetitorSchema = z.extend(competitorSchema, {
  /** "W", "L", "T" as sent. */
  wlt: z.optional(z.string()),
  /** EUE/SEED, EUE/RANK_WLD. */
  seed: z.optional(z.string()),
  worldRank: z.optional(z.string()),
  /** Points of the running game where they stand apart from the set ("15", "30", "40", "A"). */
  points: z.optional(z.string()),
  /** ER/SETS_WON; the Result where the feed has none. */
  won: z.optional(z.string()),
  /** ER/CHALLENGES_REMAIN. */
  challenges: z.optional(z.string()),
  /** The way to this match: results before, by Pos, as the feed words them. */
  way: z.optional(z.record(z.string(), z.string())),
  /** ER/ARROW by Pos: arrows of the set that is on, as sent: "10", "X", "M". */
  arrows: z.optional(z.record(z.string(), z.object({ sortOrder: z.number(), value: z.string() }))),
  /** What the last arrow must score: to win the set or the match, and to draw level; derived exactly. */
  need: z.optional(z.object({ win: z.optional(z.string()), level: z.optional(z.string()) })),
  /** Matches of a team tie by unit: the score as sent. */
  matches: z.optional(
    z.record(
      z.string(),
      z.object({
        sortOrder: z.number(),
        result: z.optional(z.string()),
        irm: z.optional(z.string()),
        /** Who plays it, by the code of a member of the team. */
        players: z.optional(z.record(z.string(), z.object({ sortOrder: z.number() }))),
      }),
    ),
  ),
  ext: z.optional(extSchema),
})

/** `unit/<rsc>` of the family sets (odf.md F7). */
export const schema = z.extend(unitSchema, {
  family: z.literal('sets'),
  competitors: z.record(z.string(), setsCompetitorSchema),
  ...periodsShape,
  ...liveShape,
  /** UI/DURATION, else that of the period TOT. */
  duration: z.optional(z.string()),
  /** UI/RES_CODE. */
  decision: z.optional(z.string()),
  ext: z.optional(extSchema),
})
export type SetsUnit = z.infer<typeof schema>
export type SetsCompetitor = z.infer<typeof setsCompetitorSchema>
