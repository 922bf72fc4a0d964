import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Time } from '../time.ts'
import type { Actor } from '../desk/decision.ts'
import { personRowSchema, readRow } from '../desk/desk-rows.ts'
import type { HubStore } from '../store/hub-store.ts'
import { Attempts } from './attempts.ts'
import { isPassword } from './passwords.ts'

/** A sign-in lasts a working day after its last use. */
const LASTS_MS = 12 * 3_600_000
/** Its end is written anew when so much of it has gone. */
const RENEW_MS = 600_000

const sessionRowSchema = z.object({ person: z.string(), until: z.number() })

export type SignIn =
  | { readonly kind: 'in'; readonly token: string; readonly actor: Actor }
  | { readonly kind: 'refused'; readonly reason: string; readonly waitMs: number }

/** Who has signed in. Only hashes of their tokens are kept, in the desk, so that a hub that starts anew knows them still. */
export class SignIns {
  readonly #store: HubStore
  readonly #time: Time
  readonly #attempts = new Attempts()

  constructor(store: HubStore, time: Time) {
    this.#store = store
    this.#time = time
  }

  async signIn(name: string, password: string): Promise<SignIn> {
    const waitMs = this.#attempts.wait(name, this.#time.monotonic())
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1000)
      return { kind: 'refused', reason: `Too many wrong passwords: wait ${seconds} seconds.`, waitMs }
    }
    const hashed = this.#person(name)?.password
    if (!(await isPassword(password, hashed)) || hashed === undefined) {
      this.#attempts.wrong(name, this.#time.monotonic())
      return { kind: 'refused', reason: 'Name or password is wrong.', waitMs: 0 }
    }
    this.#attempts.right(name)
    return this.begin(name)
  }

  /** Somebody has shown who he is in another way: a badge, the code of the first start. */
  async begin(name: string): Promise<SignIn> {
    const token = randomBytes(32).toString('base64url')
    this.#dropEnded()
    this.#store.desk.put(sessionKey(token), { person: name, until: this.#time.wall() + LASTS_MS })
    await this.#store.durable()
    const actor = this.actorOf(token)
    return actor === undefined
      ? { kind: 'refused', reason: `There is nobody called "${name}".`, waitMs: 0 }
      : { kind: 'in', token, actor }
  }

  async signOut(token: string): Promise<void> {
    this.#store.desk.remove(sessionKey(token))
    await this.#store.durable()
  }

  /** Whose token it is, with the rights he has now; undefined where it is nobody's, or over. */
  actorOf(token: string): Actor | undefined {
    const key = sessionKey(token)
    const raw = this.#store.desk.get(key)
    if (raw === undefined) return undefined
    const row = readRow(key, raw, sessionRowSchema)
    const now = this.#time.wall()
    const person = row.until <= now ? undefined : this.#person(row.person)
    if (person === undefined) return undefined
    if (row.until - now < LASTS_MS - RENEW_MS) this.#store.desk.put(key, { ...row, until: now + LASTS_MS })
    const { name, role, zones } = person
    return { kind: 'person', name, role, ...(zones && { zones: new Set(Object.keys(zones)) }) }
  }

  #person(name: string) {
    const raw = this.#store.desk.get(`person/${name}`)
    return raw === undefined ? undefined : readRow(`person/${name}`, raw, personRowSchema)
  }

  #dropEnded(): void {
    const now = this.#time.wall()
    for (const [key, raw] of this.#store.desk.entries('session/'))
      if (readRow(key, raw, sessionRowSchema).until <= now) this.#store.desk.remove(key)
  }
}

/** A token opens doors; its hash does not. */
export function sessionKey(token: string): string {
  return `session/${createHash('sha256').update(token).digest('base64url')}`
}
