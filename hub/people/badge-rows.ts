import * as z from 'zod'
import { BADGE_ROLES, personSchema } from '../../protocol/desk-people.ts'

/** Whom a badge belongs to. The list's own names: longer than those of people with a password may be. */
export const badgeSchema = z.object({
  name: z.string(),
  role: z.enum(BADGE_ROLES),
  zones: personSchema.shape.zones,
})
export type Badge = z.infer<typeof badgeSchema>

/** Row of the desk that says which list stands. */
export const BADGE_LIST = 'badge-list'
export const badgeListSchema = z.object({
  /** Part of the keys of its badges on the disk. */
  generation: z.string(),
  badges: z.number(),
  /** Hub clock, ms. */
  importedAt: z.number(),
  importedBy: z.string(),
})
export type BadgeList = z.infer<typeof badgeListSchema>

/** What the row of a sign-in holds of its badge. */
export const sessionBadgeSchema = z.object({
  ...badgeSchema.shape,
  generation: z.string(),
  /** Of its code. */
  hash: z.string(),
})
export type SessionBadge = z.infer<typeof sessionBadgeSchema>
