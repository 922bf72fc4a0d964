import type { Command } from '../../protocol/desk-commands.ts'
import type { ActorKind, Role } from '../../protocol/desk-people.ts'
import type { Json, JsonObject } from '../../protocol/json.ts'
import type { Versioned } from '../../protocol/documents.ts'

/** Who gives a command. */
export interface Actor {
  readonly kind: ActorKind
  readonly name: string
  readonly role: Role
  /** Absent: all of the venue. */
  readonly zones?: ReadonlySet<string> | undefined
  /** Of a person: when the password or badge was shown last; hub clock, ms. */
  readonly provenAt?: number | undefined
  /** Of a badge: the hash of its code. */
  readonly badge?: string | undefined
}

/** The hub itself, where it keeps an appointment. */
export const THE_HUB: Actor = { kind: 'hub', name: 'the hub', role: 'administrator' }

/** What the desk remembers, by key: `screen/<id>`, `group/<id>`, `person/<name>`, `take/<id>` … */
export interface DeskView {
  get(key: string): Json | undefined
  /** Keys ascending. */
  below(prefix: string): Iterable<readonly [string, Json]>
  /** A document of the feed. */
  document(key: string): Versioned | undefined
}

/** The desk as it would be with another row. */
export function withRow(view: DeskView, key: string, row: Json): DeskView {
  return {
    get: (other) => (other === key ? row : view.get(other)),
    below: (prefix) => view.below(prefix),
    document: (other) => view.document(other),
  }
}

export interface DeskMoment {
  readonly view: DeskView
  readonly actor: Actor
  /** Hub clock, ms. */
  readonly now: number
  /** A new id that nobody can guess. */
  readonly newId: () => string
}

/** What a command comes to: rows to write (undefined takes one away) and the answer; or why nothing happens. */
export type Decision =
  | {
      readonly kind: 'done'
      readonly rows: ReadonlyMap<string, Json | undefined>
      readonly answer?: JsonObject | undefined
    }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 404 | 409 | 428; readonly reason: string }

export type Refusal = Extract<Decision, { kind: 'refused' }>

/** Decides a command; pure. */
export type Decide<C extends Command = Command> = (command: C, moment: DeskMoment) => Decision

export function done(rows: Iterable<readonly [string, Json | undefined]>, answer?: JsonObject): Decision {
  return { kind: 'done', rows: new Map(rows), answer }
}

export function refused(status: Refusal['status'], reason: string): Refusal {
  return { kind: 'refused', status, reason }
}
