import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { commandEnvelopeSchema } from '../../protocol/desk-commands.ts'
import type { Strangers } from '../desk/strangers.ts'
import type { Desk } from '../desk/desk.ts'
import type { SetUp } from '../people/set-up.ts'
import type { SignIns } from '../people/sign-ins.ts'
import { bodyOf } from './body.ts'
import { enter } from './enter.ts'
import { refuse } from './sentences.ts'
import { aboutActor, actorOf, doorway, identify, SIGN_IN_COOKIE, tokenOf } from './who-asks.ts'

export interface DeskParts {
  readonly desk: Desk
  readonly signIns: SignIns
  readonly setUp: SetUp
  readonly strangers: Strangers
}

export const signInSchema = z.object({ name: z.string().max(100), password: z.string().max(1000) })
export const firstSchema = z.object({ code: z.string().max(100), ...signInSchema.shape })
/** Systems that can make no ids leave it out: what they send twice is done twice. */
export const envelopeSchema = z.object({
  ...commandEnvelopeSchema.shape,
  id: z.optional(commandEnvelopeSchema.shape.id),
})

/** Who asks, and what staff do: sign-in, the first start, commands. Rights are looked at here and in the desk only. */
export async function deskApi(app: FastifyInstance, { desk, signIns, setUp, strangers }: DeskParts): Promise<void> {
  await app.register(cookie)

  app.get('/api/me', (request, reply) => {
    const actor = actorOf(request, signIns)
    return reply
      .header('cache-control', 'no-store')
      .send({ ...(actor && { me: aboutActor(actor) }), first: setUp.open() })
  })

  app.post('/api/first-person', async (request, reply) => {
    const read = bodyOf(request, firstSchema)
    if (!read.ok) return refuse(reply, 400, read.reason)
    const { code, name, password } = read.value
    const made = await setUp.first(code, name, password, request.ip)
    if (made.ok) return enter(reply, await signIns.begin(name, doorway(request)))
    strangers.refused({ from: request.ip, command: { do: 'first person' }, ...made })
    return refuse(reply, made.status, made.reason)
  })

  app.post('/api/sign-in', async (request, reply) => {
    const read = bodyOf(request, signInSchema)
    if (!read.ok) return refuse(reply, 400, read.reason)
    const { name, password } = read.value
    const signIn = await signIns.signIn(name, password, doorway(request))
    if (signIn.kind === 'refused')
      strangers.refused({ from: request.ip, command: { do: 'sign in', name }, status: 401, reason: signIn.reason })
    return enter(reply, signIn)
  })

  app.post('/api/sign-out', async (request, reply) => {
    const token = tokenOf(request)
    if (token !== undefined) await signIns.signOut(token)
    return reply.clearCookie(SIGN_IN_COOKIE, { path: '/' }).send({})
  })

  app.post('/api/commands', async (request, reply) => {
    const who = identify(request, signIns)
    const read = bodyOf(request, envelopeSchema)
    if (who.kind === 'unknown') {
      const wanted = read.ok ? read.value.command.do : 'what cannot be read'
      strangers.refused({ from: request.ip, command: { do: wanted }, status: 401, reason: who.reason })
      return refuse(reply, 401, who.reason)
    }
    if (!read.ok) return refuse(reply, 400, read.reason)
    const answer = await desk.run({ ...read.value, id: read.value.id ?? randomUUID() }, who.actor, request.ip)
    // A secret may be in it.
    reply.header('cache-control', 'no-store')
    return answer.ok ? reply.send(answer.answer) : refuse(reply, answer.status, answer.reason)
  })
}
