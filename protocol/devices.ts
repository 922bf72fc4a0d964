import * as z from 'zod/mini'

/** What a screen with a key pair of its own and the hub say to each other (SPEC DV4 to DV8). Times are hub clock, ms. */

/** 32 and 64 bytes of Ed25519, base64url. */
const publicKey = z.string().check(z.regex(/^[\w-]{43}$/))
const signature = z.string().check(z.regex(/^[\w-]{86}$/))

/** Shown with `POST /api/devices` and `POST /api/devices/session`. */
export const deviceProofSchema = z.object({
  publicKey,
  challenge: z.string().check(z.maxLength(200)),
  /** Of `proofText(challenge)`. */
  signature,
})
export type DeviceProof = z.infer<typeof deviceProofSchema>

/** What is signed: it begins with words of its own, so that the signature is good for nothing else. */
export function proofText(challenge: string): string {
  return `tribune device 1\n${challenge}`
}

/** `POST /api/devices/challenge`. */
export const challengeAnswerSchema = z.object({ challenge: z.string(), until: z.number() })

/** What has become of a device; `token` where it has just been proved. */
export const deviceAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('waiting'),
    code: z.string(),
    until: z.number(),
    now: z.number(),
    hub: z.string(),
    token: z.optional(z.string()),
    tokenUntil: z.optional(z.number()),
  }),
  z.object({
    kind: z.literal('claimed'),
    screen: z.string(),
    now: z.optional(z.number()),
    token: z.optional(z.string()),
    tokenUntil: z.optional(z.number()),
  }),
  z.object({ kind: z.literal('unknown') }),
])
export type DeviceAnswer = z.infer<typeof deviceAnswerSchema>

/** `camera/<screen>`: a picture of this screen is waited for since then. */
export const cameraSchema = z.object({ askedAt: z.number() })
