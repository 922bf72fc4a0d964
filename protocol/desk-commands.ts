import * as z from 'zod/mini'
import { AUDIENCES } from './screen-documents.ts'
import { placeOnPlanSchema } from './plan.ts'
import { showSchema } from './program.ts'
import { personSchema, tokenSchema, type Role } from './desk-people.ts'
import { ALERT_COMMANDS, ALERT_ROLES } from './desk-alert-commands.ts'
import { EMBARGO_COMMANDS, EMBARGO_ROLES } from './desk-embargo-commands.ts'
import { RUNDOWN_COMMANDS, RUNDOWN_ROLES } from './desk-rundown-commands.ts'
import { idSchema, targetsSchema } from './desk-targets.ts'
import { UPDATE_COMMANDS, UPDATE_ROLES } from './desk-update-commands.ts'

export { idSchema, targetsSchema, type Targets } from './desk-targets.ts'

const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(60))
const raster = z.object({
  width: z.int().check(z.positive(), z.lte(20_000)),
  height: z.int().check(z.positive(), z.lte(20_000)),
})

/** What staff say of a screen; absent stays as it is, "" takes it away. */
const aboutScreen = {
  name: z.optional(nameSchema),
  zone: z.optional(z.union([idSchema, z.literal('')])),
  group: z.optional(z.union([idSchema, z.literal('')])),
  language: z.optional(z.string().check(z.maxLength(40))),
  look: z.optional(z.string().check(z.maxLength(40))),
  raster: z.optional(raster),
  rotation: z.optional(z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])),
  physicalHeight: z.optional(z.number().check(z.positive(), z.lte(1000))),
  farthestSeat: z.optional(z.number().check(z.positive(), z.lte(2000))),
  location: z.optional(z.string().check(z.maxLength(60))),
  audience: z.optional(z.enum(AUDIENCES)),
  /** The nearest exit, in words: an emergency says it. */
  exit: z.optional(z.string().check(z.trim(), z.maxLength(120))),
  /** Where it hangs on the plan of the venue. */
  place: z.optional(z.union([placeOnPlanSchema, z.literal('')])),
}

/** When a take happens: at once, at an instant of the hub's clock, or when a unit gets a status. */
const when = z.optional(
  z.union([z.object({ at: z.number() }), z.object({ key: z.string(), status: z.string().check(z.maxLength(40)) })]),
)

export const commandSchema = z.discriminatedUnion('do', [
  /** `code` stands on the screen; `id` is made from the name where it is absent. */
  z.object({ do: z.literal('claim screen'), code: z.string(), id: z.optional(idSchema), ...aboutScreen }),
  z.object({ do: z.literal('set screen'), screen: idSchema, ...aboutScreen }),
  z.object({ do: z.literal('retire screen'), screen: idSchema }),
  z.object({ do: z.literal('identify screens'), targets: targetsSchema }),
  z.object({ do: z.literal('reload screens'), targets: targetsSchema }),
  z.object({ do: z.literal('set group'), group: idSchema, name: nameSchema, zone: z.optional(idSchema) }),
  z.object({ do: z.literal('remove group'), group: idSchema }),
  z.object({ do: z.literal('set zone'), zone: idSchema, name: nameSchema }),
  z.object({ do: z.literal('remove zone'), zone: idSchema }),
  /** `picture` was brought by `PUT /api/plan`; "" takes the plan away, and leaves where screens hang on it. */
  z.object({ do: z.literal('set plan'), picture: z.string().check(z.maxLength(100)) }),
  z.object({ do: z.literal('take'), targets: targetsSchema, show: showSchema, when }),
  z.object({ do: z.literal('call off take'), take: z.string() }),
  /** Back to what was there before this take, wherever it still stands. */
  z.object({ do: z.literal('undo take'), take: z.string() }),
  /** Gone from all screens. What is on air, or comes, stays. */
  z.object({ do: z.literal('remove media'), media: idSchema }),
  z.object({ do: z.literal('set person'), person: personSchema, password: z.optional(z.string()) }),
  z.object({ do: z.literal('remove person'), name: z.string() }),
  /** A key for another system. Its secret is in the answer of this one command and nowhere else. */
  z.object({ do: z.literal('issue token'), token: tokenSchema }),
  z.object({ do: z.literal('revoke token'), name: z.string() }),
  ...ALERT_COMMANDS,
  ...RUNDOWN_COMMANDS,
  ...EMBARGO_COMMANDS,
  ...UPDATE_COMMANDS,
])
export type Command = z.infer<typeof commandSchema>
export type CommandOf<Do extends Command['do']> = Extract<Command, { do: Do }>

/** What a command travels in: a command that comes twice is done once. */
export const commandEnvelopeSchema = z.object({
  /** Made by the sender, new for each command. */
  id: z.string().check(z.regex(/^[\w-]{8,60}$/)),
  /** Versions of documents that the sender had before his eyes: one that has changed since refuses the command. */
  seen: z.optional(z.record(z.string(), z.int())),
  command: commandSchema,
})
export type CommandEnvelope = z.infer<typeof commandEnvelopeSchema>

/** The least role that may give a command; targets are looked at beside it. */
export const NEEDED_ROLE: Readonly<Record<Command['do'], Role>> = {
  'claim screen': 'operator',
  'set screen': 'operator',
  'retire screen': 'supervisor',
  'identify screens': 'operator',
  'reload screens': 'operator',
  'set group': 'supervisor',
  'remove group': 'supervisor',
  'set zone': 'administrator',
  'remove zone': 'administrator',
  'set plan': 'supervisor',
  take: 'operator',
  'call off take': 'operator',
  'undo take': 'operator',
  'remove media': 'operator',
  'set person': 'administrator',
  'remove person': 'administrator',
  'issue token': 'administrator',
  'revoke token': 'administrator',
  ...ALERT_ROLES,
  ...RUNDOWN_ROLES,
  ...EMBARGO_ROLES,
  ...UPDATE_ROLES,
}
