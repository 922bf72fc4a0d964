import * as z from 'zod/mini'
import { competitorSchema, resultStatusSchema, titleSchema } from '../../protocol/documents.ts'

const organisationSchema = z.object({
  sortOrder: z.number(),
  rank: z.string(),
  rankEqual: z.optional(z.string()),
  name: z.optional(z.string()),
  gold: z.string(),
  silver: z.string(),
  bronze: z.string(),
  total: z.string(),
})

/** `medals/<rsc>`: the standings by NOC (odf.md F15). Strings of the feed but `sortOrder`. */
export const standingsSchema = z.object({
  family: z.literal('medals'),
  kind: z.literal('standings'),
  discipline: z.string(),
  title: titleSchema,
  totalEvents: z.optional(z.string()),
  finishedEvents: z.optional(z.string()),
  organisations: z.record(z.string(), organisationSchema),
})

const medallistSchema = z.extend(competitorSchema, {
  /** ME_GOLD, ME_SILVER, ME_BRONZE; rank, result and records come from the unit that decided the medal. */
  medal: z.string(),
  unit: z.optional(z.string()),
  date: z.optional(z.string()),
})

/** `medallists/<rsc>`: who won the medals of an event. */
export const medallistsSchema = z.object({
  family: z.literal('medals'),
  kind: z.literal('medallists'),
  discipline: z.string(),
  status: resultStatusSchema,
  title: titleSchema,
  competitors: z.record(z.string(), medallistSchema),
})

export const schema = z.discriminatedUnion('kind', [standingsSchema, medallistsSchema])
export type Standings = z.infer<typeof standingsSchema>
export type Medallists = z.infer<typeof medallistsSchema>
export type Medallist = z.infer<typeof medallistSchema>
