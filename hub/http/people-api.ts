import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { Desk } from '../desk/desk.ts'
import { isValid, tokensOf } from '../desk/decide-tokens.ts'
import { personRowSchema, readRow } from '../desk/desk-rows.ts'
import { changeOwnPassword } from '../people/own-password.ts'
import type { SignIns } from '../people/sign-ins.ts'
import type { Time } from '../time.ts'
import { bodyOf } from './body.ts'
import { refuse } from './sentences.ts'
import { admit, tokenOf } from './who-asks.ts'

export const ownPasswordSchema = z.object({ old: z.string().max(1000), password: z.string().max(1000) })

/** Who may do what, for administrators and without any secret; and everybody's own password. */
export function peopleApi(
  app: FastifyInstance,
  { desk, signIns, time }: { desk: Desk; signIns: SignIns; time: Time },
): void {
  app.get('/api/people', (request, reply) => {
    const door = { signIns, role: 'administrator', what: 'the list of people is' } as const
    if (admit(request, reply, door) === undefined) return reply
    const people = [...desk.view.below('person/')].map(([key, raw]) => {
      const { password: _, ...person } = readRow(key, raw, personRowSchema)
      return person
    })
    return reply.header('cache-control', 'no-store').send({ people })
  })

  app.get('/api/tokens', (request, reply) => {
    const door = { signIns, role: 'administrator', what: 'the list of tokens is' } as const
    if (admit(request, reply, door) === undefined) return reply
    // The key of a row is the hash of its secret: it stays here.
    const tokens = tokensOf(desk.view).map(([, row]) => ({ ...row, valid: isValid(row, time.wall()) }))
    return reply.header('cache-control', 'no-store').send({ tokens: tokens.toSorted(byName) })
  })

  app.post('/api/password', async (request, reply) => {
    const actor = admit(request, reply, { signIns, role: 'viewer', what: 'passwords are' })
    const token = tokenOf(request)
    if (actor === undefined || token === undefined) return reply
    const read = bodyOf(request, ownPasswordSchema)
    if (!read.ok) return refuse(reply, 400, read.reason)
    const answer = await changeOwnPassword({ desk, signIns, time }, { actor, token, ...read.value, from: request.ip })
    return answer.ok ? reply.send({}) : refuse(reply, answer.status, answer.reason)
  })
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1
}
