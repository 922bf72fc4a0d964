import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { planSchema } from '../../protocol/plan.ts'
import { PLAN_PICTURE, planPictureRowSchema, type PlanPictureRow } from '../desk/decide-plan.ts'
import type { Desk } from '../desk/desk.ts'
import { rowOf } from '../desk/desk-rows.ts'
import type { SignIns } from '../people/sign-ins.ts'
import { readMedia } from '../media/media-type.ts'
import type { HubStore } from '../store/hub-store.ts'
import { refuse } from './sentences.ts'
import { admit } from './who-asks.ts'

const LIMIT_BYTES = 4 * 1024 * 1024
/** A side of it, px: more than any tablet draws. */
const LIMIT_SIDE = 8_000

/**
 * The picture of the venue's plan. It is brought here, and hung up by the command `set plan`, so that the audit has it; what was brought and
 * never hung up goes with the next one.
 */
export async function planApi(
  app: FastifyInstance,
  { desk, signIns, store }: { readonly desk: Desk; readonly signIns: SignIns; readonly store: HubStore },
): Promise<void> {
  app.get<{ Params: { picture: string } }>('/api/plan/:picture', (request, reply) => {
    const actor = admit(request, reply, { signIns, role: 'viewer', what: 'the plan is' })
    if (actor === undefined) return reply
    const row = rowOf(desk.view, `${PLAN_PICTURE}${request.params.picture}`, planPictureRowSchema)
    if (row === undefined) return refuse(reply, 404, 'There is no such picture of a plan.')
    return reply
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(row.type)
      .send(Buffer.from(row.bytes, 'base64'))
  })

  await app.register((scope, _options, ready) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LIMIT_BYTES }, (_request, body, done) => {
      done(null, body)
    })
    scope.put('/api/plan', async (request, reply) => {
      const actor = admit(request, reply, { signIns, role: 'supervisor', what: 'the plan is' })
      if (actor === undefined) return reply
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const read = readMedia(bytes)
      if (!read.ok || read.size === undefined) return refuse(reply, 415, 'A plan is a PNG, JPEG or WebP.')
      const { type, size } = read
      const { width, height } = size
      if (width > LIMIT_SIDE || height > LIMIT_SIDE)
        return refuse(reply, 413, `A plan is at most ${LIMIT_SIDE} px wide and high; this one is ${width} × ${height}.`)
      const picture = createHash('sha256').update(bytes).digest('base64url')
      const hung = rowOf(desk.view, 'plan', planSchema)?.picture
      const others = Array.from(store.desk.entries(PLAN_PICTURE), ([key]) => key)
      for (const key of others) if (key !== `${PLAN_PICTURE}${hung}`) store.desk.remove(key)
      const row: PlanPictureRow = { picture, type, width, height, bytes: bytes.toString('base64') }
      store.desk.put(`${PLAN_PICTURE}${picture}`, row)
      await store.durable()
      return reply.code(201).header('cache-control', 'no-store').send({ picture, width, height })
    })
    ready()
  })
}
