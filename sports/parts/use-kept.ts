import { useState } from 'react'
import { keepParts } from './keep-same.ts'

/**
 * What was made last. A memory that only spares work: it is written while drawing, which would be wrong for anything that changes
 * the picture.
 */
class LastMade<T> {
  #parts: readonly unknown[] = []
  #made: { readonly value: T } | undefined

  /** `next`, with what says the same taken from the last one. */
  same(next: T): T {
    const value = keepParts(this.#made?.value, next)
    this.#made = { value }
    return value
  }

  of(parts: readonly unknown[], make: () => T): T {
    const known = this.#made
    const same = parts.length === this.#parts.length && parts.every((part, i) => Object.is(part, this.#parts[i]))
    if (known !== undefined && same) return known.value
    const value = make()
    this.#made = { value }
    this.#parts = parts
    return value
  }
}

/** `next`, with the parts that say the same as the last time being the same objects: `keepParts` over time. */
export function useSame<T>(next: T): T {
  const [last] = useState(() => new LastMade<T>())
  return last.same(next)
}

/** What `make` gives, made anew only when one of the parts is another one. @param parts all that `make` depends on. */
export function useKept<T>(parts: readonly unknown[], make: () => T): T {
  const [last] = useState(() => new LastMade<T>())
  return last.of(parts, make)
}
