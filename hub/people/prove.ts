import { randomUUID } from 'node:crypto'
import { refused, type Actor, type Refusal } from '../desk/decision.ts'
import type { Answer, Desk } from '../desk/desk.ts'
import type { Time } from '../time.ts'
import type { BadgeSignIn } from './badge-sign-in.ts'
import { decideProven } from './own-sign-ins.ts'
import { sessionKey, type SignIns } from './sign-ins.ts'

export interface ProveParts {
  readonly desk: Desk
  readonly signIns: SignIns
  readonly badgeSignIn: BadgeSignIn
  readonly time: Time
}

export interface Proof {
  readonly actor: Actor
  /** The token of the sign-in. */
  readonly token: string
  readonly password?: string | undefined
  /** Of a badge. */
  readonly code?: string | undefined
  readonly from: string
}

/**
 * Somebody who is signed in shows once more who he is: what is grave asks for it (`proofFault`). Stands in the audit, done or refused;
 * wrong ones slow him down as at the door.
 */
export async function prove({ desk, signIns, badgeSignIn, time }: ProveParts, proof: Proof): Promise<Answer> {
  const { actor, token, from } = proof
  const why = await whyNot(signIns, badgeSignIn, proof)
  const entry = { at: time.wall(), id: randomUUID(), actor, from, command: { do: 'show password again' } }
  return desk.commit(
    (moment) => why ?? decideProven(sessionKey(token), moment),
    actor,
    (row) => desk.audit.add(entry, row),
  )
}

async function whyNot(
  signIns: SignIns,
  badgeSignIn: BadgeSignIn,
  { actor, password, code, from }: Proof,
): Promise<Refusal | undefined> {
  if (actor.kind === 'person') {
    if (password === undefined) return refused(400, 'Your password is asked for.')
    const wrong = await signIns.prove(actor.name, password)
    return wrong && refused(403, wrong.waitMs > 0 ? wrong.reason : 'The password is wrong.')
  }
  if (actor.kind !== 'badge') return refused(403, `${actor.name} has no password.`)
  if (code === undefined) return refused(400, 'Your badge is asked for.')
  const found = badgeSignIn.look(code, from)
  if (found.kind === 'refused') return refused(403, found.reason)
  return found.badge.hash === actor.badge ? undefined : refused(403, 'This is another badge.')
}
