import type * as z from 'zod'
import type { Json } from '../../protocol/json.ts'
import { present } from '../../protocol/odf.ts'
import type { Tables } from '../store/store.ts'
import { isObject, sameJson } from './json-read.ts'

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
    const key = this.#prefix + id
    const json = present(row)
    const held = this.#rows.has(id) ? this.#tables.get(key) : undefined
    if (isObject(held) && sameJson(held, json)) return false
    this.#rows.set(id, row)
    this.#tables.put(key, json)
    return true
  }

  delete(id: string): void {
    if (this.#rows.delete(id)) this.#tables.remove(this.#prefix + id)
  }

  entries(): IterableIterator<[string, T]> {
    return this.#rows.entries()
  }
}
