import type { Person } from '../../protocol/desk-people.ts'
import { refused, type Actor, type DeskMoment, type Refusal } from './decision.ts'

/**
 * May this actor give, change or take these rights? Nobody gives more than he has, and no token gives any: a secret that leaks
 * must not make others. Undefined where he may.
 */
export function rightsBeyond({ name, zones }: Pick<Person, 'name' | 'zones'>, actor: Actor): Refusal | undefined {
  if (actor.kind === 'token')
    return refused(403, `${actor.name} is a token of another system; people and tokens are looked after by people.`)
  if (actor.zones === undefined) return undefined
  const wanted = zones && Object.keys(zones)
  if (wanted?.every((zone) => actor.zones?.has(zone))) return undefined
  const own = [...actor.zones].join(', ') || 'no zone'
  return refused(403, `${actor.name} looks after ${own} only, and ${name} has rights beyond that.`)
}

/** So long a password or badge that was shown is good for what is grave, ms: who walks up to an open console cannot do it. */
export const PROOF_MS = 10 * 60_000

/**
 * Has who gives a grave command shown who he is within the last ten minutes (kiosk.md section 6)? Other systems have nothing to show
 * but their token. Undefined where he has; the status 428 says that showing it again helps.
 */
export function proofFault({ actor, now }: Pick<DeskMoment, 'actor' | 'now'>): Refusal | undefined {
  if (actor.kind === 'token' || actor.kind === 'hub') return undefined
  if (actor.provenAt !== undefined && now - actor.provenAt <= PROOF_MS) return undefined
  const what = actor.kind === 'badge' ? 'badge' : 'password'
  return refused(428, `An actual emergency asks for the ${what} of ${actor.name} once more: it was shown too long ago.`)
}
