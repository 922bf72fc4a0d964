import * as z from 'zod'
import { AREAS, diskKey, type Disk, type DiskOp } from './disk.ts'
import { readRows } from './rows.ts'

/** How much of the past is kept; what goes beyond is dropped, oldest first. */
export interface KeepLimits {
  readonly bytes: number
  /** Milliseconds; older entries go. */
  readonly age: number
}

/** One message as it came, with what became of it. Its bytes lie beside it, or with the messages set aside. */
const entrySchema = z.object({
  source: z.string(),
  receivedAt: z.number(),
  outcome: z.enum(['accepted', 'unchanged', 'rejected']),
  reason: z.string().optional(),
  /** Of the bytes kept here. */
  size: z.number(),
  /** The id under which the bytes of a rejected message are set aside. */
  setAside: z.string().optional(),
})
export type JournalEntry = z.infer<typeof entrySchema>

/** What came in, in order. Bodies stay on the disk; memory holds a line for each. */
export class Journal {
  private readonly entries: Map<number, JournalEntry>
  private next: number
  private kept: number
  private ops: DiskOp[] = []
  private readonly disk: Disk
  private readonly limits: KeepLimits
  private readonly touched: () => void

  private constructor(disk: Disk, limits: KeepLimits, entries: Map<number, JournalEntry>, touched: () => void) {
    this.touched = touched
    this.disk = disk
    this.limits = limits
    this.entries = entries
    this.next = Math.max(0, ...[...entries.keys()].slice(-1)) + 1
    this.kept = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0)
  }

  /** @param touched is called when there is something to commit. */
  static async open(disk: Disk, limits: KeepLimits, touched: () => void): Promise<Journal> {
    const rows = await readRows(disk, AREAS.journal, entrySchema)
    const entries = new Map([...rows].map(([key, entry]) => [Number.parseInt(key, 16), entry] as const))
    return new Journal(disk, limits, entries, touched)
  }

  add(entry: Omit<JournalEntry, 'size'>, bytes: Uint8Array | undefined): void {
    const number = this.next++
    const sized = { ...entry, size: bytes?.byteLength ?? 0 }
    this.entries.set(number, sized)
    this.kept += sized.size
    this.ops.push({ type: 'put', key: diskKey(AREAS.journal, rowKey(number)), value: JSON.stringify(sized) })
    if (bytes) this.ops.push({ type: 'put', key: diskKey(AREAS.journalBytes, rowKey(number)), value: bytes })
    this.trim(entry.receivedAt)
    this.touched()
  }

  /** What is to be written since the last call. */
  seal(): readonly DiskOp[] {
    const ops = this.ops
    this.ops = []
    return ops
  }

  /** Numbers and lines of what is kept, oldest first. */
  list(): Iterable<readonly [number, JournalEntry]> {
    return this.entries.entries()
  }

  /** The message as it came; absent when it is no longer kept or was set aside. */
  bytes(number: number): Promise<Uint8Array | undefined> {
    return this.disk.bytes(AREAS.journalBytes, rowKey(number))
  }

  private trim(now: number): void {
    for (const [number, entry] of this.entries) {
      if (this.kept <= this.limits.bytes && now - entry.receivedAt <= this.limits.age) return
      this.entries.delete(number)
      this.kept -= entry.size
      this.ops.push({ type: 'del', key: diskKey(AREAS.journal, rowKey(number)) })
      this.ops.push({ type: 'del', key: diskKey(AREAS.journalBytes, rowKey(number)) })
    }
  }
}

/** Fixed width, so that the order of keys is the order of numbers. */
function rowKey(number: number): string {
  return number.toString(16).padStart(12, '0')
}
