import * as z from 'zod/mini'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { once } from '../parts/once.ts'
import { extSchema, qualifySchema } from '../parts/result-model.ts'

const tableCompetitorSchema = z.extend(competitorSchema, {
  /** Of a phase: the unit it was in, by RSC and by number ("3" of heat 3). */
  unit: z.optional(z.string()),
  unitNum: z.optional(z.string()),
  ext: z.optional(extSchema),
})

/**
 * The plain table: any unit of any family reads as this one. Also `phase/<rsc>`, the ranking over all units of a phase with
 * the qualification marks.
 */
export const schema = z.extend(unitSchema, {
  competitors: z.record(z.string(), once(tableCompetitorSchema)),
  /** Of a phase: who goes through. */
  qualify: z.optional(qualifySchema),
  ext: z.optional(extSchema),
})
export type TableUnit = z.infer<typeof schema>
export type TableCompetitor = z.infer<typeof tableCompetitorSchema>

const recordHolderSchema = z.extend(competitorSchema, {
  /** WR, OR, NR … with `subcode` where one type has several. */
  recordType: z.string(),
  subcode: z.optional(z.string()),
  place: z.optional(z.string()),
  country: z.optional(z.string()),
  /** YYYY-MM-DD as sent. */
  date: z.optional(z.string()),
  competition: z.optional(z.string()),
  equalled: z.optional(z.string()),
  unconfirmed: z.optional(z.string()),
  /** "Y": set at this competition, the newest one. */
  current: z.optional(z.string()),
  /** "Y": broken since. */
  historical: z.optional(z.string()),
})

/** `records/<rsc>` of an event: a table whose rows are the holders, by record type and order. */
export const recordsSchema = z.extend(unitSchema, {
  family: z.literal('table'),
  competitors: z.record(z.string(), recordHolderSchema),
})
export type Records = z.infer<typeof recordsSchema>
export type RecordHolder = z.infer<typeof recordHolderSchema>
