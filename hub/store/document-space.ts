import type { Versioned } from '../../protocol/documents.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { diff } from '../../protocol/patch.ts'
import { AREAS, diskKey, type DiskOp } from './disk.ts'
import { encodeSlot, type Slot } from './rows.ts'
import { SortedKeys } from './sorted-keys.ts'
import type { Stamp, StoreChange } from './store.ts'
import type { UndoLog } from './undo-log.ts'

/** The documents of one batch, on their way to the disk and then to the subscribers. */
export interface SealedDocuments {
  readonly epoch: string
  readonly begins: boolean
  readonly slots: readonly (readonly [string, Slot])[]
  readonly ops: readonly DiskOp[]
}

/** Documents in two states: as collected (what the ingest works on) and as published (what is durable). */
export class DocumentSpace {
  /** Of what is published. */
  epoch: string
  private collectedEpoch: string
  private readonly collected: Map<string, Slot>
  private readonly published = new Map<string, Versioned>()
  private readonly publishedKeys: SortedKeys
  private readonly dirty = new Set<string>()
  /** Keys that lie on the disk from the epoch before; set between a restart and its seal. */
  private leftovers: Set<string> | undefined
  private readonly undo: UndoLog
  private readonly touched: () => void

  constructor(epoch: string, slots: ReadonlyMap<string, Slot>, undo: UndoLog, touched: () => void) {
    this.epoch = epoch
    this.collectedEpoch = epoch
    this.collected = new Map(slots)
    for (const [key, slot] of slots) if (slot.document) this.published.set(key, slot.document)
    this.publishedKeys = new SortedKeys(this.published.keys())
    this.undo = undo
    this.touched = touched
  }

  get(key: string): Versioned | undefined {
    return this.collected.get(key)?.document
  }

  getPublished(key: string): Versioned | undefined {
    return this.published.get(key)
  }

  list(query: { prefix?: string; after?: string; limit: number }): readonly Versioned[] {
    const found: Versioned[] = []
    for (const key of this.publishedKeys.range(query.prefix ?? '', query.after, query.limit)) {
      const document = this.published.get(key)
      if (document) found.push(document)
    }
    return found
  }

  put(key: string, value: JsonObject, stamp: Stamp): void {
    const now = this.collected.get(key)?.document
    // The same thing said again is no news; a newer stamp is.
    if (now?.receivedAt === stamp.receivedAt && now.asOf === stamp.asOf && sameValue(now.value, value)) return
    const version = this.nextVersion(key)
    const asOf = stamp.asOf === undefined ? {} : { asOf: stamp.asOf }
    const document = { key, epoch: this.collectedEpoch, version, ...asOf, receivedAt: stamp.receivedAt, value }
    this.replace(key, { version, document })
  }

  remove(key: string): void {
    if (!this.collected.get(key)?.document) return
    // The version stays behind: a document that comes back must not reuse a number somebody may still hold.
    this.replace(key, { version: this.nextVersion(key) })
  }

  /** Forgets everything and begins a new epoch with the next commit. */
  restart(epoch: string): void {
    this.leftovers = new Set([...(this.leftovers ?? []), ...this.collected.keys()])
    this.collectedEpoch = epoch
    this.collected.clear()
    this.dirty.clear()
    this.touched()
  }

  /** Takes what was collected so far as the next commit. */
  seal(): SealedDocuments {
    const slots = [...this.dirty].flatMap((key) => {
      const slot = this.collected.get(key)
      return slot ? [[key, slot] as const] : []
    })
    const gone = [...(this.leftovers ?? [])].filter((key) => !this.dirty.has(key))
    const ops: DiskOp[] = gone.map((key) => ({ type: 'del', key: diskKey(AREAS.documents, key) }))
    for (const [key, slot] of slots) {
      ops.push({ type: 'put', key: diskKey(AREAS.documents, key), value: encodeSlot(slot) })
    }
    const sealed = { epoch: this.collectedEpoch, begins: this.leftovers !== undefined, slots, ops }
    this.leftovers = undefined
    this.dirty.clear()
    return sealed
  }

  /** What was sealed is durable: makes it the published state. @returns the changes for the subscribers. */
  publish(sealed: SealedDocuments): readonly StoreChange[] {
    if (sealed.begins) {
      this.epoch = sealed.epoch
      this.published.clear()
      this.publishedKeys.clear()
    }
    const changes: StoreChange[] = []
    for (const [key, { document: after }] of sealed.slots) {
      const before = this.published.get(key)
      if (after) {
        this.published.set(key, after)
        if (!before) this.publishedKeys.add(key)
        changes.push(before ? { key, before, after, patch: diff(before.value, after.value) } : { key, after })
      } else if (before) {
        this.published.delete(key)
        this.publishedKeys.delete(key)
        changes.push({ key, before })
      }
    }
    return changes
  }

  /** A document's version rises once per commit, however often it changes in between. */
  private nextVersion(key: string): number {
    const version = this.collected.get(key)?.version ?? 0
    return this.dirty.has(key) ? version : version + 1
  }

  private replace(key: string, slot: Slot): void {
    const before = this.collected.get(key)
    const wasDirty = this.dirty.has(key)
    this.undo.note(() => {
      if (before) this.collected.set(key, before)
      else this.collected.delete(key)
      if (!wasDirty) this.dirty.delete(key)
    })
    this.collected.set(key, slot)
    this.dirty.add(key)
    this.touched()
  }
}

function sameValue(a: JsonObject, b: JsonObject): boolean {
  return a === b || Object.keys(diff(a, b)).length === 0
}
