import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema } from '../parts/result-model.ts'

const text = z.optional(z.string())

/** Matches played and their balance, strings as sent (odf.md 5.6). */
const balanceShape = {
  played: text,
  won: text,
  tied: text,
  lost: text,
  for: text,
  against: text,
  ratio: text,
} as const

/** One meeting of the cross table, as the row's own side sees it. */
const opponentSchema = z.object({
  sortOrder: z.number(),
  result: text,
  unit: text,
  /** Date and time as sent, where the match is still to come. */
  date: text,
  time: text,
})

const poolCompetitorSchema = z.extend(competitorSchema, {
  ...balanceShape,
  /** The pool it stands in, on a document of several. */
  pool: text,
  /** By the key of the other competitor; a second meeting has "~2" behind it. */
  opponents: z.optional(z.record(z.string(), opponentSchema)),
  ext: z.optional(extSchema),
})

/**
 * `pool/<rsc>`: the table of one pool (DT_POOL_STANDING), or, under the RSC of the event, the tables of all its pools,
 * made by the hub from those that have come.
 */
export const poolSchema = z.extend(unitSchema, {
  family: z.literal('bracket'),
  kind: z.literal('pool'),
  competitors: z.record(z.string(), poolCompetitorSchema),
  pools: z.optional(z.record(z.string(), z.object({ sortOrder: z.number(), title: z.string() }))),
  ext: z.optional(extSchema),
})
export type Pool = z.infer<typeof poolSchema>
export type PoolCompetitor = z.infer<typeof poolCompetitorSchema>

const rankedSchema = z.extend(competitorSchema, { ...balanceShape, ext: z.optional(extSchema) })

/** `ranking/<rsc>`: the final ranking of an event (DT_RANKING), also PARTIAL while the last places are open. */
export const rankingSchema = z.extend(unitSchema, {
  family: z.literal('bracket'),
  kind: z.literal('ranking'),
  competitors: z.record(z.string(), rankedSchema),
  ext: z.optional(extSchema),
})
export type Ranking = z.infer<typeof rankingSchema>
export type RankedCompetitor = z.infer<typeof rankedSchema>

/** Where the competitor of a side comes from: CompetitorPlace/PreviousUnit. */
const previousSchema = z.object({ unit: text, value: text, wlt: text })

/** One side of a match in the tree. */
export const sideSchema = z.object({
  /** Key in `competitors`; absent while nobody is known. */
  competitor: text,
  /** TBD, BYE, NOCOMP … where there is no competitor. */
  place: text,
  previous: z.optional(previousSchema),
  /** W, L or T. */
  wlt: text,
  rank: text,
  result: text,
  irm: text,
  qualification: text,
  /** "Y": struck out of the draw. */
  strikeOut: text,
})
export type Side = z.infer<typeof sideSchema>

const matchSchema = z.object({
  sortOrder: z.number(),
  /** Key in `rounds`. */
  round: z.string(),
  /** Slot of the drawing, from top to bottom; numbers may be skipped. */
  position: text,
  unit: text,
  /** ISO as sent; else date and time as sent. */
  start: text,
  date: text,
  time: text,
  /** Of the match as a whole. */
  result: text,
  /** "1" above, "2" below. */
  sides: z.record(z.string(), sideSchema),
})
export type Match = z.infer<typeof matchSchema>

const roundSchema = z.object({
  sortOrder: z.number(),
  /** Bracket@Code: FNL, BRN … */
  bracket: z.string(),
  /** BracketItems@Code: 8FNL, QFNL, SFNL, FNL … */
  code: z.string(),
})
export type Round = z.infer<typeof roundSchema>

const drawnSchema = z.extend(competitorSchema, { seed: text })

/** `bracket/<rsc>`: the tree of an event (DT_BRACKETS, odf.md 5.7). Competitors stand once; matches name them by key. */
export const treeSchema = z.extend(unitSchema, {
  family: z.literal('bracket'),
  kind: z.literal('tree'),
  competitors: z.record(z.string(), drawnSchema),
  /** By "BRACKET/ROUND", in the order they are played. */
  rounds: z.record(z.string(), roundSchema),
  matches: z.record(z.string(), matchSchema),
})
export type Tree = z.infer<typeof treeSchema>

export const schema = z.discriminatedUnion('kind', [poolSchema, rankingSchema, treeSchema])
