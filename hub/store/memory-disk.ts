import { diskKey, type Disk, type DiskOp } from './disk.ts'

/** A disk that forgets: for tests, and for a hub that shall leave nothing behind. */
export class MemoryDisk implements Disk {
  private readonly values = new Map<string, string | Uint8Array>()

  async *rows(area: string): AsyncIterable<readonly [string, string]> {
    const prefix = diskKey(area, '')
    for (const key of [...this.values.keys()].filter((k) => k.startsWith(prefix)).sort()) {
      const value = this.values.get(key)
      if (typeof value === 'string') yield [key.slice(prefix.length), value]
    }
  }

  bytes(area: string, key: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.bytesNow(area, key))
  }

  bytesNow(area: string, key: string): Uint8Array | undefined {
    const value = this.values.get(diskKey(area, key))
    return typeof value === 'string' ? undefined : value
  }

  write(ops: readonly DiskOp[]): Promise<void> {
    for (const op of ops) {
      if (op.type === 'put') this.values.set(op.key, op.value)
      else this.values.delete(op.key)
    }
    return Promise.resolve()
  }

  removeBut(area: string, prefix: string): Promise<void> {
    for (const key of this.values.keys())
      if (key.startsWith(diskKey(area, '')) && !key.startsWith(diskKey(area, prefix))) this.values.delete(key)
    return Promise.resolve()
  }

  reopen(): Promise<void> {
    return Promise.resolve()
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}
