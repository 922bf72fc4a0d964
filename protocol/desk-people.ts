import * as z from 'zod/mini'

/** From the least to the most that somebody may do; each may all that the one before may. */
export const ROLES = ['viewer', 'operator', 'supervisor', 'administrator'] as const
export const roleSchema = z.enum(ROLES)
export type Role = z.infer<typeof roleSchema>

export function atLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}

/** Who gives commands: people who signed in with a password or a badge, tokens of other systems, the hub itself by appointment. */
export const ACTOR_KINDS = ['person', 'badge', 'token', 'hub'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

const aboutSomebody = {
  name: z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u)),
  role: roleSchema,
  /** Zones somebody may switch; absent: all of the venue. */
  zones: z.optional(z.record(z.string(), z.literal(true))),
}

/** Who somebody is, as the console may know it. */
export const personSchema = z.object(aboutSomebody)
export type Person = z.infer<typeof personSchema>

/** What a badge of an accreditation list may be at most: nobody becomes more by a card that lies around. */
export const BADGE_ROLES = ['viewer', 'operator'] as const satisfies readonly Role[]

/** Another system that may give commands. */
export const tokenSchema = z.object({
  ...aboutSomebody,
  /** Hub clock, ms; absent: until it is revoked. */
  until: z.optional(z.number()),
})
export type Token = z.infer<typeof tokenSchema>
