import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { refused, type Actor } from '../desk/decision.ts'
import type { Desk } from '../desk/desk.ts'
import type { Strangers } from '../desk/strangers.ts'
import type { BadgeSignIn } from '../people/badge-sign-in.ts'
import type { Badges } from '../people/badges.ts'
import type { SignIns } from '../people/sign-ins.ts'
import type { Time } from '../time.ts'
import { bodyOf } from './body.ts'
import { enter } from './enter.ts'
import { refuse } from './sentences.ts'
import { admit, identify } from './who-asks.ts'

export const shownBadgeSchema = z.object({ code: z.string().min(1).max(200) })
/** A list is read as it comes: how long it may be, its reader says. */
const LIST_BYTES = 1024 * 1024 * 1024

export interface BadgesApiParts {
  readonly desk: Desk
  readonly signIns: SignIns
  readonly strangers: Strangers
  readonly badges: Badges
  readonly badgeSignIn: BadgeSignIn
  readonly time: Time
}

/** The accreditation list, and the sign-in by a badge of it. */
export function badgesApi(
  app: FastifyInstance,
  { desk, signIns, badgeSignIn, strangers, badges, time }: BadgesApiParts,
): void {
  app.post('/api/badge', async (request, reply) => {
    const read = bodyOf(request, shownBadgeSchema)
    if (!read.ok) return refuse(reply, 400, read.reason)
    const shown = await badgeSignIn.show(read.value.code, request.ip, request.headers['user-agent'])
    // Never the code: it may be a real one that was misread.
    if (shown.kind === 'refused')
      strangers.refused({ from: request.ip, command: { do: 'show badge' }, status: 401, reason: shown.reason })
    return enter(reply, shown)
  })

  app.get('/api/badges', (request, reply) => {
    if (admit(request, reply, { signIns, role: 'administrator', what: 'badges are' }) === undefined) return reply
    const { list } = badges
    const { generation: _, ...told } = list ?? { generation: '', badges: 0 }
    return reply.header('cache-control', 'no-store').send(told)
  })

  app.post('/api/badges/find', (request, reply) => {
    if (admit(request, reply, { signIns, role: 'administrator', what: 'badges are' }) === undefined) return reply
    const read = bodyOf(request, shownBadgeSchema)
    if (!read.ok) return refuse(reply, 400, read.reason)
    const found = badges.find(read.value.code)
    if (found === undefined) return refuse(reply, 404, 'This badge is not on the list.')
    const { name, role, zones } = found
    return reply.header('cache-control', 'no-store').send({ badge: { name, role, ...(zones && { zones }) } })
  })

  app.post('/api/badges/remove', async (request, reply) => {
    const actor = admit(request, reply, { signIns, role: 'administrator', what: 'badges are' })
    if (actor === undefined) return reply
    const why = whyNot(actor)
    if (why !== undefined) return refuse(reply, 403, why)
    const read = bodyOf(request, shownBadgeSchema)
    if (!read.ok) return refuse(reply, 400, read.reason)
    const answer = await badges.remove(read.value.code, actor, request.ip)
    return answer.ok ? reply.send(answer.answer) : refuse(reply, answer.status, answer.reason)
  })

  app.register((scope, _options, ready) => {
    scope.addContentTypeParser('text/csv', { bodyLimit: LIST_BYTES }, (_request, payload, parsed) =>
      parsed(null, payload),
    )
    scope.post('/api/badges', { bodyLimit: LIST_BYTES }, async (request, reply) => {
      const who = identify(request, signIns)
      if (who.kind === 'unknown') {
        strangers.refused({ from: request.ip, command: { do: 'import badges' }, status: 401, reason: who.reason })
        return refuse(reply, 401, who.reason)
      }
      const why = whyNot(who.actor)
      if (why !== undefined) {
        const entry = {
          at: time.wall(),
          id: randomUUID(),
          actor: who.actor,
          from: request.ip,
          command: { do: 'import badges' },
        }
        desk.commit(
          () => refused(403, why),
          who.actor,
          (row) => desk.audit.add(entry, row),
        )
        return refuse(reply, 403, why)
      }
      if (!/^text\/csv\b/.test(request.headers['content-type'] ?? ''))
        return refuse(reply, 400, 'A list of badges is sent as text/csv.')
      // A list that is refused half-way is heard to its end: its sender must get the sentence, not a broken line.
      const source = request.raw.iterator({ destroyOnReturn: false })
      const answer = await badges.replace(source, who.actor, request.ip)
      request.raw.resume()
      return answer.ok ? reply.send(answer.answer) : refuse(reply, answer.status, answer.reason)
    })
    ready()
  })
}

/** The list is the whole venue's. */
function whyNot({ name, role, zones }: Actor): string | undefined {
  if (role !== 'administrator') return `${name} is ${role}; badges are for administrators.`
  return zones === undefined ? undefined : `${name} looks after ${[...zones].join(', ')} only; badges are the venue's.`
}
