import * as z from 'zod/mini'

/** The outcome of reading something that came from outside: a value, or one sentence that says what is wrong and where. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string }

/**
 * Reads JSON text by a schema. The only place where `JSON.parse` is called on foreign text.
 * @param what names the text in the reason, e.g. "message from screen north-4".
 * @returns the value, or a reason of one sentence; never throws.
 */
export function parseJson<T>(what: string, text: string, schema: z.core.$ZodType<T>): Parsed<T> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    return { ok: false, reason: `${what} is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  return parseValue(what, raw, schema)
}

/** Reads an unknown value by a schema; the reason names the first place that does not fit. */
export function parseValue<T>(what: string, raw: unknown, schema: z.core.$ZodType<T>): Parsed<T> {
  const read = z.safeParse(schema, raw)
  if (read.success) return { ok: true, value: read.data }
  const first = read.error.issues[0]
  const place = first && first.path.length > 0 ? ` at ${first.path.join('.')}` : ''
  return {
    ok: false,
    reason: `${what} does not fit${place}: ${first === undefined ? 'unknown fault' : issueWords(first)}`,
  }
}

/**
 * What is wrong, in zod's words where they are loaded. A screen does without them: the place and the kind that was expected are
 * what helps, and every byte of the first picture is waited for.
 */
export function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.message !== 'Invalid input' || issue.code !== 'invalid_type') return issue.message
  return `Invalid input: expected ${issue.expected}`
}
