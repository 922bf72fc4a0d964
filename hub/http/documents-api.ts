import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { Versioned } from '../../protocol/documents.ts'
import { parseValue } from '../../protocol/parse.ts'
import type { DocumentStore } from '../store/store.ts'
import { refuse } from './sentences.ts'

const DEFAULT_LIMIT = 100
const MOST = 1000

const one = (name: string) => z.string(`give ${name} once`).max(500, 'at most 500 characters')
const limitSentence = `a whole number from 1 to ${MOST} is needed`
export const documentsQuery = z.object({
  prefix: one('prefix').optional(),
  after: one('after').optional(),
  limit: z
    .string('give limit once')
    .regex(/^\d{1,6}$/, limitSentence)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= MOST, limitSentence)
    .default(DEFAULT_LIMIT),
})

const paramsSchema = z.object({ '*': z.string() })

/** Reading documents: one by its key, or those below a prefix, keys ascending. Only what is durable is told. */
export function documentsApi(app: FastifyInstance, store: DocumentStore): void {
  app.get('/api/documents', (request, reply) => {
    const query = parseValue('The query', request.query, documentsQuery)
    if (!query.ok) return refuse(reply, 400, `${query.reason}.`)
    const { prefix = '', after = '', limit } = query.value
    const found = store.list({ prefix, after, limit: limit + 1 })
    const documents = found.slice(0, limit)
    const last = documents.at(-1)
    const next = found.length > limit && last ? { next: last.key } : {}
    return reply.header('cache-control', 'no-store').send({ documents: documents.map(told), ...next })
  })

  app.get('/api/documents/*', (request, reply) => {
    const key = paramsSchema.parse(request.params)['*']
    const document = store.published(key)
    if (!document) return refuse(reply, 404, `There is no document "${key.slice(0, 200)}".`)
    return reply.header('cache-control', 'no-store').send(told(document))
  })
}

/** The members of a document in the order of the contract. */
function told({ key, epoch, version, asOf, receivedAt, value }: Versioned): Versioned {
  return { key, epoch, version, asOf, receivedAt, value }
}
