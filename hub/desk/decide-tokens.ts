import type { CommandOf } from '../../protocol/desk-commands.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { done, refused, type Decide, type Decision, type DeskMoment, type DeskView } from './decision.ts'
import { readRow, tokenRowSchema, type TokenRow } from './desk-rows.ts'
import { rightsBeyond } from './rights.ts'

/** Other systems of one venue; one that needs more does something wrong. */
const MOST = 500
/** So long the hub knows what a token was that opens no more, ms. */
const REMEMBERED_MS = 30 * 86_400_000

/** @param hashed of the secret that was made for it. */
export function decideIssueToken(
  { token }: CommandOf<'issue token'>,
  { view, actor, now }: DeskMoment,
  hashed: string | undefined,
): Decision {
  const why = rightsBeyond(token, actor)
  if (why !== undefined) return why
  if (hashed === undefined) return refused(400, 'A token needs a secret.')
  for (const zone of Object.keys(token.zones ?? {}))
    if (view.get(`zone/${zone}`) === undefined) return refused(404, `There is no zone "${zone}".`)
  if (token.until !== undefined && token.until <= now) return refused(400, 'The end of the token is over already.')
  const all = tokensOf(view)
  if (all.some(([, row]) => row.name === token.name && isValid(row, now)))
    return refused(409, `There is a token called "${token.name}"; revoke it first.`)
  if (all.filter(([, row]) => isValid(row, now)).length >= MOST)
    return refused(409, `There are ${MOST} tokens that open; revoke some first.`)
  const isOld = (row: TokenRow) => row.name === token.name || (row.revokedAt ?? row.until ?? now) < now - REMEMBERED_MS
  const old = all.filter(([, row]) => isOld(row)).map(([key]) => [key, undefined] as const)
  const row: TokenRow = { ...token, issuedAt: now, issuedBy: actor.name }
  return done([...old, [`token/${hashed}`, row as JsonObject]])
}

export const decideRevokeToken: Decide<CommandOf<'revoke token'>> = ({ name }, { view, actor, now }) => {
  const found = tokensOf(view).find(([, row]) => row.name === name && row.revokedAt === undefined)
  if (found === undefined) return refused(404, `There is no token called "${name}".`)
  const [key, row] = found
  return rightsBeyond(row, actor) ?? done([[key, { ...row, revokedAt: now } as JsonObject]])
}

/** All that were issued, with their keys: those that are revoked or have ended, too. */
export function tokensOf(view: DeskView): readonly (readonly [string, TokenRow])[] {
  return [...view.below('token/')].map(([key, raw]) => [key, readRow(key, raw, tokenRowSchema)] as const)
}

export function isValid({ until, revokedAt }: TokenRow, now: number): boolean {
  return revokedAt === undefined && (until === undefined || until > now)
}
