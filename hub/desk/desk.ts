import { randomUUID } from 'node:crypto'
import type { CommandEnvelope } from '../../protocol/desk-commands.ts'
import type { JsonObject } from '../../protocol/json.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'
import { Audit, withoutSecrets, type AuditRow } from './audit.ts'
import { decide } from './decide.ts'
import { refused, type Actor, type Decision, type DeskMoment, type DeskView } from './decision.ts'
import { objectOf } from './desk-rows.ts'
import { secretOf } from './secret-of.ts'

/** Rows of the desk that are documents of the feed, too. The rest is nobody's to read. */
const PUBLIC_KINDS = ['screen/', 'group/', 'zone/', 'message/', 'emergency/', 'media/']
const PUBLIC_KEYS = ['venue', 'plan', 'update']
const isPublic = (key: string) => PUBLIC_KEYS.includes(key) || PUBLIC_KINDS.some((kind) => key.startsWith(kind))

/** What a command came to, as its sender is told. */
export type Answer =
  | { readonly ok: true; readonly answer: JsonObject }
  | { readonly ok: false; readonly status: number; readonly reason: string }

/**
 * Where staff's commands are decided, kept and carried out. A command, what it changed and its line in the audit are one commit;
 * what screens obey are documents like all others.
 */
export class Desk {
  readonly audit: Audit
  readonly #store: HubStore
  readonly #time: Time
  readonly #listeners = new Set<(rows: ReadonlyMap<string, unknown>) => void>()

  constructor(store: HubStore, time: Time) {
    this.#store = store
    this.#time = time
    this.audit = new Audit(store.desk)
    this.publish()
  }

  /** The documents of the desk, in an epoch that has none of them yet. */
  publish(): void {
    const stamp = { receivedAt: this.#time.wall() }
    const keys = PUBLIC_KINDS.flatMap((kind) => [...this.view.below(kind)].map(([key]) => key))
    for (const key of [...PUBLIC_KEYS, ...keys]) {
      const row = objectOf(this.view, key)
      if (row !== undefined && this.#store.documents.get(key) === undefined) this.#store.documents.put(key, row, stamp)
    }
  }

  readonly view: DeskView = {
    get: (key) => this.#store.desk.get(key),
    below: (prefix) => this.#store.desk.entries(prefix),
    document: (key) => this.#store.documents.get(key),
  }

  /** Told of the rows of every command that was done. @returns the way to stop. */
  onDone(listener: (rows: ReadonlyMap<string, unknown>) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /**
   * Does a command. Resolves when it is durable.
   * @param from where it came from: an address.
   */
  async run({ id, seen, command }: CommandEnvelope, actor: Actor, from: string): Promise<Answer> {
    const secret = await secretOf(command)
    const before = this.audit.known(id)
    if (before !== undefined) return this.#again(before, { id, command }, actor, from)
    const changed = Object.entries(seen ?? {}).find(([key, version]) => this.#versionOf(key) !== version)
    const outcome = this.commit(
      (moment) =>
        changed === undefined
          ? decide(command, moment, secret.hashed)
          : refused(409, `${changed[0]} has been changed by somebody else since you looked.`),
      actor,
      (row) => this.audit.add({ at: this.#time.wall(), id, actor, from, command }, row),
    )
    await this.#store.durable()
    // The audit keeps the answer, and never the secret.
    return outcome.ok ? { ok: true, answer: { ...outcome.answer, ...secret.told } } : outcome
  }

  /** A command whose id has come before: the same from the same hand is done already, anything else is somebody's replay. */
  async #again(before: AuditRow, { id, command }: CommandEnvelope, actor: Actor, from: string): Promise<Answer> {
    const same = JSON.stringify(withoutSecrets(command)) === JSON.stringify(before.command)
    const own = before.who === actor.name && before.kind === actor.kind
    if (own && same) return answerOf(before)
    const reason = own
      ? 'A command of this id was given before, and it was another one.'
      : 'A command of this id was given by somebody else.'
    this.audit.add({ at: this.#time.wall(), id, actor, from, command }, { outcome: 'refused', status: 409, reason })
    await this.#store.durable()
    return { ok: false, status: 409, reason }
  }

  /** Decides, writes and publishes in one commit; `beside` writes what goes with it. */
  commit(decision: (moment: DeskMoment) => Decision, actor: Actor, beside: (row: Outcome) => void): Answer {
    const now = this.#time.wall()
    const moment = { view: this.view, actor, now, newId: () => randomUUID() }
    const told = this.#store.attempt((): Decision => {
      const decided = decision(moment)
      if (decided.kind === 'done') for (const [key, row] of decided.rows) this.#write(key, row, now)
      beside(
        decided.kind === 'done'
          ? { outcome: 'done', status: 200, ...(decided.answer && { answer: decided.answer as AuditRow['answer'] }) }
          : { outcome: 'refused', status: decided.status, reason: decided.reason },
      )
      return decided
    })
    if (told.kind === 'refused') return { ok: false, status: told.status, reason: told.reason }
    for (const listener of this.#listeners) listener(told.rows)
    return { ok: true, answer: told.answer ?? {} }
  }

  #write(key: string, row: unknown, receivedAt: number): void {
    const { desk, documents } = this.#store
    if (row === undefined) {
      desk.remove(key)
      if (isPublic(key)) documents.remove(key)
      return
    }
    desk.put(key, row as JsonObject)
    if (isPublic(key)) documents.put(key, row as JsonObject, { receivedAt })
  }

  #versionOf(key: string): number {
    return this.#store.documents.get(key)?.version ?? 0
  }
}

type Outcome = Pick<AuditRow, 'outcome' | 'status' | 'reason' | 'answer'>

function answerOf({ outcome, status, reason, answer }: AuditRow): Answer {
  return outcome === 'done'
    ? { ok: true, answer: (answer ?? {}) as JsonObject }
    : { ok: false, status, reason: reason ?? 'refused' }
}
