import type { FastifyReply } from 'fastify'
import type { SignIn } from '../people/sign-ins.ts'
import { refuse } from './sentences.ts'
import { aboutActor, SIGN_IN_COOKIE } from './who-asks.ts'

/** Lets somebody in, or says why not. */
export function enter(reply: FastifyReply, signIn: SignIn): FastifyReply {
  if (signIn.kind === 'refused') {
    if (signIn.waitMs > 0) reply.header('retry-after', Math.ceil(signIn.waitMs / 1000))
    return refuse(reply, signIn.waitMs > 0 ? 429 : 401, signIn.reason)
  }
  const secure = reply.request.protocol === 'https'
  reply.setCookie(SIGN_IN_COOKIE, signIn.token, { path: '/', httpOnly: true, sameSite: 'strict', secure })
  return reply.header('cache-control', 'no-store').send({ me: aboutActor(signIn.actor) })
}
