import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { deviceProofSchema } from '../../protocol/devices.ts'
import type { Devices, DeviceState } from '../desk/devices.ts'
import type { Time } from '../time.ts'
import { bodyOf } from './body.ts'
import { originAllowed } from './origin.ts'
import { refuse } from './sentences.ts'

const TOO_MANY = 'Too many new screens come from this address: wait a second.'

/** How a screen gets a key of its own or shows that it has one, and learns what it has become (SPEC DV). */
export function devicesApi(
  app: FastifyInstance,
  devices: Devices,
  about: { readonly name: string; readonly time: Time },
): void {
  /** What the picture of a screen that waits says: its code, whose hub, and for how long (both hub clock, ms). */
  const told = (state: DeviceState) =>
    state.kind === 'waiting' ? { ...state, hub: about.name, now: about.time.wall() } : state

  app.post('/api/devices/challenge', (_request, reply) =>
    reply.header('cache-control', 'no-store').send(devices.proofs.challenge()),
  )

  app.post('/api/devices', async (request, reply) => {
    // A page from elsewhere shall not fill the hub through the browser of somebody inside.
    if (!originAllowed(request.headers.origin, request.raw))
      return refuse(reply, 403, 'A page of another origin may not do this.')
    if (request.body !== undefined) {
      const proved = proof(request, reply, devices)
      if (proved === undefined) return reply
      const { key, publicKey } = proved
      if (!(await devices.enrollKey(key, publicKey, request.ip))) return refuse(reply, 429, TOO_MANY)
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...devices.proofs.token(key), ...told(devices.stateOf(key)) })
    }
    const token = await devices.enroll(request.ip)
    if (token === undefined) return refuse(reply, 429, TOO_MANY)
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ token, ...told(devices.state(token)) })
  })

  app.post('/api/devices/session', (request, reply) => {
    const proved = proof(request, reply, devices)
    if (proved === undefined) return reply
    const state = told(devices.stateOf(proved.key))
    return reply
      .header('cache-control', 'no-store')
      .send(state.kind === 'unknown' ? state : { ...devices.proofs.token(proved.key), ...state })
  })

  app.get('/api/devices/me', (request, reply) => {
    const token = bearerOf(request)
    if (token === undefined) return refuse(reply, 401, 'A screen shows its own token here.')
    return reply.header('cache-control', 'no-store').send(told(devices.state(token)))
  })
}

/** The token of a screen, where it shows one. */
export function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

/** Undefined where it was refused, with a sentence. */
function proof(request: FastifyRequest, reply: FastifyReply, devices: Devices) {
  const read = bodyOf(request, deviceProofSchema)
  if (!read.ok) return void refuse(reply, 400, read.reason)
  const proved = devices.proofs.prove(read.value)
  return proved.ok ? proved : void refuse(reply, 401, proved.reason)
}
