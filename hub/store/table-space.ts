import type { Json } from '../../protocol/json.ts'
import { diskKey, type DiskOp } from './disk.ts'
import type { Tables } from './store.ts'
import type { UndoLog } from './undo-log.ts'

/** One area of named values, in memory, with what changed since it was last sealed. */
export class TableSpace implements Tables {
  private readonly values: Map<string, Json>
  private readonly dirty = new Set<string>()
  private readonly area: string
  private readonly undo: UndoLog
  private readonly touched: () => void

  /** @param touched is called at every change: there is something to commit. */
  constructor(area: string, rows: ReadonlyMap<string, Json>, undo: UndoLog, touched: () => void) {
    this.area = area
    this.values = new Map(rows)
    this.undo = undo
    this.touched = touched
  }

  get(key: string): Json | undefined {
    return this.values.get(key)
  }

  put(key: string, value: Json): void {
    this.note(key)
    this.values.set(key, value)
    this.dirty.add(key)
    this.touched()
  }

  remove(key: string): void {
    if (!this.values.has(key)) return
    this.note(key)
    this.values.delete(key)
    this.dirty.add(key)
    this.touched()
  }

  *entries(prefix: string): Iterable<readonly [string, Json]> {
    // Read at a start only: an order that is kept all the time would cost every message.
    const keys = [...this.values.keys()].filter((key) => key.startsWith(prefix))
    for (const key of keys.sort()) {
      const value = this.values.get(key)
      if (value !== undefined) yield [key, value]
    }
  }

  /** Removes everything. */
  clear(): void {
    for (const key of this.values.keys()) this.remove(key)
  }

  /** What is to be written for the changes collected so far; they count as written from here on. */
  seal(): readonly DiskOp[] {
    const ops = [...this.dirty].map((key): DiskOp => {
      const value = this.values.get(key)
      return value === undefined
        ? { type: 'del', key: diskKey(this.area, key) }
        : { type: 'put', key: diskKey(this.area, key), value: JSON.stringify(value) }
    })
    this.dirty.clear()
    return ops
  }

  private note(key: string): void {
    const before = this.values.get(key)
    const wasDirty = this.dirty.has(key)
    this.undo.note(() => {
      if (before === undefined) {
        this.values.delete(key)
      } else {
        this.values.set(key, before)
      }
      if (!wasDirty) this.dirty.delete(key)
    })
  }
}
