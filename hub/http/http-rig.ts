import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { DEVICE } from '../../tests/support/device-words.ts'
import { DeviceReports } from '../sessions/device-reports.ts'
import type { SessionCounts, SessionInfo } from '../sessions/session-info.ts'
import type { SourceStatus } from '../sources/source-desk.ts'
import { openHubStore, type HubStore } from '../store/hub-store.ts'
import { MemoryDisk } from '../store/memory-disk.ts'
import { systemTime } from '../time.ts'
import { documentsApi } from './documents-api.ts'
import { healthApi } from './health-api.ts'
import { Metrics } from './metrics.ts'
import { overviewOf } from './overview.ts'
import { pages } from './pages.ts'
import { player } from './player.ts'
import { buildServer } from './server.ts'
import { setAsideApi } from './set-aside-api.ts'

/** A name that would break out of a page, a label and a replacement. */
export const NASTY = `<img src=x onerror="alert('1')">&$&`
export const SOURCE: SourceStatus = {
  id: 'replay:1',
  name: NASTY,
  state: 'running',
  feed: 'silent',
  since: 1,
  reason: 'nothing comes',
  accepted: 3,
  unchanged: 2,
  rejected: 1,
  lastMessage: 1000,
  lastKeepAlive: 500,
}

const SESSION: SessionInfo = {
  id: 3,
  screen: 'north-4',
  since: 1,
  state: 'current',
  subscriptions: [],
  painted: { key: NASTY, paintedAt: 5 },
  framesSent: 1,
  bytesSent: 1,
  bytesUnsent: 0,
}
const COUNTS: SessionCounts = {
  sessions: 7,
  slow: 0,
  groups: 1,
  opened: 8,
  refused: 0,
  dropped: 0,
  framesSent: 9,
  bytesSent: 10,
  messagesReceived: 0,
  resyncs: 0,
}

/** The hub's HTTP side with everything it serves invented, on a folder with a built player in it. */
export interface HttpRig {
  readonly store: HubStore
  readonly app: FastifyInstance
  close(): Promise<void>
}

export async function buildHttpRig(): Promise<HttpRig> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tribune-http-'))
  const built = path.join(folder, 'renderer')
  await mkdir(path.join(built, 'assets'), { recursive: true })
  await writeFile(path.join(folder, 'secret.txt'), 'secret')
  await writeFile(
    path.join(built, 'screen.html'),
    '<script src="./assets/a-1.js"></script><link href="./assets/a.css">',
  )
  await writeFile(path.join(built, 'assets', 'a-1.js'), 'code')
  await writeFile(path.join(built, 'sw.js'), 'worker')

  const journal = { bytes: 1e6, age: 1e9 }
  const fault = () => undefined
  const store = await openHubStore({ disk: new MemoryDisk(), time: systemTime, journal, setAsideBytes: 1e6, fault })
  const name = 'Arena'
  const subject = { store, time: systemTime, name, version: '1.2.3', sources: () => [SOURCE] }
  const app = buildServer(pino({ level: 'silent' }))
  documentsApi(app, store.documents)
  setAsideApi(app, store.setAside)
  healthApi(app, subject)
  const metrics = new Metrics()
  metrics.counted('replay:1', 'accepted', 'DT_RESULT')
  metrics.counted('replay:1', 'rejected', '"} 1\nforged 1')
  const devices = new DeviceReports(systemTime)
  devices.take('north-4', DEVICE)
  metrics.serve(app, { ...subject, sessions: () => COUNTS, devices })
  pages(app, overviewOf({ ...subject, sessions: () => [SESSION] }))
  await player(app, built)
  const close = async () => {
    await app.close()
    await store.close()
    await rm(folder, { recursive: true })
  }
  return { store, app, close }
}
