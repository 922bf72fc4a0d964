import type { FastifyInstance } from 'fastify'
import type { Desk } from '../desk/desk.ts'
import { embargoesOf } from '../desk/decide-embargoes.ts'
import { concerns, EMBARGOED, isUnder, unitsIn } from '../embargo/embargo-rules.ts'
import type { SignIns } from '../people/sign-ins.ts'
import type { HubStore } from '../store/hub-store.ts'
import { admit } from './who-asks.ts'

/** What is held back, by whom, and which results wait; never what they say. */
export function embargoesApi(
  app: FastifyInstance,
  { desk, signIns, store }: { readonly desk: Desk; readonly signIns: SignIns; readonly store: HubStore },
): void {
  app.get('/api/embargoes', (request, reply) => {
    if (admit(request, reply, { signIns, role: 'operator', what: 'embargoes are' }) === undefined) return reply
    const held = store.documents.list({ prefix: EMBARGOED, limit: Infinity })
    const embargoes = embargoesOf(desk.view).map(([key, { by, at }]) => ({
      key,
      by,
      at,
      waits: held.flatMap(({ key: heldKey, value }) => {
        const plain = heldKey.slice(EMBARGOED.length)
        const hold = concerns(key, plain)
        const own = Object.keys(unitsIn(value)).some((rsc) => isUnder(key, rsc))
        return hold === 'whole' || (hold === 'units' && own) ? [plain] : []
      }),
    }))
    return reply.header('cache-control', 'no-store').send({ embargoes })
  })
}
