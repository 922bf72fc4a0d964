import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** RFC 7914, with the cost OWASP names for sign-ins: some 100 ms and 64 MB each. */
const COST = { N: 2 ** 16, r: 8, p: 1 } as const
const BYTES = 32
const MEMORY = 256 * COST.N * COST.r

/** A password must have so many characters; nothing else is asked of it. */
export const LEAST_CHARACTERS = 10

/** @returns "scrypt$N$r$p$salt$hash", both in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Is it the password of this hash? Always takes as long, whatever is wrong with either. */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  const [kind, N, r, p, salt, hash] = (hashed ?? '').split('$')
  const cost = kind === 'scrypt' ? { N: Number(N), r: Number(r), p: Number(p) } : COST
  const wanted = Buffer.from(hash ?? '', 'base64url')
  const got = await derive(password, Buffer.from(salt ?? '', 'base64url'), cost)
  return wanted.length === got.length && timingSafeEqual(wanted, got)
}

function derive(password: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, BYTES, { ...cost, maxmem: MEMORY }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}
