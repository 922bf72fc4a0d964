import * as z from 'zod/mini'

/** An id in keys and addresses. */
export const idSchema = z.string().check(z.regex(/^[\w.~-]{1,60}$/))

/** Which screens a command is for: any mix; `venue` is everything. */
export const targetsSchema = z.object({
  screens: z.optional(z.array(idSchema).check(z.maxLength(10_000))),
  groups: z.optional(z.array(idSchema).check(z.maxLength(1000))),
  zones: z.optional(z.array(idSchema).check(z.maxLength(1000))),
  venue: z.optional(z.literal(true)),
})
export type Targets = z.infer<typeof targetsSchema>
