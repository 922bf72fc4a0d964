import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { isLoopback } from '../sources/odf-http.ts'
import type { SetAside } from '../store/set-aside.ts'
import { refuse } from './sentences.ts'

const paramsSchema = z.object({ id: z.string() })

/**
 * Messages that could not be read, for an operator at this machine: they hold what a feed says of people beyond what boards
 * show, and until there are roles nobody else can be told from a spectator.
 */
export function setAsideApi(app: FastifyInstance, setAside: SetAside): void {
  app.get('/api/set-aside', (request, reply) => {
    if (!isLoopback(request.socket.remoteAddress)) return refuse(reply, 403, ELSEWHERE)
    // The newest first: it is what an operator looks for.
    return reply.header('cache-control', 'no-store').send({ messages: setAside.list().toReversed() })
  })

  app.get('/api/set-aside/:id', async (request, reply) => {
    if (!isLoopback(request.socket.remoteAddress)) return refuse(reply, 403, ELSEWHERE)
    const { id } = paramsSchema.parse(request.params)
    const bytes = await setAside.bytes(id)
    if (!bytes) return refuse(reply, 404, `No message "${id.slice(0, 100)}" is set aside.`)
    // Whatever it holds, a browser stores it and shows nothing of it.
    reply.header('content-disposition', `attachment; filename="${id}.bin"`).type('application/octet-stream')
    return reply.header('cache-control', 'no-store').send(Buffer.from(bytes))
  })
}

const ELSEWHERE = 'Messages set aside can be read on the hub itself only.'
