import * as z from 'zod/mini'
import { idSchema, targetsSchema } from './desk-targets.ts'
import { showSchema } from './program.ts'

/** When a cue begins by itself. */
export const cueBeginsSchema = z.union([
  /** An instant of the hub's clock, ms. */
  z.object({ at: z.number() }),
  /** So many ms after the cue before it; of the first one: after the start. */
  z.object({ after: z.int().check(z.gte(0), z.lte(86_400_000)) }),
  /** When a document gets a status: "unit/<rsc>" OFFICIAL. */
  z.object({ key: z.string().check(z.minLength(1), z.maxLength(200)), status: z.string().check(z.maxLength(40)) }),
])
export type CueBegins = z.infer<typeof cueBeginsSchema>

/** One thing of a rundown: what goes on air where, and when. */
export const cueSchema = z.object({
  sortOrder: z.number(),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  notes: z.optional(z.string().check(z.maxLength(2000))),
  targets: targetsSchema,
  show: showSchema,
  begins: cueBeginsSchema,
  /** It waits for `next rundown`, whatever `begins` says: that is the plan, then. */
  hold: z.optional(z.literal(true)),
})
export type Cue = z.infer<typeof cueSchema>

export const rundownPlanSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  cues: z.record(idSchema, cueSchema).check(z.refine((cues) => Object.keys(cues).length <= 500, 'at most 500 cues')),
})

export const RUNDOWN_COMMANDS = [
  z.object({
    do: z.literal('set rundown'),
    rundown: idSchema,
    ...rundownPlanSchema.shape,
    /** The plan that the sender had before his eyes, 0: none. Another one than stands refuses the command. */
    revision: z.optional(z.int()),
  }),
  z.object({ do: z.literal('remove rundown'), rundown: idSchema }),
  /** From the first cue, from `cue`, or where it was held. */
  z.object({ do: z.literal('start rundown'), rundown: idSchema, cue: z.optional(idSchema) }),
  /** The next cue now, or any cue, whatever it waits for. */
  z.object({
    do: z.literal('next rundown'),
    rundown: idSchema,
    cue: z.optional(idSchema),
    /** The cue that ran before the sender's eyes, "": none. Where it has gone on since, nothing happens. */
    after: z.optional(z.union([idSchema, z.literal('')])),
  }),
  /** Nothing more by itself until it is started again. */
  z.object({ do: z.literal('hold rundown'), rundown: idSchema }),
  z.object({ do: z.literal('stop rundown'), rundown: idSchema }),
] as const

export const RUNDOWN_ROLES = {
  'set rundown': 'operator',
  'remove rundown': 'operator',
  'start rundown': 'operator',
  'next rundown': 'operator',
  'hold rundown': 'operator',
  'stop rundown': 'operator',
} as const
