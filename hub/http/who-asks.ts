import type { FastifyReply, FastifyRequest } from 'fastify'
import { atLeast, type Role } from '../../protocol/desk-people.ts'
import type { Actor } from '../desk/decision.ts'
import type { Doorway } from '../people/session-rows.ts'
import type { Identified, SignIns } from '../people/sign-ins.ts'
import { originAllowed } from './origin.ts'
import { refuse } from './sentences.ts'

export const SIGN_IN_COOKIE = 'tribune'

/** Who asks, by the cookie of a page or the Bearer token of a program; or why nobody is known to. */
export function identify(request: FastifyRequest, signIns: SignIns): Identified {
  // Whatever cookie its browser sends along.
  if (!originAllowed(request.headers.origin, request.raw))
    return { kind: 'unknown', reason: 'A page of another origin may not do this.' }
  const token = tokenOf(request)
  return token === undefined ? { kind: 'unknown', reason: 'Nobody is signed in.' } : signIns.identify(token)
}

/** Who asks; undefined where nobody is known. */
export function actorOf(request: FastifyRequest, signIns: SignIns): Actor | undefined {
  const who = identify(request, signIns)
  return who.kind === 'known' ? who.actor : undefined
}

/**
 * Lets those in who have a role.
 * @param what is behind the door, e.g. "the audit is".
 * @returns who it is; undefined where it was refused, with a sentence.
 */
export function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  { signIns, role, what }: { signIns: SignIns; role: Role; what: string },
): Actor | undefined {
  const who = identify(request, signIns)
  if (who.kind === 'unknown') return void refuse(reply, 401, who.reason)
  if (atLeast(who.actor.role, role)) return who.actor
  return void refuse(reply, 403, `${who.actor.name} is ${who.actor.role}; ${what} for ${role}s.`)
}

export function aboutActor({ kind, name, role, zones }: Actor) {
  return { kind, name, role, ...(zones && { zones: [...zones] }) }
}

/** From where somebody signs in. */
export function doorway(request: FastifyRequest): Doorway {
  return { from: request.ip, agent: request.headers['user-agent'] }
}

export function tokenOf(request: FastifyRequest): string | undefined {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return bearer ?? request.cookies[SIGN_IN_COOKIE]
}
