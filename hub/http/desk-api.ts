import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { commandEnvelopeSchema } from '../../protocol/desk-commands.ts'
import { parseValue } from '../../protocol/parse.ts'
import type { Strangers } from '../desk/strangers.ts'
import type { Desk } from '../desk/desk.ts'
import type { SetUp } from '../people/set-up.ts'
import type { SignIn, SignIns } from '../people/sign-ins.ts'
import { refuse } from './sentences.ts'
import { aboutActor, actorOf, identify, SIGN_IN_COOKIE, tokenOf } from './who-asks.ts'

export interface DeskParts {
  readonly desk: Desk
  readonly signIns: SignIns
  readonly setUp: SetUp
  readonly strangers: Strangers
}

const signInSchema = z.object({ name: z.string().max(100), password: z.string().max(1000) })
const firstSchema = z.object({ code: z.string().max(100), ...signInSchema.shape })

/** Who asks, and what staff do: sign-in, the first start, commands, the audit. Rights are looked at here and in the desk only. */
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
    if (made.ok) return enter(reply, await signIns.begin(name))
    strangers.refused({ from: request.ip, command: { do: 'first person' }, ...made })
    return refuse(reply, made.status, made.reason)
  })

  app.post('/api/sign-in', async (request, reply) => {
    const read = bodyOf(request, signInSchema)
    if (!read.ok) return refuse(reply, 400, read.reason)
    const { name, password } = read.value
    const signIn = await signIns.signIn(name, password)
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
    const read = bodyOf(request, commandEnvelopeSchema)
    if (who.kind === 'unknown') {
      const wanted = read.ok ? read.value.command.do : 'what cannot be read'
      strangers.refused({ from: request.ip, command: { do: wanted }, status: 401, reason: who.reason })
      return refuse(reply, 401, who.reason)
    }
    if (!read.ok) return refuse(reply, 400, read.reason)
    const answer = await desk.run(read.value, who.actor, request.ip)
    // A secret may be in it.
    reply.header('cache-control', 'no-store')
    return answer.ok ? reply.send(answer.answer) : refuse(reply, answer.status, answer.reason)
  })

  app.get<{ Querystring: { before?: string; limit?: string } }>('/api/audit', (request, reply) => {
    const actor = actorOf(request, signIns)
    if (actor === undefined) return refuse(reply, 401, 'Nobody is signed in.')
    if (actor.role === 'viewer' || actor.role === 'operator')
      return refuse(reply, 403, `${actor.name} is ${actor.role}; the audit is for supervisors.`)
    const before = Number(request.query.before ?? Number.NaN)
    const limit = Math.min(1000, Math.max(1, Number(request.query.limit ?? 100) || 100))
    return reply
      .header('cache-control', 'no-store')
      .send({ rows: desk.audit.list(limit, Number.isFinite(before) ? before : undefined) })
  })
}

function enter(reply: FastifyReply, signIn: SignIn): FastifyReply {
  if (signIn.kind === 'refused') {
    if (signIn.waitMs > 0) reply.header('retry-after', Math.ceil(signIn.waitMs / 1000))
    return refuse(reply, signIn.waitMs > 0 ? 429 : 401, signIn.reason)
  }
  const secure = reply.request.protocol === 'https'
  reply.setCookie(SIGN_IN_COOKIE, signIn.token, { path: '/', httpOnly: true, sameSite: 'strict', secure })
  return reply.header('cache-control', 'no-store').send({ me: aboutActor(signIn.actor) })
}

/** The body by a schema. A form of another page cannot send JSON without asking first. */
export function bodyOf<T>(request: FastifyRequest, schema: z.ZodType<T> | z.core.$ZodType<T>) {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return { ok: false, reason: 'The request has no JSON body.' } as const
  return parseValue('The request', request.body, schema)
}
