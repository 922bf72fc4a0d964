import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { Versioned } from '../../protocol/documents.ts'
import { parseValue } from '../../protocol/parse.ts'
import { EMBARGOED } from '../embargo/embargo-rules.ts'
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

/** The first key that could follow all of `embargoed/`: "0" comes after "/". */
const AFTER_EMBARGOED = EMBARGOED.replace(/\/$/, '0')

const paramsSchema = z.object({ '*': z.string() })

/** Reading documents: one by its key, or those below a prefix, keys ascending. Only what is durable is told. */
export function documentsApi(app: FastifyInstance, store: DocumentStore): void {
  app.get('/api/documents', (request, reply) => {
    const query = parseValue('The query', request.query, documentsQuery)
    if (!query.ok) return refuse(reply, 400, `${query.reason}.`)
    const { prefix = '', after = '', limit } = query.value
    const found = listOpen(store, { prefix, after, limit: limit + 1 })
    const documents = found.slice(0, limit)
    const last = documents.at(-1)
    const next = found.length > limit && last ? { next: last.key } : {}
    return reply.header('cache-control', 'no-store').send({ documents: documents.map(told), ...next })
  })

  app.get('/api/documents/*', (request, reply) => {
    const key = paramsSchema.parse(request.params)['*']
    const document = key.startsWith(EMBARGOED) ? undefined : store.published(key)
    if (!document) return refuse(reply, 404, `There is no document "${key.slice(0, 200)}".`)
    return reply.header('cache-control', 'no-store').send(told(document))
  })
}

/** Documents as a list, but for those that are held back: they stand together, one after the other. */
function listOpen(store: DocumentStore, query: { prefix: string; after: string; limit: number }): readonly Versioned[] {
  const found = store.list(query)
  const open = found.filter(({ key }) => !key.startsWith(EMBARGOED))
  if (open.length === found.length) return found
  const left = query.limit - open.length
  return left === 0 ? open : [...open, ...store.list({ ...query, after: AFTER_EMBARGOED, limit: left })]
}

/** The members of a document in the order of the contract. */
function told({ key, epoch, version, asOf, receivedAt, value }: Versioned): Versioned {
  return { key, epoch, version, asOf, receivedAt, value }
}
