import type { FastifyInstance } from 'fastify'
import type { Devices } from '../desk/devices.ts'
import type { Time } from '../time.ts'
import { refuse } from './sentences.ts'

/** How a screen gets a key of its own, and learns what it has become. */
export function devicesApi(
  app: FastifyInstance,
  devices: Devices,
  about: { readonly name: string; readonly time: Time },
): void {
  /** What the picture of a screen that waits says: its code, whose hub, and for how long (both hub clock, ms). */
  const told = (token: string) => {
    const state = devices.state(token)
    return state.kind === 'waiting' ? { ...state, hub: about.name, now: about.time.wall() } : state
  }

  app.post('/api/devices', async (_request, reply) => {
    const token = await devices.enroll()
    if (token === undefined) return refuse(reply, 503, 'Too many screens wait to be claimed.')
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ token, ...told(token) })
  })

  app.get('/api/devices/me', (request, reply) => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) return refuse(reply, 401, 'A screen shows its own token here.')
    return reply.header('cache-control', 'no-store').send(told(token))
  })
}
