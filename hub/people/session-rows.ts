import * as z from 'zod'
import { sessionBadgeSchema } from './badge-rows.ts'

/** From where somebody signs in. */
export interface Doorway {
  /** An address. */
  readonly from: string
  /** What the browser calls itself. */
  readonly agent?: string | undefined
}

/** `session/<hash of its token>`: a sign-in. Times are hub clock, ms; those of old rows lack what came later. */
export const sessionRowSchema = z.object({
  /** The name of somebody with a password; who came by a badge has none here. */
  person: z.string().optional(),
  badge: sessionBadgeSchema.optional(),
  until: z.number(),
  since: z.number().optional(),
  from: z.string().optional(),
  agent: z.string().optional(),
  /** When the password or the badge was shown last. */
  provenAt: z.number().optional(),
})
export type SessionRow = z.infer<typeof sessionRowSchema>
