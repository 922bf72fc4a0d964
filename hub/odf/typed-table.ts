import type * as z from 'zod'
import { isJsonObject, type Json } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import type { Tables } from '../store/store.ts'
import { sameJson } from './json-read.ts'

/**
 * One kind of things the ingest remembers, by id: typed in memory, written through to the durable tables. What is read
 * back after a restart is checked by its schema; a row of another shape (an older Tribune wrote it) is forgotten.
 */
export class TypedTable<T extends Readonly<Record<string, Json | undefined>>> {
  readonly #tables: Tables
  readonly #prefix: string
  readonly #schema: z.ZodType<T>
  #rows = new Map<string, T>()

  constructor(tables: Tables, name: string, schema: z.ZodType<T>) {
    this.#tables = tables
    this.#prefix = `odf/${name}/`
    this.#schema = schema
  }

  /** Reads everything again: at a start, and when an epoch began on empty tables. */
  load(): void {
    this.#rows = new Map()
    for (const [key, json] of this.#tables.entries(this.#prefix)) {
      const read = this.#schema.safeParse(json)
      if (read.success) this.#rows.set(key.slice(this.#prefix.length), read.data)
    }
  }

  get(id: string): T | undefined {
    return this.#rows.get(id)
  }

  /** @returns false where the row stood there already: then nothing is written. */
  set(id: string, row: T): boolean {
    const held = this.#rows.get(id)
    if (held !== undefined && sameRow(held, row)) return false
    this.#rows.set(id, row)
    this.#tables.put(this.#prefix + id, present(row))
    return true
  }

  delete(id: string): void {
    if (this.#rows.delete(id)) this.#tables.remove(this.#prefix + id)
  }

  entries(): IterableIterator<[string, T]> {
    return this.#rows.entries()
  }
}

/** Equal members, apart from those that are `undefined`. */
function sameRow(
  a: Readonly<Record<string, Json | undefined>>,
  b: Readonly<Record<string, Json | undefined>>,
): boolean {
  for (const key in b) if (!sameMember(a[key], b[key])) return false
  for (const key in a) if (a[key] !== undefined && b[key] === undefined) return false
  return true
}

function sameMember(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (isJsonObject(a) && isJsonObject(b) && sameJson(a, b))
}
