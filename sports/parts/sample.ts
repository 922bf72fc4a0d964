import * as z from 'zod/mini'
import { currentSchema, versionedSchema } from '../../protocol/documents.ts'

/**
 * A sample of a family: `sports/<family>/samples/<name>.json`. The document as the hub serves it, what stands beside it,
 * and what the stage says of it.
 */
export const sampleSchema = z.object({
  document: versionedSchema,
  /** The document as it was, oldest first: drawn before it, so that what has changed since is news. */
  before: z.optional(z.array(versionedSchema)),
  beside: z.optional(
    z.object({
      current: z.optional(z.extend(versionedSchema, { value: currentSchema })),
      actions: z.optional(versionedSchema),
      records: z.optional(versionedSchema),
      cumulative: z.optional(versionedSchema),
      phaseCumulative: z.optional(versionedSchema),
      medallists: z.optional(versionedSchema),
    }),
  ),
  stage: z.optional(
    z.object({
      aged: z.optional(z.object({ asOf: z.string() })),
      fault: z.optional(z.object({ kind: z.enum(['hub', 'source', 'silent']), since: z.number() })),
      /** Hub clock at the picture, ms; one minute after the document came where absent. */
      now: z.optional(z.number()),
      wallClock: z.optional(z.string()),
    }),
  ),
})
export type Sample = z.infer<typeof sampleSchema>
