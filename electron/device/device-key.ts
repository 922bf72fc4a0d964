import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { proofText, type DeviceProof } from '../../protocol/devices.ts'
import type { Log } from '../log.ts'

const OWNER_ONLY = 0o600

/** The key pair of this machine. The private half never leaves the main process. */
export interface DeviceKey {
  /** Ed25519, base64url. */
  readonly publicKey: string
  /** Is it on the disk, so that the next start is the same device? */
  readonly kept: boolean
  /** SPEC DV4. */
  prove(challenge: string): DeviceProof
}

/**
 * The key pair in this file, or a new one where there is none or it is damaged: then the machine pairs anew, and the log says so in
 * one line. Never throws.
 */
export function openDeviceKey(file: string, log: Log): DeviceKey {
  const held = read(file, log)
  const key = held ?? generateKeyPairSync('ed25519').privateKey
  const kept = held === undefined ? keep(file, key, log) : true
  const publicKey = createPublicKey(key).export({ format: 'jwk' }).x ?? ''
  return {
    publicKey,
    kept,
    prove: (challenge) => ({
      publicKey,
      challenge,
      signature: sign(null, Buffer.from(proofText(challenge)), key).toString('base64url'),
    }),
  }
}

function read(file: string, log: Log): KeyObject | undefined {
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(`it is of ${key.asymmetricKeyType ?? 'no known kind'}`)
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
      chmodSync(file, OWNER_ONLY)
      log.warn('the key of this screen could be read by others; now only by its owner', { file })
    }
    return key
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    log.error('the key of this screen is damaged: it gets a new one and must be paired anew', {
      file,
      error: error instanceof Error ? error.message : String(error),
    })
    return undefined
  }
}

/** Whole or not at all: a power cut must not leave half a key. */
function keep(file: string, key: KeyObject, log: Log): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    // Of its own new file: one that was there before does not hand its mode on.
    writeFileAtomic.sync(file, key.export({ type: 'pkcs8', format: 'pem' }), { mode: OWNER_ONLY })
    return true
  } catch (error) {
    log.error('the key of this screen cannot be kept: after a restart it must be paired anew', {
      file,
      error: String(error),
    })
    return false
  }
}
