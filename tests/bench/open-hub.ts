import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { createIngest } from '../../hub/odf/ingest.ts'
import { Intake } from '../../hub/intake.ts'
import { openHubStore, type HubStore } from '../../hub/store/hub-store.ts'
import { LevelDisk } from '../../hub/store/level-disk.ts'
import { systemTime } from '../../hub/time.ts'

export interface BenchHub {
  readonly store: HubStore
  /** One message the way a source hands it over; durable when `store.durable()` resolves. */
  take(bytes: Uint8Array): void
  close(): Promise<void>
}

/** A hub's store and ingest on a real disk, in a folder of its own. */
export async function openHub(): Promise<BenchHub> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tribune-bench-'))
  const store = await openHubStore({
    disk: await LevelDisk.open(folder),
    time: systemTime,
    journal: { bytes: 256 * 1024 * 1024, age: 7 * 24 * 3600_000 },
    setAsideBytes: 1024 * 1024,
    fault: (error) => {
      throw error
    },
  })
  const build = () => createIngest({ store: store.documents, tables: store.tables })
  const intake = new Intake(store, build, pino({ level: 'silent' }))
  return {
    store,
    take(bytes) {
      const { durable } = intake.take({ source: 'bench', bytes, receivedAt: Date.now() }, ({ kind }) => {
        if (kind === 'rejected') throw new Error('a message of the recording was set aside')
      })
      durable.catch((error: unknown) => {
        throw error
      })
    },
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
