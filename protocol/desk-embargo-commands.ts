import * as z from 'zod/mini'

/** A unit, by its RSC, or all results of a discipline. */
export const embargoKeySchema = z.string().check(z.regex(/^(unit\/.{34}|discipline\/[A-Z0-9]{3})$/))

export const EMBARGO_COMMANDS = [
  /** Its result, and what it leads to, stays where the public knows it now, until it is released. */
  z.object({ do: z.literal('put embargo'), key: embargoKeySchema }),
  z.object({ do: z.literal('release embargo'), key: embargoKeySchema }),
] as const

export const EMBARGO_ROLES = { 'put embargo': 'supervisor', 'release embargo': 'supervisor' } as const
