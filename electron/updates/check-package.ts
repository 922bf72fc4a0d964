import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { parseJson } from '../../protocol/parse.ts'
import { packageSchema, signedText, type UpdatePackage } from '../../protocol/updates.ts'

export type CheckedPackage =
  | { readonly ok: true; readonly about: UpdatePackage }
  | { readonly ok: false; readonly why: string }

/**
 * Reads the facts of a package and whether the publisher stands by them (SPEC UP2): whoever serves them, they are those of what was asked
 * for, signed by the key of this machine's configuration.
 * @param key base64 of the public key's SPKI form
 */
export function checkPackage(
  text: string,
  wanted: Pick<UpdatePackage, 'version' | 'arch'>,
  key: string,
): CheckedPackage {
  const read = parseJson('what the hub says of the package', text, packageSchema)
  if (!read.ok) return { ok: false, why: `${read.reason}.` }
  const about = read.value
  if (about.version !== wanted.version || about.arch !== wanted.arch)
    return { ok: false, why: `the hub speaks of ${about.version} for ${about.arch} instead.` }
  const publisher = publicKeyOf(key)
  const isOurs =
    publisher !== undefined &&
    verify(null, Buffer.from(signedText(about)), publisher, Buffer.from(about.signature, 'base64url'))
  return isOurs
    ? { ok: true, about }
    : { ok: false, why: 'it is not signed by the publisher whose key this screen has.' }
}

/** @returns undefined where it is no Ed25519 key */
export function publicKeyOf(key: string): KeyObject | undefined {
  try {
    const read = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
    return read.asymmetricKeyType === 'ed25519' ? read : undefined
  } catch {
    // Not even the form of a key.
    return undefined
  }
}
