import { ClassicLevel } from 'classic-level'
import { mkdir } from 'node:fs/promises'
import { errorCode, errorText, StartError } from '../start-error.ts'
import { diskKey, type Disk, type DiskOp } from './disk.ts'

/** LevelDB in a folder. Every batch is one write-ahead record, forced to the platter before `write` resolves. */
export class LevelDisk implements Disk {
  private readonly level: ClassicLevel<string, string>

  private constructor(level: ClassicLevel<string, string>) {
    this.level = level
  }

  /**
   * Opens the folder, and makes it where it is missing.
   * @throws StartError with a sentence when it is in use, damaged or not ours to write.
   */
  static async open(folder: string): Promise<LevelDisk> {
    try {
      await mkdir(folder, { recursive: true })
    } catch (error) {
      throw new StartError(`The data folder ${folder} cannot be made: ${errorText(error)}.`)
    }
    const level = new ClassicLevel<string, string>(folder, { keyEncoding: 'utf8', valueEncoding: 'utf8' })
    try {
      await level.open()
    } catch (error) {
      throw new StartError(openFailure(folder, error))
    }
    return new LevelDisk(level)
  }

  async *rows(area: string): AsyncIterable<readonly [string, string]> {
    const from = diskKey(area, '')
    // "!" is followed by '"' in the order of characters: this range is the area and nothing else.
    for await (const [key, value] of this.level.iterator({ gte: from, lt: `${area}"` })) {
      yield [key.slice(from.length), value]
    }
  }

  bytes(area: string, key: string): Promise<Uint8Array | undefined> {
    return this.level.get<string, Uint8Array>(diskKey(area, key), { valueEncoding: 'view' })
  }

  bytesNow(area: string, key: string): Uint8Array | undefined {
    return this.level.getSync<string, Uint8Array>(diskKey(area, key), { valueEncoding: 'view' })
  }

  async write(ops: readonly DiskOp[]): Promise<void> {
    const batch = this.level.batch()
    for (const op of ops) {
      if (op.type === 'del') batch.del(op.key)
      else if (typeof op.value === 'string') batch.put(op.key, op.value)
      else batch.put<string, Uint8Array>(op.key, op.value, { valueEncoding: 'view' })
    }
    await batch.write({ sync: true })
  }

  async removeBut(area: string, prefix: string): Promise<void> {
    const kept = diskKey(area, prefix)
    await this.level.clear({ gte: diskKey(area, ''), lt: kept })
    // Keys are ASCII: whatever begins with the prefix stands before this.
    await this.level.clear({ gt: `${kept}\u{ffff}`, lt: `${area}"` })
  }

  /** After a failed sync LevelDB refuses every further write until it is opened anew. */
  async reopen(): Promise<void> {
    await this.level.close()
    await this.level.open()
  }

  async close(): Promise<void> {
    await this.level.close()
  }
}

function openFailure(folder: string, error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  const detail = errorText(cause).replace(/[.\s]+$/, '')
  switch (errorCode(cause)) {
    case 'LEVEL_LOCKED':
      return `The data folder ${folder} is in use by another hub.`
    case 'LEVEL_CORRUPTION':
      return `The database in ${folder} is damaged (${detail}); move the folder away or bring back a copy of it.`
    default:
      return `The database in ${folder} cannot be opened: ${detail}.`
  }
}
