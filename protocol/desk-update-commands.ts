import * as z from 'zod/mini'
import { idSchema } from './desk-targets.ts'
import { versionSchema } from './update-facts.ts'

export const UPDATE_COMMANDS = [
  /** To the canary, then the group, then all; `minutes`: so long the screens of a stage must have been well, 30 where absent. */
  z.object({
    do: z.literal('begin update'),
    version: versionSchema,
    canary: idSchema,
    group: z.optional(idSchema),
    minutes: z.optional(z.number().check(z.nonnegative(), z.lte(10_080))),
  }),
  /** A held one: at the stage where it was held, once more, or `without` the screen that held it; any other: to the next stage now. */
  z.object({ do: z.literal('continue update'), without: z.optional(idSchema) }),
  /** Nobody else takes it. */
  z.object({ do: z.literal('hold update') }),
  /** Who has taken it goes back to the version before. */
  z.object({ do: z.literal('give up update') }),
] as const

export const UPDATE_ROLES = {
  'begin update': 'administrator',
  'continue update': 'administrator',
  'hold update': 'administrator',
  'give up update': 'administrator',
} as const
