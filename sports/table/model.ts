import * as z from 'zod'
import { competitorSchema, unitSchema } from '../../protocol/documents.ts'
import { extSchema } from '../parts/result-model.ts'

const tableCompetitorSchema = competitorSchema.extend({ ext: extSchema.optional() })

/**
 * The plain table: any unit of any family reads as this one. Also `phase/<rsc>`, the ranking over all units of a phase with
 * the qualification marks.
 */
export const schema = unitSchema.extend({
  competitors: z.record(z.string(), tableCompetitorSchema),
  ext: extSchema.optional(),
})
export type TableUnit = z.infer<typeof schema>
export type TableCompetitor = z.infer<typeof tableCompetitorSchema>

const recordHolderSchema = competitorSchema.extend({
  /** WR, OR, NR … with `subcode` where one type has several. */
  recordType: z.string(),
  subcode: z.string().optional(),
  place: z.string().optional(),
  country: z.string().optional(),
  /** YYYY-MM-DD as sent. */
  date: z.string().optional(),
  competition: z.string().optional(),
  equalled: z.string().optional(),
  unconfirmed: z.string().optional(),
  /** "Y": set at this competition, the newest one. */
  current: z.string().optional(),
  /** "Y": broken since. */
  historical: z.string().optional(),
})

/** `records/<rsc>` of an event: a table whose rows are the holders, by record type and order. */
export const recordsSchema = unitSchema.extend({
  family: z.literal('table'),
  competitors: z.record(z.string(), recordHolderSchema),
})
export type Records = z.infer<typeof recordsSchema>
export type RecordHolder = z.infer<typeof recordHolderSchema>
