import { MemoryDisk } from '../../hub/store/memory-disk.ts'
import { openHubStore, type HubStore } from '../../hub/store/hub-store.ts'
import { createIngest, type IngestOptions } from '../../hub/odf/ingest.ts'
import type { Outcome } from '../../hub/odf/ingest-types.ts'
import { FakeClock } from './fake-clock.ts'

/** An ingest on a real store without a disk; a message arrives one second after the other. */
export interface IngestBench {
  readonly store: HubStore
  readonly clock: FakeClock
  readonly notes: string[]
  /** Hands over one message, as text or bytes. */
  send(message: string | Uint8Array): Outcome
  /** The value of a document, collected changes included. @throws where there is none. */
  value(key: string): unknown
  has(key: string): boolean
  counts(): ReadonlyMap<string, number>
  /** Another ingest on the same store: what a restart of the hub is. */
  restartIngest(): void
}

export async function openIngestBench(options: Partial<IngestOptions> = {}): Promise<IngestBench> {
  const clock = new FakeClock()
  const store = await openHubStore({
    disk: new MemoryDisk(),
    time: clock,
    journal: { bytes: 1, age: 1 },
    setAsideBytes: 1,
    fault: (error) => {
      throw error
    },
  })
  const notes: string[] = []
  const create = () =>
    createIngest({ store: store.documents, tables: store.tables, note: (n) => notes.push(n), ...options })
  let ingest = create()
  return {
    store,
    clock,
    notes,
    send(message) {
      clock.advance(1000)
      const bytes = typeof message === 'string' ? new TextEncoder().encode(message) : message
      const outcome = store.attempt(() => ingest.accept({ source: 'test', bytes, receivedAt: clock.wall() }))
      ingest.settle()
      return outcome
    },
    value(key) {
      const document = store.documents.get(key)
      if (document === undefined) throw new Error(`There is no document ${key}`)
      return document.value
    },
    has: (key) => store.documents.get(key) !== undefined,
    counts: () => ingest.counts(),
    restartIngest() {
      ingest = create()
    },
  }
}
