import type { FastifyInstance, FastifyReply } from 'fastify'
import { STATUS_CODES } from 'node:http'

/** Answers with one sentence that says what is wrong, in the one form all of the hub's refusals have. */
export function refuse(reply: FastifyReply, status: number, sentence: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send({ error: sentence })
}

/** Whatever no route answers, or fails on, gets a sentence and never a stack trace. */
export function answerFaults(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => {
    const place = request.url.split('?')[0]?.slice(0, 200)
    return refuse(reply, 404, `There is nothing at ${request.method} ${place}.`)
  })
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error)
    if (status >= 500) request.log.error({ err: error }, 'a request failed')
    const what = status < 500 && error instanceof Error ? error.message : (STATUS_CODES[status] ?? 'a fault')
    return refuse(reply, status, `The request failed: ${what.replace(/\.$/, '')}.`)
  })
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}
