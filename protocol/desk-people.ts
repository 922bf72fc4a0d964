import * as z from 'zod/mini'

/** From the least to the most that somebody may do; each may all that the one before may. */
export const ROLES = ['viewer', 'operator', 'supervisor', 'administrator'] as const
export const roleSchema = z.enum(ROLES)
export type Role = z.infer<typeof roleSchema>

export function atLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}

/** Who somebody is, as the console may know it. */
export const personSchema = z.object({
  name: z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u)),
  role: roleSchema,
  /** Zones somebody may switch; absent: all of the venue. */
  zones: z.optional(z.record(z.string(), z.literal(true))),
})
export type Person = z.infer<typeof personSchema>
