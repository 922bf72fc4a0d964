import { watch, type FSWatcher } from 'chokidar'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { errorCode, errorText } from '../start-error.ts'
import { pause } from '../time.ts'
import { InFlight } from './in-flight.ts'
import { isMessageFile, messageFiles, orderFiles } from './recording.ts'
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
  private readonly complaints = new Set<string>()
  private queue: Promise<void> = Promise.resolve()

  constructor(folder: string, host: SourceHost) {
    this.folder = folder
    this.host = host
    this.watcher = watch(folder)
      .on('unlink', (file) => host.forget(this.nameOf(file)))
      .on('ready', () => {
        // What was found before is looked at in order; what comes from here on is taken as it comes.
        this.look()
        this.watcher.on('add', (file) => this.seen(file)).on('change', (file) => this.seen(file))
      })
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

  /**
   * Takes all files that were not taken as they are, in the order in which they were sent. A watch alone is not enough: it misses
   * what happens while it is set up, and on many a network drive everything.
   */
  look(): void {
    this.later(async () => {
      const changed: string[] = []
      for (const name of await messageFiles(this.folder)) {
        const state = await this.stateOf(name)
        if (state !== undefined && state !== this.host.mark(name)) changed.push(name)
      }
      for (const { name } of await orderFiles(this.folder, changed)) await this.consider(name)
    })
  }

  private seen(file: string): void {
    const name = this.nameOf(file)
    if (isMessageFile(name)) this.later(() => this.consider(name))
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
    const state = await this.stateOf(name)
    if (this.over.signal.aborted || state === undefined || this.host.mark(name) === state) return
    const bytes = await this.read(name)
    if (!bytes) return
    if (isWhole(bytes) || state === stateBefore) {
      await this.inFlight.add(this.host.take(bytes, { key: name, value: state }).durable)
      return
    }
    void pause(this.host.time, UNFINISHED_MS, this.over.signal).then(() => this.later(() => this.consider(name, state)))
  }

  /** What changes when a file does; undefined when it is gone or no message. */
  private async stateOf(name: string): Promise<string | undefined> {
    const file = path.join(this.folder, name)
    try {
      const { size, mtimeMs } = await stat(file)
      if (size <= LARGEST_BYTES) return `${size}:${mtimeMs}`
      this.complain(name, `is too large for a message (${size} bytes) and is left where it is`)
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') this.complain(name, `cannot be looked at: ${errorText(error)}`)
    }
    return undefined
  }

  /** @returns undefined when it cannot be read: it is tried again at the next look. */
  private async read(name: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(path.join(this.folder, name))
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') this.complain(name, `cannot be read: ${errorText(error)}`)
      return undefined
    }
  }

  /** Once per file and watch, however often it is looked at. */
  private complain(name: string, what: string): void {
    if (this.complaints.has(name)) return
    this.complaints.add(name)
    this.host.log.error(`The file ${path.join(this.folder, name)} ${what}.`)
  }
}

/** Does it end as an ODF message does? */
function isWhole(bytes: Uint8Array): boolean {
  const end = new TextDecoder().decode(bytes.subarray(-64)).trimEnd()
  return end.endsWith('</OdfBody>') || end.endsWith('/>')
}
