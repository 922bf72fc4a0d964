import type { FastifyInstance } from 'fastify'
import type { Desk } from '../desk/desk.ts'
import { isValid, tokensOf } from '../desk/decide-tokens.ts'
import { personRowSchema, readRow } from '../desk/desk-rows.ts'
import type { SignIns } from '../people/sign-ins.ts'
import type { Time } from '../time.ts'
import { admit } from './who-asks.ts'

/** Who may do what, for administrators and without any secret. */
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
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1
}
