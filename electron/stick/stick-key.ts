import { createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** 32 bytes, base64url. */
const RAW = /^[\w-]{43}$/

/**
 * The venue's public key for sticks, as the configuration says it: 43 letters of base64url, or a file that holds them or a PEM.
 * @returns the key, or one sentence that says why no stick is read
 */
export function readStickKey(said: string): KeyObject | string {
  try {
    const text = (RAW.test(said) ? said : readFileSync(said, 'utf8')).trim()
    const key = RAW.test(text)
      ? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: text }, format: 'jwk' })
      : createPublicKey(text)
    return key.asymmetricKeyType === 'ed25519' ? key : `The key for USB sticks (${said}) is no Ed25519 key.`
  } catch (error) {
    return `The key for USB sticks (${said}) cannot be read: ${error instanceof Error ? error.message : String(error)}.`
  }
}
