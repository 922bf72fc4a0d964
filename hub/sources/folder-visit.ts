import { watch, type FSWatcher } from 'chokidar'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { errorCode, errorText } from '../start-error.ts'
import { pause } from '../time.ts'
import { InFlight } from './in-flight.ts'
import { isMessageFile, orderFiles } from './recording.ts'
import type { SourceHost } from './source.ts'

/** A file that does not end as a message must is taken as it is when it has not changed for so long. */
const UNFINISHED_MS = 2_000
/** No message is so long; a file that is would fill the memory. */
const LARGEST_BYTES = 64 * 1024 * 1024

/** One watch on one folder, from the files that lie there to the moment it ends. */
export class FolderVisit {
  private readonly folder: string
  private readonly host: SourceHost
  private readonly over = new AbortController()
  private readonly inFlight = new InFlight()
  private readonly watcher: FSWatcher
  /** Files found before the watch stands; they are taken in the order in which they were sent. */
  private found: string[] | undefined = []
  private queue: Promise<void> = Promise.resolve()

  constructor(folder: string, host: SourceHost) {
    this.folder = folder
    this.host = host
    this.watcher = watch(folder)
      .on('add', (file) => this.seen(file))
      .on('change', (file) => this.seen(file))
      .on('unlink', (file) => host.forget(this.nameOf(file)))
      .on('ready', () => this.ready())
      .on('error', (error) => {
        host.log.warn(`The watch on ${folder} ended: ${errorText(error)}.`)
        this.over.abort()
      })
  }

  /** Aborted when the watch ends by itself. */
  get ended(): AbortSignal {
    return this.over.signal
  }

  /** Ends the watch; what it took is durable when this resolves. */
  async close(): Promise<void> {
    this.over.abort()
    await this.watcher.close()
    await this.queue
    await this.inFlight.settle()
  }

  private nameOf(file: string): string {
    return path.relative(this.folder, file).split(path.sep).join('/')
  }

  private seen(file: string): void {
    const name = this.nameOf(file)
    if (!isMessageFile(name)) return
    if (this.found) this.found.push(name)
    else this.later(() => this.consider(name))
  }

  private ready(): void {
    const found = this.found ?? []
    this.found = undefined
    this.later(async () => {
      for (const { name } of await orderFiles(this.folder, found)) await this.consider(name)
    })
  }

  /** One file after the other, so that their order is kept. */
  private later(work: () => Promise<void>): void {
    this.queue = this.queue.then(work).catch((error: unknown) => {
      this.host.log.error({ err: error }, `The folder ${this.folder} could not be followed.`)
      this.over.abort()
    })
  }

  /** Takes a file unless it was taken as it is. One that is still being written is left until it changes, or lies still. */
  private async consider(name: string, stateBefore?: string): Promise<void> {
    const file = await this.read(name)
    if (this.over.signal.aborted || !file || this.host.mark(name) === file.state) return
    if (isWhole(file.bytes) || file.state === stateBefore) {
      await this.inFlight.add(this.host.take(file.bytes, { key: name, value: file.state }).durable)
      return
    }
    void pause(this.host.time, UNFINISHED_MS, this.over.signal).then(() =>
      this.later(() => this.consider(name, file.state)),
    )
  }

  /** @returns the file and what changes when it does; undefined when it cannot be read: it is tried again when it changes. */
  private async read(name: string): Promise<{ bytes: Uint8Array; state: string } | undefined> {
    const file = path.join(this.folder, name)
    try {
      const { size, mtimeMs } = await stat(file)
      if (size > LARGEST_BYTES) {
        this.host.log.error(`The file ${file} is too large for a message (${size} bytes) and is left where it is.`)
        return undefined
      }
      return { bytes: await readFile(file), state: `${size}:${mtimeMs}` }
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') this.host.log.error(`The file ${file} cannot be read: ${errorText(error)}.`)
      return undefined
    }
  }
}

/** Does it end as an ODF message does? */
function isWhole(bytes: Uint8Array): boolean {
  const end = new TextDecoder().decode(bytes.subarray(-64)).trimEnd()
  return end.endsWith('</OdfBody>') || end.endsWith('/>')
}
