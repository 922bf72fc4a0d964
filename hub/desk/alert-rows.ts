import * as z from 'zod'
import { emergencySchema } from '../../protocol/alerts.ts'
import { capOriginSchema } from '../../protocol/desk-alert-commands.ts'
import { targetsSchema } from '../../protocol/desk-targets.ts'

/** Who did something to an emergency, and when (hub clock, ms). */
const deedSchema = z.object({ kind: z.string(), name: z.string(), at: z.number() })

/**
 * `alert/<id>`: an emergency as the desk keeps it. `emergency/<id>`, the document, is there only while it stands: what nobody has
 * confirmed never reaches a screen.
 */
export const alertRowSchema = z.object({
  emergency: emergencySchema,
  targets: targetsSchema,
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('waiting') }),
    z.object({ kind: z.literal('standing') }),
    z.object({ kind: z.enum(['cancelled', 'replaced', 'expired']), by: deedSchema }),
  ]),
  issued: deedSchema,
  confirmed: deedSchema.optional(),
  /** Ids of those that end when this one stands. */
  replaces: z.record(z.string(), z.literal(true)).optional(),
  cap: z.optional(capOriginSchema),
})
export type AlertRow = z.infer<typeof alertRowSchema>
export type Deed = z.infer<typeof deedSchema>
