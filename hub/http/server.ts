import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { answerFaults } from './sentences.ts'

/** An HTTP server with the hub's manners: sentences for faults, and no guessing by browsers of what they got. */
export function buildServer(log: Logger): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = log.child({ part: 'http' })
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: log.level !== 'debug' }),
    // Requests under way are answered; connections that only wait are closed.
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (_error, _request, reply) => {
      reply.hijack()
      const body = JSON.stringify({ error: 'The address of the request cannot be read.' })
      reply.raw.writeHead(400, { 'content-type': 'application/json; charset=utf-8' }).end(body)
    },
  })
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer')
  })
  answerFaults(app)
  return app
}
