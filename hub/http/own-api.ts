import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { Desk } from '../desk/desk.ts'
import type { BadgeSignIn } from '../people/badge-sign-in.ts'
import { changeOwnPassword } from '../people/own-password.ts'
import { decideEndSignIn, ownSignIns } from '../people/own-sign-ins.ts'
import { prove } from '../people/prove.ts'
import { sessionKey, type SignIns } from '../people/sign-ins.ts'
import type { Time } from '../time.ts'
import { bodyOf } from './body.ts'
import { refuse } from './sentences.ts'
import { admit, tokenOf } from './who-asks.ts'

export const ownPasswordSchema = z.object({ old: z.string().max(1000), password: z.string().max(1000) })
export const proofSchema = z.object({ password: z.string().max(1000).optional(), code: z.string().max(200).optional() })
export const signInIdSchema = z.object({ id: z.string().max(100) })

export interface OwnApiParts {
  readonly desk: Desk
  readonly signIns: SignIns
  readonly badgeSignIn: BadgeSignIn
  readonly time: Time
}

/** What everybody may do with what is his own: his password, his sign-ins, and showing once more who he is. */
export function ownApi(app: FastifyInstance, { desk, signIns, badgeSignIn, time }: OwnApiParts): void {
  app.post('/api/password', async (request, reply) => {
    const actor = admit(request, reply, { signIns, role: 'viewer', what: 'passwords are' })
    const token = tokenOf(request)
    if (actor === undefined || token === undefined) return reply
    const read = bodyOf(request, ownPasswordSchema)
    if (!read.ok) return refuse(reply, 400, read.reason)
    const answer = await changeOwnPassword({ desk, signIns, time }, { actor, token, ...read.value, from: request.ip })
    return answer.ok ? reply.send({}) : refuse(reply, answer.status, answer.reason)
  })

  app.post('/api/prove', async (request, reply) => {
    const actor = admit(request, reply, { signIns, role: 'viewer', what: 'this is' })
    const token = tokenOf(request)
    if (actor === undefined || token === undefined) return reply
    const read = bodyOf(request, proofSchema)
    if (!read.ok) return refuse(reply, 400, read.reason)
    const proof = { actor, token, ...read.value, from: request.ip }
    const answer = await prove({ desk, signIns, badgeSignIn, time }, proof)
    return answer.ok ? reply.send({}) : refuse(reply, answer.status, answer.reason)
  })

  app.get('/api/sign-ins', (request, reply) => {
    const actor = admit(request, reply, { signIns, role: 'viewer', what: 'sign-ins are' })
    const token = tokenOf(request)
    if (actor === undefined || token === undefined) return reply
    const own = ownSignIns(desk.view, actor, sessionKey(token), time.wall())
    return reply.header('cache-control', 'no-store').send({ signIns: own })
  })

  app.post('/api/sign-ins/end', (request, reply) => {
    const actor = admit(request, reply, { signIns, role: 'viewer', what: 'sign-ins are' })
    if (actor === undefined) return reply
    const read = bodyOf(request, signInIdSchema)
    if (!read.ok) return refuse(reply, 400, read.reason)
    const { id } = read.value
    const entry = { at: time.wall(), id: randomUUID(), actor, from: request.ip, command: { do: 'end sign-in' } }
    const answer = desk.commit(
      (moment) => decideEndSignIn(id, moment),
      actor,
      (row) => desk.audit.add(entry, row),
    )
    return answer.ok ? reply.send({}) : refuse(reply, answer.status, answer.reason)
  })
}
