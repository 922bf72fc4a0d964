import type { FastifyInstance } from 'fastify'
import type { DeviceReports } from '../sessions/device-reports.ts'
import type { SessionInfo } from '../sessions/session-info.ts'
import type { Desk } from '../desk/desk.ts'
import { readRow, takeRowSchema } from '../desk/desk-rows.ts'
import { beyond } from '../desk/targets.ts'
import type { ScreenPictures } from '../pictures/screen-pictures.ts'
import type { TakeProgress } from '../desk/take-progress.ts'
import type { SignIns } from '../people/sign-ins.ts'
import { actorOf } from './who-asks.ts'
import { refuse } from './sentences.ts'

/** Takes that are listed. */
const NEWEST = 50

export interface ScreensParts {
  readonly desk: Desk
  readonly progress: TakeProgress
  readonly pictures: ScreenPictures
  /** Ids of the connected screens that can photograph themselves. */
  readonly cameras: () => ReadonlySet<string>
  readonly signIns: SignIns
  readonly sessions: () => readonly SessionInfo[]
  readonly devices: DeviceReports
}

/** What the console sees of screens and takes beside their documents: who is connected, what was painted. */
export function screensApi(app: FastifyInstance, parts: ScreensParts): void {
  const { desk, progress, pictures, cameras, signIns, sessions, devices } = parts
  const online = () => new Set(sessions().flatMap(({ screen }) => screen ?? []))

  app.get('/api/screens', (request, reply) => {
    const actor = actorOf(request, signIns)
    if (actor === undefined) return refuse(reply, 401, 'Nobody is signed in.')
    const able = cameras()
    const screens = sessions().flatMap(({ screen, since, agent, address, painted }) => {
      if (screen === undefined) return []
      const camera = able.has(screen) ? { camera: true as const } : {}
      return [[screen, { since, agent, address, painted, ...camera, device: devices.of(screen) }] as const]
    })
    const seen = [...pictures.times()].filter(([id]) => beyond(`screen/${id}`, desk.view, actor) === undefined)
    return reply
      .header('cache-control', 'no-store')
      .send({ screens: Object.fromEntries(screens), pictures: Object.fromEntries(seen) })
  })

  app.get('/api/takes', (request, reply) => {
    if (actorOf(request, signIns) === undefined) return refuse(reply, 401, 'Nobody is signed in.')
    const takes = [...desk.view.below('take/')]
      .map(([key, raw]) => ({ take: key.slice('take/'.length), ...readRow(key, raw, takeRowSchema) }))
      .toSorted((a, b) => b.program.order - a.program.order)
      .slice(0, NEWEST)
    return reply.header('cache-control', 'no-store').send({ takes })
  })

  app.get<{ Params: { take: string } }>('/api/takes/:take', (request, reply) => {
    if (actorOf(request, signIns) === undefined) return refuse(reply, 401, 'Nobody is signed in.')
    const screens = progress.of(request.params.take, online())
    if (screens === undefined) return refuse(reply, 404, 'There is no such take.')
    return reply.header('cache-control', 'no-store').send({ take: request.params.take, screens })
  })
}
