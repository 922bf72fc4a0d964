import * as z from 'zod'
import { currentSchema, versionedSchema } from '../../protocol/documents.ts'

/**
 * A sample of a family: `sports/<family>/samples/<name>.json`. The document as the hub serves it, what stands beside it,
 * and what the stage says of it.
 */
export const sampleSchema = z.object({
  document: versionedSchema,
  beside: z
    .object({
      current: versionedSchema.extend({ value: currentSchema }).optional(),
      records: versionedSchema.optional(),
      cumulative: versionedSchema.optional(),
      medallists: versionedSchema.optional(),
    })
    .optional(),
  stage: z
    .object({
      aged: z.object({ asOf: z.string() }).optional(),
      fault: z.object({ kind: z.enum(['hub', 'source', 'silent']), since: z.number() }).optional(),
      /** Hub clock at the picture, ms; one minute after the document came where absent. */
      now: z.number().optional(),
      wallClock: z.string().optional(),
    })
    .optional(),
})
export type Sample = z.infer<typeof sampleSchema>
