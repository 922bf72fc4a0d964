import type * as z from 'zod'
import { parseValue, type Parsed } from '../../protocol/parse.ts'
import { isTrustedFrame } from './scheme-files.ts'

/**
 * What every message of a page passes (kiosk.md 1.5): it comes from the main frame of our own page, and fits its channel. Pure.
 * @param frame the sender; `null` where it is already gone
 */
export function guard<T>(
  channel: string,
  frame: { readonly url: string; readonly parent: unknown } | null,
  content: unknown,
  schema: z.core.$ZodType<T>,
): Parsed<T> {
  if (!isTrustedFrame(frame))
    return { ok: false, reason: `${channel} was refused: it came from ${frame?.url ?? 'a page that is gone'}` }
  return parseValue(`what a page said on ${channel}`, content, schema)
}
