import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Reads the publisher's key: Ed25519 in PEM, as `openssl genpkey -algorithm ed25519` makes it.
 * @param {string} file
 * @returns {{ key: import('node:crypto').KeyObject, shown: string } | { fault: string }} `shown`: what screens have in their configuration
 */
export function publisherKey(file) {
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType !== 'ed25519') return { fault: `${file} is no Ed25519 key` }
    const shown = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
    return { key, shown }
  } catch (error) {
    return { fault: `the key ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/**
 * Writes the signed facts of a package beside it (protocol/SPEC.md UP1, UP2).
 * @param {{ file: string, version: string, arch: 'x64' | 'arm64' }} about the package
 * @param {import('node:crypto').KeyObject} key
 * @returns {Promise<string>} the file it wrote
 */
export async function writeFacts({ file, version, arch }, key) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const name = path.basename(file)
  const facts = { version, system: 'linux', arch, file: name, size: statSync(file).size, sha512: hash.digest('hex') }
  // As protocol/updates.ts has it: what builds a package imports nothing of ours, and a test compares them.
  const text = ['tribune package 1', version, 'linux', arch, name, facts.size, facts.sha512].join('\n')
  const signature = sign(null, Buffer.from(text), key).toString('base64url')
  const beside = path.join(path.dirname(file), `tribune-${version}-linux-${arch}.json`)
  writeFileSync(beside, `${JSON.stringify({ ...facts, signature }, undefined, 2)}\n`)
  return beside
}
