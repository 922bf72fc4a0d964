import type { FastifyInstance } from 'fastify'
import type { Desk } from '../desk/desk.ts'
import { readRow, rowOf } from '../desk/desk-rows.ts'
import { cuesLeft, rundownRowSchema, type RundownRow } from '../desk/rundown-row.ts'
import type { SignIns } from '../people/sign-ins.ts'
import { refuse } from './sentences.ts'
import { actorOf } from './who-asks.ts'

/** What the console sees of rundowns: the plan, where it stands, and which cue is next. */
export function rundownsApi(
  app: FastifyInstance,
  { desk, signIns }: { readonly desk: Desk; readonly signIns: SignIns },
): void {
  app.get('/api/rundowns', (request, reply) => {
    if (actorOf(request, signIns) === undefined) return refuse(reply, 401, 'Nobody is signed in.')
    const rundowns = [...desk.view.below('rundown/')].map(([key, raw]) =>
      told(key.slice('rundown/'.length), readRow(key, raw, rundownRowSchema)),
    )
    return reply.header('cache-control', 'no-store').send({ rundowns })
  })

  app.get<{ Params: { id: string } }>('/api/rundowns/:id', (request, reply) => {
    if (actorOf(request, signIns) === undefined) return refuse(reply, 401, 'Nobody is signed in.')
    const row = rowOf(desk.view, `rundown/${request.params.id}`, rundownRowSchema)
    if (row === undefined) return refuse(reply, 404, 'There is no such rundown.')
    return reply.header('cache-control', 'no-store').send(told(request.params.id, row))
  })
}

function told(id: string, row: RundownRow) {
  const next = row.state === 'done' ? undefined : cuesLeft(row)[0]?.[0]
  return { id, ...row, revision: row.revision ?? 1, ...(next !== undefined && { next }) }
}
