import { randomBytes } from 'node:crypto'
import type { JsonObject } from '../../protocol/json.ts'
import type { Person } from '../../protocol/desk-people.ts'
import type { Time } from '../time.ts'
import type { Actor } from '../desk/decision.ts'
import { isValid } from '../desk/decide-tokens.ts'
import { personRowSchema, readRow, tokenRowSchema } from '../desk/desk-rows.ts'
import { hashOfSecret } from '../desk/secret-of.ts'
import type { HubStore } from '../store/hub-store.ts'
import { Attempts } from './attempts.ts'
import { BADGE_LIST, badgeListSchema, type SessionBadge } from './badge-rows.ts'
import { isPassword } from './passwords.ts'
import { sessionRowSchema, type Doorway, type SessionRow } from './session-rows.ts'

/** A sign-in lasts a working day after its last use. */
export const LASTS_MS = 12 * 3_600_000
/** Its end is written anew when so much of it has gone. */
const RENEW_MS = 600_000
/** The last use of a token is written down as exactly as this. */
const USED_MS = 60_000

export interface RefusedSignIn {
  readonly kind: 'refused'
  readonly reason: string
  readonly waitMs: number
}
export type SignIn = { readonly kind: 'in'; readonly token: string; readonly actor: Actor } | RefusedSignIn

/** Who shows a token: the secret of a sign-in or of another system. */
export type Identified =
  | { readonly kind: 'known'; readonly actor: Actor }
  | { readonly kind: 'unknown'; readonly reason: string }

/** Who has signed in. Only hashes of their tokens are kept, in the desk, so that a hub that starts anew knows them still. */
export class SignIns {
  readonly #store: HubStore
  readonly #time: Time
  readonly #attempts = new Attempts()

  constructor(store: HubStore, time: Time) {
    this.#store = store
    this.#time = time
  }

  async signIn(name: string, password: string, where?: Doorway): Promise<SignIn> {
    return (await this.prove(name, password)) ?? this.begin(name, where)
  }

  /** Is it this person's password? @returns undefined where it is; wrong ones slow the name down. */
  async prove(name: string, password: string): Promise<RefusedSignIn | undefined> {
    const waitMs = this.#attempts.wait(name, this.#time.monotonic())
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1000)
      return { kind: 'refused', reason: `Too many wrong passwords: wait ${seconds} seconds.`, waitMs }
    }
    // Counted before it is looked at: many at once must not slip through together.
    this.#attempts.wrong(name, this.#time.monotonic())
    const hashed = this.#person(name)?.password
    if (!(await isPassword(password, hashed)) || hashed === undefined) {
      return { kind: 'refused', reason: 'Name or password is wrong.', waitMs: 0 }
    }
    this.#attempts.right(name)
    return undefined
  }

  /** Somebody has shown who he is in another way: a badge, the code of the first start. */
  begin(name: string, where?: Doorway): Promise<SignIn> {
    return this.#begin({ person: name }, where)
  }

  /** Somebody has shown a badge of the list. */
  beginBadge(badge: SessionBadge, where?: Doorway): Promise<SignIn> {
    return this.#begin({ badge }, where)
  }

  async #begin(row: { person: string } | { badge: SessionBadge }, where?: Doorway): Promise<SignIn> {
    const token = randomBytes(32).toString('base64url')
    this.#dropEnded()
    const now = this.#time.wall()
    const { from, agent } = where ?? {}
    const session: SessionRow = {
      ...row,
      until: now + LASTS_MS,
      since: now,
      provenAt: now,
      ...(from !== undefined && { from }),
      ...(agent !== undefined && { agent: agent.slice(0, 300) }),
    }
    this.#store.desk.put(sessionKey(token), session as JsonObject)
    await this.#store.durable()
    const who = this.identify(token)
    return who.kind === 'unknown'
      ? { kind: 'refused', reason: who.reason, waitMs: 0 }
      : { kind: 'in', token, actor: who.actor }
  }

  async signOut(token: string): Promise<void> {
    this.#store.desk.remove(sessionKey(token))
    await this.#store.durable()
  }

  /** Whose token it is, with the rights he has now; undefined where it is nobody's, or over. */
  actorOf(token: string): Actor | undefined {
    const who = this.identify(token)
    return who.kind === 'known' ? who.actor : undefined
  }

  /** The same, with the reason where nobody is known by it. */
  identify(token: string): Identified {
    const key = sessionKey(token)
    const raw = this.#store.desk.get(key)
    return raw === undefined ? this.#system(token) : this.#session(key, readRow(key, raw, sessionRowSchema))
  }

  #session(key: string, row: SessionRow): Identified {
    const now = this.#time.wall()
    if (row.until <= now) return { kind: 'unknown', reason: 'Your sign-in is over: sign in again.' }
    const who = row.badge === undefined ? this.#byName(row.person) : this.#byBadge(row.badge)
    if (who.kind === 'unknown') return who
    if (row.until - now < LASTS_MS - RENEW_MS)
      this.#store.desk.put(key, { ...row, until: now + LASTS_MS } as JsonObject)
    return { kind: 'known', actor: { ...who.actor, provenAt: row.provenAt } }
  }

  #byName(name = ''): Identified {
    const person = this.#person(name)
    return person === undefined
      ? { kind: 'unknown', reason: NOT_KNOWN }
      : { kind: 'known', actor: actorFrom('person', person) }
  }

  /** A badge is worth what the list says that stands now. */
  #byBadge({ generation, ...badge }: SessionBadge): Identified {
    const list = this.#store.desk.get(BADGE_LIST)
    return list !== undefined && readRow(BADGE_LIST, list, badgeListSchema).generation === generation
      ? { kind: 'known', actor: { ...actorFrom('badge', badge), badge: badge.hash } }
      : { kind: 'unknown', reason: 'The list of badges has changed: show your badge again.' }
  }

  #system(token: string): Identified {
    const key = `token/${hashOfSecret(token)}`
    const raw = this.#store.desk.get(key)
    if (raw === undefined) return { kind: 'unknown', reason: NOT_KNOWN }
    const row = readRow(key, raw, tokenRowSchema)
    if (row.revokedAt !== undefined) return { kind: 'unknown', reason: `The token "${row.name}" was revoked.` }
    if (!isValid(row, this.#time.wall())) return { kind: 'unknown', reason: `The token "${row.name}" has ended.` }
    const now = this.#time.wall()
    if (now - (row.usedAt ?? 0) >= USED_MS) this.#store.desk.put(key, { ...row, usedAt: now } as JsonObject)
    return { kind: 'known', actor: actorFrom('token', row) }
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

export function sessionKey(token: string): string {
  return `session/${hashOfSecret(token)}`
}

function actorFrom(kind: Actor['kind'], { name, role, zones }: Person): Actor {
  return { kind, name, role, ...(zones && { zones: new Set(Object.keys(zones)) }) }
}

const NOT_KNOWN = 'The hub does not know this sign-in: sign in again.'
