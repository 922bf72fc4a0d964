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

/** `medallists/<rsc>` of a discipline, `medallists/<rsc>/<day>`: the medals of several events (odf.md 5.8). */
export const medalEventsSchema = z.object({
  family: z.literal('medals'),
  kind: z.literal('events'),
  discipline: z.string(),
  title: titleSchema,
  /** Competition day, where the message is about one. */
  day: z.optional(z.string()),
  disciplines: z.record(
    z.string(),
    z.object({
      sortOrder: z.number(),
      totalEvents: z.optional(z.string()),
      finishedEvents: z.optional(z.string()),
    }),
  ),
  /** By RSC, in the order sent. */
  events: z.record(z.string(), z.object({ sortOrder: z.number(), name: z.string(), date: z.optional(z.string()) })),
  competitors: z.record(z.string(), z.extend(medallistSchema, { event: z.string() })),
})
export type MedalEvents = z.infer<typeof medalEventsSchema>

export const schema = z.discriminatedUnion('kind', [standingsSchema, medallistsSchema, medalEventsSchema])
export type Standings = z.infer<typeof standingsSchema>
export type Medallists = z.infer<typeof medallistsSchema>
export type Medallist = z.infer<typeof medallistSchema>
