import type * as z from 'zod/mini'
import type { Versioned } from '../../protocol/documents.ts'
import { parseValue } from '../../protocol/parse.ts'

/** Told when a document does not fit its schema: which one, and a sentence. */
export type Misfit = (document: Versioned, reason: string) => void

/** Reads documents of one schema, each once: an unchanged document stays the same object. */
export class ReadOnce<T> {
  readonly #schema: z.core.$ZodType<T>
  readonly #misfit: Misfit
  readonly #known = new WeakMap<Versioned, { readonly value: T } | undefined>()

  constructor(schema: z.core.$ZodType<T>, misfit: Misfit) {
    this.#schema = schema
    this.#misfit = misfit
  }

  /** @returns the value; undefined where there is no document or it does not fit, which is told once. */
  of(document: Versioned | undefined): T | undefined {
    if (document === undefined) return undefined
    if (this.#known.has(document)) return this.#known.get(document)?.value
    const parsed = parseValue(document.key, document.value, this.#schema)
    if (!parsed.ok) this.#misfit(document, parsed.reason)
    this.#known.set(document, parsed.ok ? { value: parsed.value } : undefined)
    return parsed.ok ? parsed.value : undefined
  }

  /** Those that fit. */
  all(documents: readonly Versioned[]): readonly T[] {
    const values: T[] = []
    for (const document of documents) {
      const value = this.of(document)
      if (value !== undefined) values.push(value)
    }
    return values
  }
}
