import type { CommandOf } from '../../protocol/desk-commands.ts'
import type { Person } from '../../protocol/desk-people.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { LEAST_CHARACTERS } from '../people/passwords.ts'
import { done, refused, type Decision, type DeskMoment, type DeskView } from './decision.ts'
import { rightsBeyond } from './rights.ts'
import { personRowSchema, readRow, rowOf } from './desk-rows.ts'

/** @param hashed of the command's password, where it has one. */
export function decideSetPerson(
  { person, password }: CommandOf<'set person'>,
  { view, actor }: DeskMoment,
  hashed: string | undefined,
): Decision {
  const key = `person/${person.name}`
  const held = rowOf(view, key, personRowSchema)
  const why = rightsBeyond(person, actor) ?? (held && rightsBeyond(held, actor))
  if (why !== undefined) return why
  if (password !== undefined && password.length < LEAST_CHARACTERS)
    return refused(400, `A password has at least ${LEAST_CHARACTERS} characters.`)
  const kept = hashed ?? held?.password
  if (kept === undefined) return refused(400, `${person.name} is new and needs a password.`)
  for (const zone of Object.keys(person.zones ?? {}))
    if (view.get(`zone/${zone}`) === undefined) return refused(404, `There is no zone "${zone}".`)
  if (!administersAll(person) && isLastAdministrator(view, person.name))
    return refused(409, `${person.name} is the last administrator of the venue.`)
  const row = { ...person, password: kept }
  // Who gets another password must show it again everywhere, but for who changes his own.
  const out = hashed === undefined || actor.name === person.name ? [] : signedIn(view, person.name)
  return done([[key, row as JsonObject], ...out])
}

/**
 * Somebody has shown his old password and gets the new one. His other sign-ins end: who knew the old one may have made them.
 * @param keep the key of the sign-in he does it with.
 */
export function decideOwnPassword(hashed: string, keep: string, { view, actor }: DeskMoment): Decision {
  const key = `person/${actor.name}`
  const held = rowOf(view, key, personRowSchema)
  if (held === undefined) return refused(404, `There is nobody called "${actor.name}".`)
  const out = signedIn(view, actor.name).filter(([session]) => session !== keep)
  return done([[key, { ...held, password: hashed } as JsonObject], ...out])
}

export function decideRemovePerson({ name }: CommandOf<'remove person'>, { view, actor }: DeskMoment): Decision {
  const key = `person/${name}`
  const held = rowOf(view, key, personRowSchema)
  if (held === undefined) return refused(404, `There is nobody called "${name}".`)
  const why = rightsBeyond(held, actor)
  if (why !== undefined) return why
  if (isLastAdministrator(view, name)) return refused(409, `${name} is the last administrator of the venue.`)
  return done([[key, undefined], ...signedIn(view, name)])
}

/** One of a zone only could give nobody the rights of the venue any more. */
function administersAll({ role, zones }: Person): boolean {
  return role === 'administrator' && zones === undefined
}

function isLastAdministrator(view: DeskView, name: string): boolean {
  const all = [...view.below('person/')].map(([key, row]) => readRow(key, row, personRowSchema))
  const administrators = all.filter(administersAll)
  return administrators.length === 1 && administrators[0]?.name === name
}

function signedIn(view: DeskView, name: string): readonly (readonly [string, undefined])[] {
  return [...view.below('session/')]
    .filter(([, row]) => typeof row === 'object' && row !== null && 'person' in row && row.person === name)
    .map(([key]) => [key, undefined] as const)
}
