import * as z from 'zod/mini'

/** "1.2.3", "1.2.3-rc.1": names a folder, too. */
export const versionSchema = z.string().check(z.regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(?:[-+][0-9A-Za-z.-]{1,40})?$/))

/** A sentence. */
export const whySchema = z.string().check(z.maxLength(300))

/** How a screen stands to an offer. */
const ofOffer = { version: versionSchema, asking: z.optional(z.string().check(z.maxLength(60))) }

export const updateFactsSchema = z.discriminatedUnion('kind', [
  /** It is being fetched; `why`: it was tried already, and will be again. */
  z.object({ kind: z.literal('fetching'), ...ofOffer, why: z.optional(whySchema) }),
  /** It is here, checked and unpacked, and waits until nothing that runs is on this machine's screens. */
  z.object({ kind: z.literal('waiting'), ...ofOffer }),
  /** It runs, and has not been well for long enough. */
  z.object({ kind: z.literal('trying'), ...ofOffer }),
  z.object({ kind: z.literal('well'), ...ofOffer }),
  /** It failed its start twice: the version before runs again. */
  z.object({ kind: z.literal('back'), ...ofOffer, why: whySchema }),
  /** It could not be taken: not ours, not whole, no room … */
  z.object({ kind: z.literal('cannot'), ...ofOffer, why: whySchema }),
])
export type UpdateFacts = z.infer<typeof updateFactsSchema>
