import * as z from 'zod'
import type { Command } from '../../protocol/desk-commands.ts'
import type { JsonObject } from '../../protocol/json.ts'
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
  who: z.string(),
  kind: z.enum(['person', 'token', 'hub']),
  from: z.string(),
  /** As it came, without passwords. */
  command: z.record(z.string(), z.json()),
  outcome: z.enum(['done', 'refused']),
  status: z.number(),
  reason: z.string().optional(),
  answer: z.record(z.string(), z.json()).optional(),
})
export type AuditRow = z.infer<typeof auditRowSchema>

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
      if (this.#known.size === 0) this.#first = numberOf(key)
      this.#known.set(row.id, row)
      this.#next = numberOf(key) + 1
    }
  }

  add(
    entry: { at: number; id: string; actor: Actor; from: string; command: Command },
    outcome: Pick<AuditRow, 'outcome' | 'status' | 'reason' | 'answer'>,
  ): void {
    const { at, id, actor, from, command } = entry
    const { password: _, ...said } = { password: undefined, ...command }
    const row: AuditRow = {
      at,
      id,
      who: actor.name,
      kind: actor.kind,
      from,
      command: said as AuditRow['command'],
      ...outcome,
    }
    this.#desk.put(keyOf(this.#next), row as JsonObject)
    this.#known.set(id, row)
    this.#next += 1
    for (; this.#next - this.#first > KEPT; this.#first += 1) this.#desk.remove(keyOf(this.#first))
  }

  /** What became of a command that has come before. */
  known(id: string): AuditRow | undefined {
    return this.#known.get(id)
  }

  /** Newest first. @param before numbers below it, for the next page. */
  list(limit: number, before = this.#next): readonly (AuditRow & { number: number })[] {
    const rows: (AuditRow & { number: number })[] = []
    for (let number = Math.min(before, this.#next) - 1; number >= this.#first && rows.length < limit; number -= 1) {
      const raw = this.#desk.get(keyOf(number))
      if (raw !== undefined) rows.push({ ...readRow(keyOf(number), raw, auditRowSchema), number })
    }
    return rows
  }
}

const keyOf = (number: number): string => `audit/${String(number).padStart(9, '0')}`
const numberOf = (key: string): number => Number(key.slice('audit/'.length))
