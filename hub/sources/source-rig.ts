import Fastify, { type FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { Intake } from '../intake.ts'
import type { Ingest } from '../odf/ingest-types.ts'
import type { Disk } from '../store/disk.ts'
import { openHubStore, type HubStore } from '../store/hub-store.ts'
import { MemoryDisk } from '../store/memory-disk.ts'
import { systemTime, type Time } from '../time.ts'
import { SourceDesk } from './source-desk.ts'
import type { Source } from './source.ts'

const text = new TextDecoder()
const bytes = new TextEncoder()

/** An invented message. */
export function message(code: string, options: { version?: number; time?: string; type?: string; body?: string } = {}) {
  const { version = 1, time = '100000000', type = 'DT_RESULT', body = '<Competition/>' } = options
  const attributes = `DocumentCode="${code}" DocumentType="${type}" Version="${version}" Date="2031-05-01" Time="${time}"`
  return bytes.encode(`<OdfBody CompetitionCode="TEST" ${attributes} FeedFlag="P">${body}</OdfBody>`)
}

/** Stands in for the real ingest: takes what ends as a message does, knows versions, and fails on the word "explode". */
function simpleIngest(store: HubStore): Ingest {
  let order = 0
  return {
    accept({ bytes: body, receivedAt }) {
      const xml = text.decode(body)
      const found = /DocumentCode="([^"]*)".* Version="(\d+)".*<\/OdfBody>\s*$/s.exec(xml)
      if (!found) return { kind: 'rejected', reason: 'this is no message' }
      const [, code = '', version] = found
      const held = store.tables.get(code)
      if (typeof held === 'number' && held >= Number(version)) {
        return { kind: 'unchanged', reason: `version ${version} is not newer than ${held}` }
      }
      store.documents.put(`unit/${code}`, { version: Number(version), order: (order += 1) }, { receivedAt })
      if (xml.includes('explode')) throw new Error('exploded')
      store.tables.put(code, Number(version))
      return { kind: 'accepted' }
    },
    settle() {},
    counts: () => new Map(),
  }
}

/** Real time, but what is waited for comes twenty times sooner. */
const hurriedTime: Time = { ...systemTime, after: (ms, run) => systemTime.after(ms / 20, run) }

/** A store, an intake and an HTTP server for the sources under test; `again` is a hub started anew on the same disk. */
export interface Rig {
  readonly store: HubStore
  readonly app: FastifyInstance
  desk(source: Source): SourceDesk
  /** The unit documents in the order in which their messages were taken. */
  units(): readonly string[]
  again(): Promise<Rig>
  close(): Promise<void>
}

export async function buildRig(time: Time = hurriedTime, disk: Disk = new MemoryDisk()): Promise<Rig> {
  const log = pino({ level: 'silent' })
  const journal = { bytes: 1e9, age: 1e12 }
  const store = await openHubStore({ disk, time, journal, setAsideBytes: 1e9, fault: () => undefined })
  const intake = new Intake(store, () => simpleIngest(store), log)
  const app = Fastify({ forceCloseConnections: true })
  const desks: SourceDesk[] = []
  const close = async () => {
    const stopped = desks.map((desk) => desk.stop())
    await store.close()
    await Promise.all(stopped)
    await app.close()
  }
  return {
    store,
    app,
    desk(source) {
      const desk = new SourceDesk(source, { store, intake, time, log, counted: () => undefined })
      source.routes?.(app, desk.host)
      desks.push(desk)
      return desk
    },
    units: () =>
      store.documents
        .list({ prefix: 'unit/', limit: 1000 })
        .toSorted((a, b) => Number(a.value['order']) - Number(b.value['order']))
        .map((document) => document.key.slice('unit/'.length)),
    async again() {
      await close()
      return buildRig(time, disk)
    },
    close,
  }
}
