import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { manifestName, UPDATES_PLACE, type UpdatesAnswer } from '../../protocol/updates.ts'
import { planOf } from '../desk/decide-updates.ts'
import type { Desk } from '../desk/desk.ts'
import type { SignIns } from '../people/sign-ins.ts'
import type { DeviceReports } from '../sessions/device-reports.ts'
import { byVersion } from '../updates/by-version.ts'
import type { UpdateFolder } from '../updates/keep-updates.ts'
import { refuse } from './sentences.ts'
import { admit } from './who-asks.ts'

/** So many screens fetch a package at once; the others come again: results go over the same line. */
const MOST_AT_ONCE = 8
const COME_AGAIN_S = 20

export interface UpdatesParts {
  readonly desk: Desk
  readonly devices: DeviceReports
  readonly signIns: SignIns
  readonly found: UpdateFolder
}

/** Packages for screens: `GET /updates/<file>`, whole or in parts, and what administrators know of them: `GET /api/updates`. */
export async function updatesApi(app: FastifyInstance, parts: UpdatesParts): Promise<void> {
  const { found, signIns } = parts
  app.get('/api/updates', (request, reply) => {
    if (admit(request, reply, { signIns, role: 'administrator', what: 'updates are' }) === undefined) return reply
    return reply.header('cache-control', 'no-store').send(answerOf(parts))
  })

  let fetching = 0
  await app.register(async (scope) => {
    if (found.folder !== undefined) await scope.register(fastifyStatic, { root: found.folder, serve: false })
    scope.get<{ Params: { file: string } }>(`${UPDATES_PLACE}:file`, (request, reply) => {
      const { file } = request.params
      const isPackage = found.packages.some((each) => each.file === file)
      // Whatever else lies there (the publisher's key, by mistake) is nobody's.
      if (!isPackage && !found.packages.some((each) => manifestName(each) === file))
        return refuse(reply, 404, `There is no package ${file.slice(0, 100)}.`)
      if (isPackage) {
        if (fetching >= MOST_AT_ONCE) {
          reply.header('retry-after', COME_AGAIN_S)
          return refuse(reply, 503, 'Many screens fetch their packages now: come again.')
        }
        fetching += 1
        reply.raw.once('close', () => (fetching -= 1))
      }
      return reply.sendFile(file, { maxAge: 0, cacheControl: false })
    })
  })
}

function answerOf({ desk, devices, found }: UpdatesParts): UpdatesAnswer {
  const versions = new Map<string, UpdatesAnswer['versions'][number]['packages']>()
  for (const { version, system, arch, size } of found.packages)
    versions.set(version, [...(versions.get(version) ?? []), { system, arch, size }])
  const plan = planOf(desk.view)
  const screens = [...devices.known()].map(([screen, { version, at, update }]) => [
    screen,
    { version, at, ...(update && { update }) },
  ])
  return {
    folder: found.folder !== undefined,
    faults: [...found.faults],
    versions: [...versions]
      .toSorted(([a], [b]) => byVersion(b, a))
      .map(([version, packages]) => ({ version, packages })),
    ...(plan && { plan }),
    screens: Object.fromEntries(screens),
  }
}
