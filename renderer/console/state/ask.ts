import * as z from 'zod/mini'
import { parseJson } from '../../../protocol/parse.ts'

/** What the hub answered, or why not: its one sentence. `status` 0: it did not answer. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly reason: string }

const faultSchema = z.object({ error: z.string() })

function sent(body: unknown): RequestInit {
  if (body === undefined) return {}
  if (body instanceof Blob) return { headers: { 'content-type': 'application/octet-stream' }, body }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** Asks the hub that served this page. Never throws. @param body sent as JSON, a file as it is; absent: none. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT',
  place: string,
  schema: z.core.$ZodType<T>,
  body?: unknown,
): Promise<Asked<T>> {
  let status: number
  let text: string
  try {
    const answer = await fetch(place, {
      method,
      credentials: 'same-origin',
      ...sent(body),
    })
    status = answer.status
    text = await answer.text()
  } catch (error) {
    return { ok: false, status: 0, reason: `The hub does not answer: ${String(error)}` }
  }
  if (status >= 400) {
    const fault = parseJson('The answer', text, faultSchema)
    return { ok: false, status, reason: fault.ok ? fault.value.error : `The hub answered ${status}.` }
  }
  const read = parseJson(`The answer of ${place}`, text, schema)
  return read.ok ? read : { ok: false, status, reason: read.reason }
}
