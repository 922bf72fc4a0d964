import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Time } from '../time.ts'
import { Committer, type DiskHealth } from './committer.ts'
import { AREAS, diskKey, type Disk, type DiskOp } from './disk.ts'
import { DocumentSpace } from './document-space.ts'
import { Journal, type KeepLimits } from './journal.ts'
import { readRows, readSlots, readTable } from './rows.ts'
import { SetAside } from './set-aside.ts'
import type { DocumentStore, StoreChange, Tables } from './store.ts'
import { TableSpace } from './table-space.ts'
import { UndoLog } from './undo-log.ts'

/** Rises when the rows on the disk change their form. */
const FORMAT = 1

export interface StoreOptions {
  readonly disk: Disk
  readonly time: Time
  readonly journal: KeepLimits
  /** Bytes of messages set aside that are kept. */
  readonly setAsideBytes: number
  /** A subscriber threw; the others are served all the same. */
  readonly fault: (error: unknown) => void
}

/** Everything the hub remembers. All of it is in memory; every change is durable before it is published. */
export interface HubStore {
  readonly documents: DocumentStore
  /** What the ingest remembers; gone with the epoch. */
  readonly tables: Tables
  /** Where the sources stand; outlives an epoch. */
  readonly marks: Tables
  /** Screens, groups, people, takes: what staff made; outlives an epoch. */
  readonly desk: Tables
  readonly journal: Journal
  readonly setAside: SetAside
  readonly disk: DiskHealth
  /** Batches written since the start. */
  readonly commits: number
  /** Runs `work` as a whole: when it throws, documents, tables and marks are as before, and the error goes on. */
  attempt<T>(work: () => T): T
  /** Calls `work` before what was collected becomes a commit: what it puts is part of it. It must not throw. */
  beforeCommit(work: () => void): void
  /** Resolves when all that was collected so far is durable and published; rejects when the store closes before. */
  durable(): Promise<void>
  /** Begins a new epoch on empty documents and tables, in the same commit as what is put next. */
  restart(): void
  /** Writes what is left and lets go of the disk. */
  close(): Promise<void>
}

/**
 * Opens what lies on the disk, or begins with nothing.
 * @throws StartError with a sentence where the rows cannot be read.
 */
export async function openHubStore(options: StoreOptions): Promise<HubStore> {
  const { disk, time } = options
  const meta = await readRows(disk, AREAS.meta, z.object({ format: z.literal(FORMAT), epoch: z.string().min(1) }))
  const epoch = meta.get('store')?.epoch ?? randomUUID()
  if (!meta.has('store')) await disk.write([metaRow(epoch)])

  let begins: string | undefined
  const listeners = new Set<(changes: readonly StoreChange[]) => void>()
  const undo = new UndoLog()
  const committer: Committer = new Committer(disk, time, seal)
  const touch = () => committer.touch()
  const documents = new DocumentSpace(epoch, await readSlots(disk, AREAS.documents, epoch), undo, touch)
  const tables = new TableSpace(AREAS.tables, await readTable(disk, AREAS.tables), undo, touch)
  const marks = new TableSpace(AREAS.marks, await readTable(disk, AREAS.marks), undo, touch)
  const desk = new TableSpace(AREAS.desk, await readTable(disk, AREAS.desk), undo, touch)
  const journal = await Journal.open(disk, options.journal, touch)
  const setAside = await SetAside.open(disk, options.setAsideBytes, touch)

  let prepare = () => {}
  function seal() {
    prepare()
    const sealed = documents.seal()
    const ops: DiskOp[] = [
      ...sealed.ops,
      ...tables.seal(),
      ...marks.seal(),
      ...desk.seal(),
      ...journal.seal(),
      ...setAside.seal(),
    ]
    if (begins !== undefined) ops.push(metaRow(begins))
    begins = undefined
    return {
      ops,
      publish: () => {
        const changes = documents.publish(sealed)
        if (changes.length === 0 && !sealed.begins) return
        for (const listener of listeners) {
          try {
            listener(changes)
          } catch (error) {
            options.fault(error)
          }
        }
      },
    }
  }

  return {
    documents: {
      get epoch() {
        return documents.epoch
      },
      get: (key) => documents.get(key),
      published: (key) => documents.getPublished(key),
      list: (query) => documents.list(query),
      put: (key, value, stamp) => documents.put(key, value, stamp),
      remove: (key) => documents.remove(key),
      subscribe(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
    tables,
    marks,
    desk,
    journal,
    setAside,
    get disk() {
      return committer.health
    },
    get commits() {
      return committer.commits
    },
    attempt: (work) => undo.attempt(work),
    beforeCommit(work) {
      prepare = work
    },
    durable: () => committer.durable(),
    restart() {
      begins = randomUUID()
      documents.restart(begins)
      tables.clear()
    },
    async close() {
      await committer.close()
      await disk.close()
    },
  }
}

function metaRow(epoch: string): DiskOp {
  return { type: 'put', key: diskKey(AREAS.meta, 'store'), value: JSON.stringify({ format: FORMAT, epoch }) }
}
