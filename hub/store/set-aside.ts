import { createHash } from 'node:crypto'
import * as z from 'zod'
import { AREAS, diskKey, type Disk, type DiskOp } from './disk.ts'
import { readRows } from './rows.ts'

const lineSchema = z.object({
  source: z.string(),
  receivedAt: z.number(),
  reason: z.string(),
  size: z.number(),
})

/** A message that could not be read, for an operator to look at. */
export type SetAsideLine = z.infer<typeof lineSchema> & { readonly id: string }

/** Messages that could not be read, byte for byte. The same bytes are kept once, however often a sender repeats them. */
export class SetAside {
  private readonly lines: Map<string, SetAsideLine>
  private kept: number
  private ops: DiskOp[] = []
  private readonly disk: Disk
  private readonly limit: number
  private readonly touched: () => void

  private constructor(disk: Disk, limit: number, lines: Map<string, SetAsideLine>, touched: () => void) {
    this.touched = touched
    this.disk = disk
    this.limit = limit
    this.lines = lines
    this.kept = [...lines.values()].reduce((sum, line) => sum + line.size, 0)
  }

  /**
   * @param limit in bytes; beyond it the oldest go.
   * @param touched is called when there is something to commit.
   */
  static async open(disk: Disk, limit: number, touched: () => void): Promise<SetAside> {
    const rows = await readRows(disk, AREAS.setAside, lineSchema)
    const lines = [...rows].map(([id, line]) => ({ id, ...line })).sort((a, b) => a.receivedAt - b.receivedAt)
    return new SetAside(disk, limit, new Map(lines.map((line) => [line.id, line])), touched)
  }

  /** @returns the id under which an operator finds it. */
  add(line: Omit<SetAsideLine, 'id' | 'size'>, bytes: Uint8Array): string {
    const id = createHash('sha256').update(bytes).digest('hex').slice(0, 24)
    if (this.lines.has(id)) return id
    const { source, receivedAt, reason } = line
    const row = { source, receivedAt, reason, size: bytes.byteLength }
    this.lines.set(id, { id, ...row })
    this.kept += row.size
    this.ops.push({ type: 'put', key: diskKey(AREAS.setAside, id), value: JSON.stringify(row) })
    this.ops.push({ type: 'put', key: diskKey(AREAS.setAsideBytes, id), value: bytes })
    this.trim(id)
    this.touched()
    return id
  }

  seal(): readonly DiskOp[] {
    const ops = this.ops
    this.ops = []
    return ops
  }

  /** Oldest first. */
  list(): readonly SetAsideLine[] {
    return [...this.lines.values()]
  }

  get(id: string): SetAsideLine | undefined {
    return this.lines.get(id)
  }

  bytes(id: string): Promise<Uint8Array | undefined> {
    return this.lines.has(id) ? this.disk.bytes(AREAS.setAsideBytes, id) : Promise.resolve(undefined)
  }

  private trim(newest: string): void {
    for (const [id, line] of this.lines) {
      if (this.kept <= this.limit || id === newest) return
      this.lines.delete(id)
      this.kept -= line.size
      this.ops.push({ type: 'del', key: diskKey(AREAS.setAside, id) })
      this.ops.push({ type: 'del', key: diskKey(AREAS.setAsideBytes, id) })
    }
  }
}
