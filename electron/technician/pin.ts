import { scrypt, timingSafeEqual } from 'node:crypto'

/** What `npm run pin` prints: "scrypt$N$r$p$salt$hash", as the hub keeps passwords. Costs are bounded: a file must not ask for a machine's memory. */
export const PIN_HASH = /^scrypt\$(16384|32768|65536)\$8\$1\$[\w-]{16,64}\$[\w-]{43}$/
const BYTES = 32

/** Is that the PIN? The hash must fit `PIN_HASH`. Takes some 100 ms, on another thread. */
export function isPin(pin: string, hashed: string): Promise<boolean> {
  const [, N = '', r = '', p = '', salt = '', hash = ''] = hashed.split('$')
  const wanted = Buffer.from(hash, 'base64url')
  const cost = { N: Number(N), r: Number(r), p: Number(p) }
  return new Promise((resolve, reject) => {
    scrypt(pin, Buffer.from(salt, 'base64url'), BYTES, { ...cost, maxmem: 256 * cost.N * cost.r }, (error, key) => {
      if (error) reject(error)
      else resolve(key.length === wanted.length && timingSafeEqual(key, wanted))
    })
  })
}
