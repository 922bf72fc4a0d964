import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { SHA256, type MediaType } from '../../protocol/media.ts'
import { errorCode, errorText, StartError } from '../start-error.ts'
import { HEAD_BYTES, readMedia, type PictureSize } from './media-type.ts'

export interface MediaLimits {
  /** Of one file, bytes. */
  readonly file: number
  /** Of all, bytes. */
  readonly all: number
}

/** A file that was taken in, or why not: one sentence, and the HTTP status that goes with it. */
export type Taken =
  | {
      readonly ok: true
      readonly sha256: string
      readonly bytes: number
      readonly type: MediaType
      readonly size?: PictureSize | undefined
    }
  | { readonly ok: false; readonly status: 400 | 413 | 415 | 507; readonly reason: string }

const PART = '.part-'
const MB = 1024 * 1024

/** Pictures and videos in a folder, each under its checksum: written beside it while it is hashed, synced, then renamed. */
export class MediaFiles {
  readonly folder: string
  readonly #limits: MediaLimits
  /** Bytes by checksum. */
  readonly #held = new Map<string, number>()
  /** Bytes of what is being written. */
  #coming = 0
  /** Checksums that are here and that a row is to name, by how many uploads wait for one: the same file may come twice at once. */
  readonly #fresh = new Map<string, number>()

  private constructor(folder: string, limits: MediaLimits) {
    this.folder = folder
    this.#limits = limits
  }

  /** @throws StartError where the folder is not ours. */
  static async open(folder: string, limits: MediaLimits): Promise<MediaFiles> {
    const files = new MediaFiles(folder, limits)
    try {
      await mkdir(folder, { recursive: true })
      for (const name of await readdir(folder)) {
        if (SHA256.test(name)) files.#held.set(name, (await stat(path.join(folder, name))).size)
        // What was being written when the hub ended.
        else if (name.startsWith(PART)) await rm(path.join(folder, name), { force: true })
      }
    } catch (error) {
      throw new StartError(`The folder of media ${folder} cannot be used: ${errorText(error)}.`)
    }
    return files
  }

  has(sha256: string): boolean {
    return this.#held.has(sha256)
  }

  /** Of all files, bytes. */
  get bytes(): number {
    return [...this.#held.values()].reduce((sum, bytes) => sum + bytes, 0)
  }

  /**
   * Takes a file in, never more of it in memory than a piece. A sender that hangs up leaves nothing behind. It stays when a row
   * names it before the next sweep: `settle` says that somebody tried.
   */
  async take(source: Readable): Promise<Taken> {
    const part = path.join(this.folder, `${PART}${randomUUID()}`)
    let written = 0
    try {
      const file = await open(part, 'wx')
      try {
        return await this.#receive(source, file, part, (bytes) => {
          written += bytes
          this.#coming += bytes
        })
      } finally {
        await file.close().catch(() => undefined) // closed already where all went well
      }
    } catch (error) {
      const isFull = errorCode(error) === 'ENOSPC'
      return isFull
        ? { ok: false, status: 507, reason: 'The disk of the hub is full.' }
        : { ok: false, status: 400, reason: `The file did not arrive whole: ${errorText(error)}.` }
    } finally {
      this.#coming -= written
      await rm(part, { force: true })
    }
  }

  /** A row names the file now, or nothing will. */
  settle(sha256: string): void {
    const waiting = (this.#fresh.get(sha256) ?? 1) - 1
    if (waiting > 0) this.#fresh.set(sha256, waiting)
    else this.#fresh.delete(sha256)
  }

  /** Removes what no row names. @param named checksums */
  async sweep(named: ReadonlySet<string>): Promise<void> {
    for (const sha256 of this.#held.keys()) {
      if (named.has(sha256) || this.#fresh.has(sha256)) continue
      this.#held.delete(sha256)
      await rm(path.join(this.folder, sha256), { force: true })
    }
  }

  async #receive(source: Readable, file: FileHandle, part: string, wrote: (n: number) => void): Promise<Taken> {
    const hash = createHash('sha256')
    const { file: most, all } = this.#limits
    let bytes = 0
    let head = Buffer.alloc(0)
    for await (const chunk of source as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength
      if (bytes > most) return tooLarge(most)
      if (this.bytes + this.#coming + chunk.byteLength > all) return noRoom(all)
      wrote(chunk.byteLength)
      hash.update(chunk)
      if (head.length < HEAD_BYTES) {
        head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)])
        // Whoever sends a film of the wrong kind hears so at its beginning.
        const early = head.length < HEAD_BYTES ? undefined : readMedia(head)
        if (early?.ok === false) return refused(early.reason)
      }
      await file.write(chunk)
    }
    const read = readMedia(head)
    if (!read.ok) return refused(read.reason)
    await file.sync()
    await file.close()
    const sha256 = hash.digest('hex')
    this.#fresh.set(sha256, (this.#fresh.get(sha256) ?? 0) + 1)
    await rename(part, path.join(this.folder, sha256))
    this.#held.set(sha256, bytes)
    return { ok: true, sha256, bytes, type: read.type, size: read.size }
  }
}

export function tooLarge(most: number): Taken {
  return { ok: false, status: 413, reason: `The file is larger than ${most / MB} MB, the most that this hub takes.` }
}

function noRoom(all: number): Taken {
  return {
    ok: false,
    status: 507,
    reason: `All media together would be larger than ${all / MB} MB; remove some, or give the hub more room.`,
  }
}

function refused(reason: string): Taken {
  return { ok: false, status: 415, reason: `The file is not taken: ${reason}.` }
}
