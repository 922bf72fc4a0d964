import { randomUUID } from 'node:crypto'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { idSchema } from '../../protocol/desk-targets.ts'
import { mediaSchema, SHA256 } from '../../protocol/media.ts'
import { MEDIA_PLACE } from '../../protocol/media-place.ts'
import { parseValue } from '../../protocol/parse.ts'
import { decideAddMedia, mediaKey } from '../desk/decide-media.ts'
import type { Actor } from '../desk/decision.ts'
import type { Desk } from '../desk/desk.ts'
import { readRow } from '../desk/desk-rows.ts'
import { tooLarge, type MediaFiles, type MediaLimits } from '../media/media-files.ts'
import type { SignIns } from '../people/sign-ins.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'
import { refuse } from './sentences.ts'
import { admit } from './who-asks.ts'

export interface MediaParts {
  readonly desk: Desk
  readonly store: HubStore
  readonly files: MediaFiles
  readonly limits: MediaLimits
  readonly signIns: SignIns
  readonly time: Time
}

export const mediaQuery = z.object({
  /** As staff will read it; the id where absent. */
  name: z.string().trim().min(1).max(100).optional(),
})

/** Pictures and videos: `POST /api/media`, `PUT /api/media/<id>` with the bytes as the body; `GET /media/<sha256>`. */
export async function mediaApi(app: FastifyInstance, parts: MediaParts): Promise<void> {
  const { desk, files } = parts
  const sweep = () =>
    void files.sweep(named(desk)).catch((error: unknown) => app.log.warn({ err: error }, 'media stay'))
  desk.onDone((rows) => {
    if ([...rows].some(([key, row]) => key.startsWith('media/') && row === undefined)) sweep()
  })
  sweep()
  await app.register((scope, _options, ready) => {
    // Whatever it calls itself: its bytes say what it is, and they stay in the stream.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.post('/api/media', (request, reply) => receive(request, reply, undefined, parts))
    scope.put<{ Params: { id: string } }>('/api/media/:id', (request, reply) =>
      receive(request, reply, request.params.id, parts),
    )
    ready()
  })
  const typeOf = (sha256: string) =>
    [...desk.view.below('media/')]
      .map(([key, row]) => readRow(key, row, mediaSchema))
      .find((media) => media.sha256 === sha256)?.type
  await app.register(fastifyStatic, {
    root: files.folder,
    prefix: MEDIA_PLACE,
    index: false,
    dotfiles: 'deny',
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    allowedPath: (place) => SHA256.test(path.basename(place)),
    setHeaders(response, file) {
      response.header('content-type', typeOf(path.basename(file)) ?? 'application/octet-stream')
      response.header('content-security-policy', "default-src 'none'; sandbox")
    },
  })
}

async function receive(
  request: FastifyRequest,
  reply: FastifyReply,
  wanted: string | undefined,
  parts: MediaParts,
): Promise<FastifyReply> {
  const { desk, files, limits, signIns, store, time } = parts
  const actor = admit(request, reply, { signIns, role: 'operator', what: 'media are' })
  if (actor === undefined) return reply
  const query = parseValue('The address', request.query, mediaQuery)
  if (!query.ok) return refuse(reply, 400, `${query.reason}.`)
  const id = wanted ?? freeId(query.value.name ?? 'media', desk)
  if (!idSchema.safeParse(id).success)
    return refuse(reply, 400, 'A medium is named by at most 60 letters, digits, ".", "-", "_" and "~".')
  const declared = Number(request.headers['content-length'] ?? 0)
  const taken = declared > limits.file ? tooLarge(limits.file) : await files.take(request.raw)
  if (!taken.ok) {
    const command = { do: 'add media', media: id }
    audit(parts, request, actor, command, taken)
    // What still comes is thrown away, so that its sender gets to hear why.
    request.raw.resume()
    return refuse(reply, taken.status, taken.reason)
  }
  const { sha256, bytes, type, size } = taken
  const media = { name: query.value.name ?? id, type, bytes, sha256, ...size }
  const command = { do: 'add media', media: id, name: media.name, bytes, sha256 }
  const done = desk.commit(
    (moment) => decideAddMedia(id, media, moment),
    actor,
    (row) => desk.audit.add({ at: time.wall(), id: randomUUID(), actor, from: request.ip, command }, row),
  )
  files.settle(sha256)
  await store.durable()
  if (!done.ok) {
    await files.sweep(named(desk))
    return refuse(reply, done.status, done.reason)
  }
  return reply.code(201).header('cache-control', 'no-store').send(done.answer)
}

function audit(
  { desk, time }: MediaParts,
  request: FastifyRequest,
  actor: Actor,
  command: { readonly do: string },
  { status, reason }: { readonly status: number; readonly reason: string },
): void {
  desk.audit.add(
    { at: time.wall(), id: randomUUID(), actor, from: request.ip, command },
    { outcome: 'refused', status, reason },
  )
}

/** Checksums that rows name. */
function named(desk: Desk): ReadonlySet<string> {
  return new Set([...desk.view.below('media/')].map(([key, row]) => readRow(key, row, mediaSchema).sha256))
}

/** An id made from a name, that no medium has yet. */
function freeId(name: string, desk: Desk): string {
  const base =
    name
      .normalize('NFD')
      .replace(/\.\w{2,4}$/, '')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 50) || 'media'
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`
    if (desk.view.get(mediaKey(id)) === undefined) return id
  }
}
