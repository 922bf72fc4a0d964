import * as z from 'zod'
import { ACTOR_KINDS } from '../../protocol/desk-people.ts'
import type { Json, JsonObject } from '../../protocol/json.ts'
import type { Tables } from '../store/store.ts'
import type { Actor } from './decision.ts'
import { readRow } from './desk-rows.ts'

/** The newest of them; a busy venue gives some thousand a day. */
const KEPT = 100_000

export const auditRowSchema = z.object({
  /** Hub clock, ms. */
  at: z.number(),
  /** Id of the command, as its sender made it. */
  id: z.string(),
  /** "nobody" where it was not known who asked. */
  who: z.string(),
  kind: z.enum([...ACTOR_KINDS, 'nobody']),
  from: z.string(),
  /** As it came, without passwords. */
  command: z.record(z.string(), z.json()),
  outcome: z.enum(['done', 'refused']),
  status: z.number(),
  reason: z.string().optional(),
  answer: z.record(z.string(), z.json()).optional(),
})
export type AuditRow = z.infer<typeof auditRowSchema>

/** Lines of one person, and of a time: instants of the hub's clock in ms, both included. */
export interface AuditFilter {
  readonly who?: string | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
}

export interface AuditEntry {
  readonly at: number
  readonly id: string
  readonly actor: Pick<Actor, 'name'> & { readonly kind: AuditRow['kind'] }
  readonly from: string
  /** A command, or what else was asked for. */
  readonly command: { readonly do: string }
}

/** Every command that was given: who, when, from where, what, with what outcome. Written in the same commit as what it did. */
export class Audit {
  readonly #desk: Tables
  #next = 1
  #first = 1
  /** Of the newest commands, by their id: one that comes twice is done once. */
  readonly #known = new Map<string, AuditRow>()

  constructor(desk: Tables) {
    this.#desk = desk
    for (const [key, raw] of desk.entries('audit/')) {
      const row = readRow(key, raw, auditRowSchema)
      if (this.#next === 1) this.#first = numberOf(key)
      this.#remember(row)
      this.#next = numberOf(key) + 1
    }
  }

  add(entry: AuditEntry, outcome: Pick<AuditRow, 'outcome' | 'status' | 'reason' | 'answer'>): void {
    const { at, id, actor, from, command } = entry
    const row: AuditRow = {
      at,
      id,
      who: actor.name,
      kind: actor.kind,
      from,
      command: withoutSecrets(command),
      ...outcome,
    }
    this.#desk.put(keyOf(this.#next), row as JsonObject)
    this.#remember(row)
    this.#next += 1
    for (; this.#next - this.#first > KEPT; this.#first += 1) this.#forget(keyOf(this.#first))
  }

  /** The first of an id is what was done; others of that id are refusals of it. */
  #remember(row: AuditRow): void {
    if (!this.#known.has(row.id)) this.#known.set(row.id, row)
  }

  #forget(key: string): void {
    const raw = this.#desk.get(key)
    if (raw !== undefined) this.#known.delete(readRow(key, raw, auditRowSchema).id)
    this.#desk.remove(key)
  }

  /** What became of a command that has come before. */
  known(id: string): AuditRow | undefined {
    return this.#known.get(id)
  }

  /**
   * Newest first.
   * @param before numbers below it, for the next page.
   */
  list(limit: number, before = this.#next, filter: AuditFilter = {}): readonly (AuditRow & { number: number })[] {
    const rows: (AuditRow & { number: number })[] = []
    for (let number = Math.min(before, this.#next) - 1; number >= this.#first && rows.length < limit; number -= 1) {
      const raw = this.#desk.get(keyOf(number))
      // Looked at before it is read: who seeks one person's lines passes by a hundred thousand others.
      if (raw === undefined || !isWanted(raw, filter)) continue
      rows.push({ ...readRow(keyOf(number), raw, auditRowSchema), number })
    }
    return rows
  }
}

function isWanted(raw: Json, { who, from, to }: AuditFilter): boolean {
  const line = raw as Partial<Pick<AuditRow, 'at' | 'who'>>
  const at = line.at ?? 0
  return (who === undefined || line.who === who) && !(at < (from ?? at)) && !(at > (to ?? at))
}

/** A command as it is kept: no password is written down. */
export function withoutSecrets(command: AuditEntry['command']): AuditRow['command'] {
  const { password: _, ...said } = { password: undefined, ...command }
  return said as AuditRow['command']
}

const keyOf = (number: number): string => `audit/${String(number).padStart(9, '0')}`
const numberOf = (key: string): number => Number(key.slice('audit/'.length))
