import type { FastifyInstance } from 'fastify'
import type { SourceStatus } from '../sources/source-desk.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { Time } from '../time.ts'

export interface HealthSubject {
  readonly store: HubStore
  readonly time: Time
  readonly version: string
  readonly name: string
  readonly sources: () => readonly SourceStatus[]
}

/** GET /healthz: 200, or 503 with the same words when nothing can be stored. Times are hub clock, ms. */
export function healthApi(app: FastifyInstance, subject: HealthSubject): void {
  const startedAt = subject.time.wall()
  app.get('/healthz', (_request, reply) => {
    const { store, time, version, name } = subject
    const { disk } = store
    return reply
      .code(disk.writable ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        version,
        name,
        epoch: store.documents.epoch,
        now: time.wall(),
        startedAt,
        disk,
        setAside: store.setAside.list().length,
        sources: subject.sources(),
      })
  })
}
