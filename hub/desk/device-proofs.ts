import { createHash, createHmac, createPublicKey, randomBytes, timingSafeEqual, verify } from 'node:crypto'
import { proofText, type DeviceProof } from '../../protocol/devices.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'

/** From a challenge to its answer, ms. */
const CHALLENGE_LASTS_MS = 30_000
/** A proved device's token, ms; the device proves itself anew before that. */
const TOKEN_LASTS_MS = 3_600_000
/** Row of the desk with the key of the tokens: a hub that starts anew still knows them. */
const TOKEN_KEY = 'device-token-key'

export type Proved =
  | { readonly ok: true; /** Of the device's row. */ readonly key: string; readonly publicKey: string }
  | { readonly ok: false; readonly reason: string }

/**
 * Devices with a key pair of their own prove themselves by signing a challenge, and get a short-lived token (SPEC DV4 to DV6). Neither
 * challenges nor tokens are kept: both carry a mac of the hub's. Only challenges that were answered are remembered, until they end.
 */
export class DeviceProofs {
  readonly #time: Time
  /** Of this life: a challenge of another one is none. */
  readonly #challengeKey = randomBytes(32)
  readonly #tokenKey: Buffer
  /** Answered challenges, each with its end. */
  readonly #answered = new Map<string, number>()

  constructor(store: HubStore, time: Time) {
    this.#time = time
    const held = store.desk.get(TOKEN_KEY)
    const key = typeof held === 'string' ? held : randomBytes(32).toString('base64url')
    if (held === undefined) store.desk.put(TOKEN_KEY, key)
    this.#tokenKey = Buffer.from(key, 'base64url')
  }

  challenge(): { readonly challenge: string; readonly until: number } {
    const until = this.#time.wall() + CHALLENGE_LASTS_MS
    const body = `${randomBytes(16).toString('base64url')}.${until.toString(36)}`
    return { challenge: `${body}.${mac(this.#challengeKey, body)}`, until }
  }

  /** Does it hold the private key? A challenge proves that once. */
  prove({ publicKey, challenge, signature }: DeviceProof): Proved {
    const until = this.#endOf(challenge, this.#challengeKey)
    if (until === undefined) return { ok: false, reason: 'The challenge is none of this hub, or too old.' }
    this.#forget()
    if (this.#answered.has(challenge)) return { ok: false, reason: 'The challenge was answered before.' }
    if (!isSigned(publicKey, challenge, signature)) return { ok: false, reason: 'The signature does not fit the key.' }
    this.#answered.set(challenge, until)
    return { ok: true, key: keyOfDevice(publicKey), publicKey }
  }

  /** A token for a device that has proved itself. */
  token(key: string): { readonly token: string; readonly tokenUntil: number } {
    const tokenUntil = this.#time.wall() + TOKEN_LASTS_MS
    const body = `${key.slice('device/'.length)}.${tokenUntil.toString(36)}`
    return { token: `${body}.${mac(this.#tokenKey, body)}`, tokenUntil }
  }

  /** Whose token it is: the key of the device's row; undefined where it is none, or its time is over. */
  keyOf(token: string): string | undefined {
    return this.#endOf(token, this.#tokenKey) === undefined ? undefined : `device/${token.split('.', 1)[0]}`
  }

  #endOf(sealed: string, key: Buffer): number | undefined {
    const at = sealed.lastIndexOf('.')
    const body = sealed.slice(0, at)
    const [given, own] = [Buffer.from(sealed.slice(at + 1)), Buffer.from(mac(key, body))]
    if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined
    const until = Number.parseInt(body.split('.')[1] ?? '', 36)
    return until > this.#time.wall() ? until : undefined
  }

  #forget(): void {
    const now = this.#time.wall()
    // In the order in which they were answered, which is about that of their ends.
    for (const [challenge, until] of this.#answered) {
      if (until > now) return
      this.#answered.delete(challenge)
    }
  }
}

/** Of the row of a device with this public key. */
export function keyOfDevice(publicKey: string): string {
  return `device/${createHash('sha256').update(publicKey).digest('base64url')}`
}

/** 128 bits: enough for what lives an hour, and a token stays under 100 characters. */
function mac(key: Buffer, body: string): string {
  return createHmac('sha256', key).update(body).digest().subarray(0, 16).toString('base64url')
}

function isSigned(publicKey: string, challenge: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, Buffer.from(proofText(challenge)), key, Buffer.from(signature, 'base64url'))
  } catch {
    // No point of the curve, or no such length: it is no key, and nobody's signature fits it.
    return false
  }
}
