import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { rangeAnswer, readRange } from '../../protocol/byte-range.ts'
import type { MediaStore } from '../../protocol/media-keeper.ts'
import { MEDIA_TYPES, SHA256, type Media } from '../../protocol/media.ts'
import { MEDIA_PLACE } from '../../protocol/media-place.ts'
import { diskFree } from '../device/device-facts.ts'

const PART = '.part-'
/** Left free for what matters more: documents, an emergency; bytes. */
const RESERVE = 128 * 1024 * 1024
/** A hub that sends nothing for so long is lost, ms. */
const SILENCE_MS = 20_000

type FetchMedia = (address: string, about: { readonly signal: AbortSignal }) => Promise<Response>

/** Media on the shell's disk: `<sha256>.<ending>`, each fetched, checked and only then renamed. */
export class DiskMedia implements MediaStore {
  readonly #folder: string
  readonly #hubs: readonly string[]
  readonly #fetch: FetchMedia
  readonly #free: (folder: string) => Promise<number | undefined>
  #ready: Promise<void> | undefined
  /** Names of files by checksum. */
  readonly #held = new Map<string, string>()

  /** @param hubs web addresses, tried in turn */
  constructor(
    folder: string,
    hubs: readonly string[],
    fetchFrom: FetchMedia = fetch,
    free: (folder: string) => Promise<number | undefined> = diskFree,
  ) {
    this.#folder = folder
    this.#hubs = hubs
    this.#fetch = fetchFrom
    this.#free = free
  }

  async list(): Promise<readonly string[]> {
    await this.#look()
    return [...this.#held.keys()]
  }

  async fetch(media: Media): Promise<void> {
    await this.#look()
    const room = await this.#free(this.#folder)
    if (room !== undefined && room < media.bytes + RESERVE)
      throw new Error('the disk of this screen has no room for it')
    let reason = 'no hub is configured'
    for (const hub of this.#hubs) {
      try {
        await this.#fetchFrom(new URL(MEDIA_PLACE + media.sha256, hub).href, media)
        return
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error)
      }
    }
    throw new Error(reason)
  }

  async remove(sha256: string): Promise<void> {
    const name = this.#held.get(sha256)
    if (name === undefined) return
    this.#held.delete(sha256)
    await rm(path.join(this.#folder, name), { force: true })
  }

  /** Answers a question of the page for `/media/<sha256>`. @param range its Range header */
  async answer(sha256: string, range: string | null): Promise<Response> {
    await this.#look()
    const name = this.#held.get(sha256)
    if (name === undefined) return new Response('', { status: 404 })
    const file = path.join(this.#folder, name)
    const { size } = await stat(file)
    const asked = readRange(range, size)
    const { status, headers } = rangeAnswer(asked, size)
    const [start, end] = typeof asked === 'string' ? [0, size - 1] : [asked.from, asked.to]
    const body = asked === 'unsatisfiable' ? null : webStream(createReadStream(file, { start, end }))
    return new Response(body, { status, headers: { ...headers, 'content-type': typeOf(name) } })
  }

  async #fetchFrom(address: string, { sha256, bytes, type }: Media): Promise<void> {
    const silence = new AbortController()
    let timer = setTimeout(() => silence.abort(), SILENCE_MS)
    const part = path.join(this.#folder, `${PART}${randomUUID()}`)
    try {
      const answer = await this.#fetch(address, { signal: silence.signal })
      if (!answer.ok || answer.body === null) throw new Error(`the hub answers ${answer.status}`)
      const hash = createHash('sha256')
      let came = 0
      const check = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          clearTimeout(timer)
          timer = setTimeout(() => silence.abort(), SILENCE_MS)
          came += chunk.byteLength
          hash.update(chunk)
          if (came > bytes) done(new Error(`more than ${bytes} bytes came`))
          else done(null, chunk)
        },
      })
      await pipeline(Readable.fromWeb(answer.body as WebStream), check, createWriteStream(part, { flags: 'wx' }))
      if (came !== bytes) throw new Error(`${came} of ${bytes} bytes came`)
      if (hash.digest('hex') !== sha256) throw new Error('its checksum is another one')
      await synced(part)
      const name = `${sha256}.${MEDIA_TYPES[type]}`
      await rename(part, path.join(this.#folder, name))
      this.#held.set(sha256, name)
    } finally {
      clearTimeout(timer)
      await rm(part, { force: true })
    }
  }

  /** What lies there from earlier lives; what was half fetched goes. */
  #look(): Promise<void> {
    this.#ready ??= this.#lookOnce().catch((error: unknown) => {
      this.#ready = undefined
      throw error
    })
    return this.#ready
  }

  async #lookOnce(): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    for (const name of await readdir(this.#folder)) {
      const sha256 = name.split('.')[0] ?? ''
      if (SHA256.test(sha256) && typeOf(name) !== UNKNOWN) this.#held.set(sha256, name)
      else await rm(path.join(this.#folder, name), { force: true, recursive: true })
    }
  }
}

const UNKNOWN = 'application/octet-stream'

function typeOf(name: string): string {
  return Object.entries(MEDIA_TYPES).find(([, ending]) => name.endsWith(`.${ending}`))?.[0] ?? UNKNOWN
}

async function synced(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The two descriptions of one web stream, Node's and the page's, are not the same type. */
function webStream(source: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(source) as unknown as ReadableStream<Uint8Array>
}
