import type { Json } from '../../protocol/json.ts'
import { diskKey, type DiskOp } from './disk.ts'
import type { Tables } from './store.ts'
import type { UndoLog } from './undo-log.ts'

/** One area of named values, in memory, with what changed since it was last sealed. */
export class TableSpace implements Tables {
  private readonly values: Map<string, Json>
  /** Keys by what stands before their first slash: who lists the screens does not pass by the audit. */
  private readonly kinds = new Map<string, Set<string>>()
  private readonly dirty = new Set<string>()
  private readonly area: string
  private readonly undo: UndoLog
  private readonly touched: () => void

  /** @param touched is called at every change: there is something to commit. */
  constructor(area: string, rows: ReadonlyMap<string, Json>, undo: UndoLog, touched: () => void) {
    this.area = area
    this.values = new Map()
    for (const [key, value] of rows) this.set(key, value)
    this.undo = undo
    this.touched = touched
  }

  get(key: string): Json | undefined {
    return this.values.get(key)
  }

  put(key: string, value: Json): void {
    this.note(key)
    this.set(key, value)
    this.dirty.add(key)
    this.touched()
  }

  remove(key: string): void {
    if (!this.values.has(key)) return
    this.note(key)
    this.delete(key)
    this.dirty.add(key)
    this.touched()
  }

  *entries(prefix: string): Iterable<readonly [string, Json]> {
    // Sorted when asked: an order that is kept all the time would cost every message.
    const within = prefix.includes('/') ? (this.kinds.get(kindOf(prefix)) ?? []) : this.values.keys()
    const keys = [...within].filter((key) => key.startsWith(prefix))
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
      if (before === undefined) this.delete(key)
      else this.set(key, before)
      if (!wasDirty) this.dirty.delete(key)
    })
  }

  private set(key: string, value: Json): void {
    if (!this.values.has(key)) {
      const kind = kindOf(key)
      const keys = this.kinds.get(kind)
      if (keys === undefined) this.kinds.set(kind, new Set([key]))
      else keys.add(key)
    }
    this.values.set(key, value)
  }

  private delete(key: string): void {
    this.values.delete(key)
    this.kinds.get(kindOf(key))?.delete(key)
  }
}

function kindOf(key: string): string {
  const slash = key.indexOf('/')
  return slash < 0 ? '' : key.slice(0, slash)
}
