// Configurations on a USB stick, for screens without network (docs/deploy.md):
//   node build/sign-config.mjs keys FOLDER            makes the venue's key pair
//   node build/sign-config.mjs sign FILE KEY STICK    writes tribune.json and tribune.json.sig into the root of a stick
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the signature is over: these words, then the file. */
const WORDS = 'tribune configuration 1\n'

/**
 * @param {string} folder takes usb-key.pem, which nobody else may have, and usb-key.pub
 * @returns {string} the public key as it stands in a configuration
 */
export function makeKeys(folder) {
  const file = path.join(folder, 'usb-key.pem')
  if (existsSync(file)) throw new Error(`${file} is there already: sticks that it signed would be refused`)
  mkdirSync(folder, { recursive: true })
  const { privateKey } = generateKeyPairSync('ed25519')
  const publicKey = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? ''
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  writeFileSync(path.join(folder, 'usb-key.pub'), `${publicKey}\n`)
  return publicKey
}

/**
 * @param {Record<string, unknown>} configuration
 * @param {string} pem the private key
 * @param {Date} issued
 * @returns {{ text: string, signature: string }} both files' content
 */
export function signConfiguration(configuration, pem, issued) {
  const text = `${JSON.stringify({ ...configuration, issued: issued.toISOString() }, undefined, 2)}\n`
  return { text, signature: `${sign(null, Buffer.from(WORDS + text), createPrivateKey(pem)).toString('base64')}\n` }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what, first, key, stick] = process.argv.slice(2)
  try {
    if (what === 'keys' && first !== undefined) {
      console.error(
        `${path.join(first, 'usb-key.pem')} signs sticks: keep it away from the screens. Into their configuration goes:`,
      )
      console.log(`"usbKey": "${makeKeys(first)}"`)
    } else if (what === 'sign' && first !== undefined && key !== undefined && stick !== undefined) {
      const { text, signature } = signConfiguration(
        JSON.parse(readFileSync(first, 'utf8')),
        readFileSync(key, 'utf8'),
        new Date(),
      )
      writeFileSync(path.join(stick, 'tribune.json'), text)
      writeFileSync(path.join(stick, 'tribune.json.sig'), signature)
      console.error(`${stick} holds ${first}, signed.`)
    } else {
      console.error('node build/sign-config.mjs keys FOLDER | sign FILE KEY STICK')
      process.exitCode = 1
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
