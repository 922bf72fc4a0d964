import type { Person } from '../../protocol/desk-people.ts'
import { refused, type Actor, type Refusal } from './decision.ts'

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
