import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { JsonObject } from '../../protocol/json.ts'
import { commandsOf } from '../cap/cap-commands.ts'
import { readCap } from '../cap/read-cap.ts'
import type { Desk } from '../desk/desk.ts'
import type { SignIns } from '../people/sign-ins.ts'
import type { Time } from '../time.ts'
import { refuse } from './sentences.ts'
import { admit } from './who-asks.ts'

/** An alert is a text of a few kilobytes; pictures and sounds inside it are not wanted here. */
const LIMIT_BYTES = 1024 * 1024

/**
 * `POST /cap`: an alert of CAP 1.2, with the Bearer token of a system that may at least operate. What it came to is in the answer:
 * ids, whether it waits for a person, and notes.
 */
export async function capApi(
  app: FastifyInstance,
  { desk, signIns, time }: { readonly desk: Desk; readonly signIns: SignIns; readonly time: Time },
): Promise<void> {
  await app.register((scope, _options, ready) => {
    // Whatever it calls itself, it is read as XML.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LIMIT_BYTES }, (_request, body, done) => {
      done(null, body)
    })
    scope.post('/cap', async (request, reply) => {
      const actor = admit(request, reply, { signIns, role: 'operator', what: 'alerts are' })
      if (actor === undefined) return reply
      const alert = readCap(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0))
      if (!alert.ok) return refuse(reply, 400, alert.reason)
      const { commands, notes } = commandsOf(alert.value, desk.view, time.wall())
      const emergencies: JsonObject[] = []
      for (const command of commands) {
        const done = await desk.run({ id: randomUUID(), command }, actor, request.ip)
        if (!done.ok) return refuse(reply, done.status, done.reason)
        emergencies.push(done.answer)
      }
      return reply.header('cache-control', 'no-store').send({ emergencies, notes })
    })
    ready()
  })
}
