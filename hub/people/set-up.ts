import { randomInt, randomUUID } from 'node:crypto'
import type { Desk } from '../desk/desk.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { Answer } from '../desk/desk.ts'
import { personSchema } from '../../protocol/desk-people.ts'
import { parseValue } from '../../protocol/parse.ts'

/** Wrong codes until the hub must be started again. */
const MOST_WRONG = 20

/**
 * The first person of a hub nobody has signed in to yet. Who starts the hub reads a code from its log; there is no password that
 * every hub has in the beginning (kiosk.md section 7).
 */
export class SetUp {
  readonly code: string
  readonly #store: HubStore
  readonly #desk: Desk
  #wrong = 0

  constructor(store: HubStore, desk: Desk) {
    this.#store = store
    this.#desk = desk
    this.code = String(randomInt(1_000_000)).padStart(6, '0')
  }

  /** Is there nobody yet? */
  open(): boolean {
    for (const _ of this.#store.desk.entries('person/')) return false
    return true
  }

  /** Makes the first person, an administrator. */
  async first(code: string, name: string, password: string, from: string): Promise<Answer> {
    if (!this.open()) return { ok: false, status: 409, reason: 'The first person is there already: sign in.' }
    if (this.#wrong >= MOST_WRONG)
      return { ok: false, status: 429, reason: 'Too many wrong codes: start the hub again.' }
    if (code.trim() !== this.code) {
      this.#wrong += 1
      return { ok: false, status: 403, reason: 'This is not the code that the hub printed when it started.' }
    }
    const person = parseValue('The name', { name, role: 'administrator' }, personSchema)
    if (!person.ok) return { ok: false, status: 400, reason: person.reason }
    const actor = { kind: 'hub', name: 'the first start', role: 'administrator' } as const
    const command = { do: 'set person', person: person.value, password } as const
    return this.#desk.run({ id: randomUUID(), command }, actor, from)
  }
}
