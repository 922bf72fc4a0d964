import { createHash, randomBytes } from 'node:crypto'
import type { Command } from '../../protocol/desk-commands.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { hashPassword } from '../people/passwords.ts'

/** A secret that belongs to a command: what is kept of it, and what its sender is told, once. */
export interface Secret {
  readonly hashed?: string | undefined
  readonly told?: JsonObject
}

/** So that a token that lies around is known for what it is. */
const MARK = 'tribune_'

/** The secret that a command brings (a password) or needs (a token); empty for all others. */
export async function secretOf(command: Command): Promise<Secret> {
  if (command.do === 'set person' && command.password !== undefined)
    return { hashed: await hashPassword(command.password) }
  if (command.do !== 'issue token') return {}
  const secret = MARK + randomBytes(32).toString('base64url')
  return { hashed: hashOfSecret(secret), told: { secret } }
}

/** A secret opens doors; its hash does not. For secrets of 256 random bits: no salt is needed, and none is used. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
