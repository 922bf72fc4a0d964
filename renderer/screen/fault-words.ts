import * as z from 'zod/mini'

/** The hub takes no more (protocol, report). */
const MOST = 2000

/** Anything that was thrown, as one sentence for an operator: without stack, lists or line breaks. */
export function faultWords(thrown: unknown): string {
  if (thrown instanceof z.core.$ZodError) {
    const first = thrown.issues[0]
    return `it does not fit at ${first?.path.join('.') ?? '?'}: ${first?.message ?? 'unknown fault'}`
  }
  const words = thrown instanceof Error ? thrown.message || thrown.name : String(thrown)
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, MOST)
}
