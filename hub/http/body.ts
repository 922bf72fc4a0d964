import type { FastifyRequest } from 'fastify'
import type * as z from 'zod'
import { parseValue } from '../../protocol/parse.ts'

/** The body by a schema. A form of another page cannot send JSON without asking first. */
export function bodyOf<T>(request: FastifyRequest, schema: z.ZodType<T> | z.core.$ZodType<T>) {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return { ok: false, reason: 'The request has no JSON body.' } as const
  return parseValue('The request', request.body, schema)
}
