import { randomUUID } from 'node:crypto'
import { decideOwnPassword } from '../desk/decide-people.ts'
import { refused, type Actor } from '../desk/decision.ts'
import type { Answer, Desk } from '../desk/desk.ts'
import type { Time } from '../time.ts'
import { hashPassword, LEAST_CHARACTERS } from './passwords.ts'
import { sessionKey, type SignIns } from './sign-ins.ts'

export interface OwnPassword {
  readonly actor: Actor
  /** The token of the sign-in it is done with, which stays. */
  readonly token: string
  readonly old: string
  readonly password: string
  readonly from: string
}

/** Somebody changes his own password: he shows the old one, whatever his role is. Stands in the audit, done or refused. */
export async function changeOwnPassword(
  { desk, signIns, time }: { desk: Desk; signIns: SignIns; time: Time },
  { actor, token, old, password, from }: OwnPassword,
): Promise<Answer> {
  const why = await whyNot(signIns, { actor, old, password })
  const hashed = why === undefined ? await hashPassword(password) : ''
  const entry = { at: time.wall(), id: randomUUID(), actor, from, command: { do: 'change password' } }
  return desk.commit(
    (moment) => why ?? decideOwnPassword(hashed, sessionKey(token), moment),
    actor,
    (row) => desk.audit.add(entry, row),
  )
}

async function whyNot(signIns: SignIns, { actor, old, password }: Pick<OwnPassword, 'actor' | 'old' | 'password'>) {
  if (actor.kind !== 'person') return refused(403, `${actor.name} has no password.`)
  if (password.length < LEAST_CHARACTERS) return refused(400, `A password has at least ${LEAST_CHARACTERS} characters.`)
  const wrong = await signIns.prove(actor.name, old)
  if (wrong === undefined) return undefined
  return refused(403, wrong.waitMs > 0 ? wrong.reason : 'The old password is wrong.')
}
