import type { FastifyInstance } from 'fastify'
import type { Desk } from '../desk/desk.ts'
import type { Devices } from '../desk/devices.ts'
import { beyond } from '../desk/targets.ts'
import type { SignIns } from '../people/sign-ins.ts'
import { readMedia } from '../media/media-type.ts'
import type { ScreenPictures } from '../pictures/screen-pictures.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'
import { bearerOf } from './devices-api.ts'
import { refuse } from './sentences.ts'
import { admit } from './who-asks.ts'

/** A picture 480 px wide has some 20 kB, a noisy one in PNG some 150. */
const LIMIT_BYTES = 256 * 1024
/** A screen sends no faster than so, ms. */
const AT_LEAST_MS = 900

interface Params {
  readonly Params: { readonly id: string }
}
export interface PicturesParts {
  readonly desk: Desk
  readonly devices: Devices
  readonly pictures: ScreenPictures
  /** Ids of the connected screens that can photograph themselves (SPEC PI1). */
  readonly cameras: () => ReadonlySet<string>
  readonly signIns: SignIns
  readonly store: HubStore
  readonly time: Time
}

/** What is truly on a screen: screens bring it, staff ask for it and look at it (SPEC PI). */
export async function picturesApi(app: FastifyInstance, parts: PicturesParts): Promise<void> {
  const { desk, devices, pictures, cameras, signIns, store, time } = parts
  const place = '/api/screens/:id/picture'

  app.get<Params>(place, (request, reply) => {
    const { id } = request.params
    const actor = admit(request, reply, { signIns, role: 'viewer', what: 'pictures are' })
    if (actor === undefined) return reply
    const why = beyond(`screen/${id}`, desk.view, actor)
    if (why !== undefined) return refuse(reply, why.status, why.reason)
    const picture = pictures.get(id)
    if (picture === undefined) return refuse(reply, 404, `There is no picture of the screen "${id.slice(0, 100)}".`)
    return reply
      .header('cache-control', 'private, no-store')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('x-taken-at', String(picture.takenAt))
      .type(picture.type)
      .send(picture.bytes)
  })

  app.post<Params>(place, (request, reply) => {
    const { id } = request.params
    const actor = admit(request, reply, { signIns, role: 'operator', what: 'taking pictures is' })
    if (actor === undefined) return reply
    const why = beyond(`screen/${id}`, desk.view, actor)
    if (why !== undefined) return refuse(reply, why.status, why.reason)
    if (!cameras().has(id)) return refuse(reply, 409, 'No screen of this name is connected that can photograph itself.')
    const askedAt = time.wall()
    store.documents.put(`camera/${id}`, { askedAt }, { receivedAt: askedAt })
    return reply.code(202).header('cache-control', 'no-store').send({ askedAt })
  })

  await app.register((scope, _options, ready) => {
    // Whatever it calls itself: its bytes say what it is.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LIMIT_BYTES }, (_request, body, done) => {
      done(null, body)
    })
    scope.put<Params>(
      place,
      {
        onRequest: (request, reply, done) => {
          const { id } = request.params
          // Looked at before the picture is read.
          if (!devices.mayBe(id, bearerOf(request)))
            return void refuse(reply, 403, `The screen "${id}" is another device's.`)
          if (!cameras().has(id)) return void refuse(reply, 409, `No screen "${id}" with a camera is connected.`)
          const before = pictures.get(id)?.takenAt
          const now = time.wall()
          const isAsked = store.documents.get(`camera/${id}`) !== undefined
          if (!isAsked && before !== undefined && now >= before && now - before < AT_LEAST_MS)
            return void refuse(reply, 429, 'A picture of this screen has just come.')
          return done()
        },
      },
      (request, reply) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const read = readMedia(bytes)
        if (!read.ok || read.size === undefined) return refuse(reply, 415, 'A picture is a JPEG, PNG or WebP.')
        const { id } = request.params
        pictures.put(id, { type: read.type, bytes, takenAt: time.wall() })
        if (store.documents.get(`camera/${id}`) !== undefined) store.documents.remove(`camera/${id}`)
        return reply.code(204).send()
      },
    )
    ready()
  })
}
