import * as z from 'zod/mini'
import { updateFactsSchema, versionSchema, whySchema } from './update-facts.ts'

/** How new versions come to screens (SPEC UP): packages in a folder of the hub, what it offers, and what screens say of it. */

/** Of an Ed25519 signature, base64url. */
const signatureSchema = z.string().check(z.regex(/^[\w-]{86}$/))

/** `tribune-<version>-<system>-<arch>.json` beside a package: what it is, and the publisher's word for it. */
export const packageSchema = z.object({
  version: versionSchema,
  system: z.literal('linux'),
  arch: z.enum(['x64', 'arm64']),
  file: z.string().check(z.regex(/^[\w.+-]{1,120}\.tar\.gz$/)),
  /** Bytes. */
  size: z.int().check(z.positive()),
  /** Hex. */
  sha512: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
  signature: signatureSchema,
})
export type UpdatePackage = z.infer<typeof packageSchema>

/** What the publisher signs (SPEC UP2): every fact of the package, so that none of them can be another's. */
export function signedText(about: Omit<UpdatePackage, 'signature'>): string {
  const { version, system, arch, file, size, sha512 } = about
  return ['tribune package 1', version, system, arch, file, size, sha512].join('\n')
}

/** Where the facts of a package stand. */
export function manifestName({ version, system, arch }: Pick<UpdatePackage, 'version' | 'system' | 'arch'>): string {
  return `tribune-${version}-${system}-${arch}.json`
}

/** Below the hub's address. */
export const UPDATES_PLACE = '/updates/'
/** Its document's key. */
export const OFFER_KEY = 'update'

/** `update`: which version is offered to whom (SPEC UP4). */
export const offerSchema = z.object({
  /** New each time staff ask: what a screen has refused it tries again only when it is asked anew. */
  asking: z.string().check(z.minLength(1), z.maxLength(60)),
  version: versionSchema,
  /** `venue`, or `screen/<id>`; nobody while the update is held. */
  to: z.record(z.string(), z.literal(true)),
  /** Who has this version goes back to the one before. */
  back: z.optional(z.literal(true)),
})
export type Offer = z.infer<typeof offerSchema>

export const STAGES = ['canary', 'group', 'all'] as const
export type Stage = (typeof STAGES)[number]

/** How one screen stands to the update, by its newest word; `since`: hub clock, ms. */
export const progressSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['fetching', 'waiting', 'trying', 'well']), since: z.number() }),
  z.object({ kind: z.enum(['back', 'cannot']), since: z.number(), why: whySchema }),
])
export type Progress = z.infer<typeof progressSchema>

const begun = { since: z.number() }
/** Where the update stands. */
export const standSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(STAGES), ...begun }),
  /** `at`: where it goes on; `screen`: whose word held it. */
  z.object({
    kind: z.literal('held'),
    at: z.enum(STAGES),
    why: whySchema,
    screen: z.optional(z.string()),
    ...begun,
  }),
  z.object({ kind: z.literal('given up'), by: z.string(), ...begun }),
])

/** The update that is under way, or was last. */
export const updatePlanSchema = z.object({
  asking: z.string(),
  version: versionSchema,
  /** Id of the one screen that goes first. */
  canary: z.string(),
  /** Those that go second; absent: all follow the canary. */
  group: z.optional(z.string()),
  /** So long every screen of a stage must have been well before the next one. */
  minutes: z.number(),
  by: z.string(),
  stand: standSchema,
  /** By screen id: those that have answered to the offer. */
  screens: z.record(z.string(), progressSchema),
  /** Ids of those that staff go on without: they hold nothing. */
  without: z.optional(z.record(z.string(), z.literal(true))),
})
export type UpdatePlan = z.infer<typeof updatePlanSchema>

/** `GET /api/updates`. */
export const updatesAnswerSchema = z.object({
  /** Has the hub a folder of packages? */
  folder: z.boolean(),
  /** What is wrong in it, in sentences. */
  faults: z.array(z.string()),
  /** The newest first. */
  versions: z.array(
    z.object({
      version: z.string(),
      packages: z.array(z.object({ system: z.string(), arch: z.string(), size: z.number() })),
    }),
  ),
  plan: z.optional(updatePlanSchema),
  /** Screens in a shell, by id: what each runs; `at`: hub clock, ms. */
  screens: z.record(
    z.string(),
    z.object({ version: z.string(), at: z.number(), update: z.optional(updateFactsSchema) }),
  ),
})
export type UpdatesAnswer = z.infer<typeof updatesAnswerSchema>
