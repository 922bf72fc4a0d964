import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import * as z from 'zod'
import { versionedSchema, type Versioned } from '../../protocol/documents.ts'
import type { CacheChanges, CachedFeed, FeedCache } from '../../protocol/feed-cache.ts'
import { parseJson, type Parsed } from '../../protocol/parse.ts'
import type { Log } from '../log.ts'

/** All documents together, bytes; the oldest go first. A venue's screen uses a few megabytes of it. */
const CAP = 64 * 1024 * 1024
/** Files written at once: each costs two syncs. */
const AT_ONCE = 4
const META = 'meta.json'

const metaSchema = z.object({ epoch: z.string().min(1), savedAt: z.number(), wallOffset: z.number().optional() })

/**
 * The last documents as files: `folder/<epoch>/<hash of the key>.json`, each written whole, synced and renamed, each beginning
 * with the hash of the rest. What does not fit its hash or its schema is dropped with a line in the log: a torn file costs one
 * document, never a start (kiosk.md 5). `meta.json` names the epoch, and is written last.
 */
export class FileCache implements FeedCache {
  #folder: string
  #log: Log
  #cap: number
  /** What lies on the disk of the current epoch. */
  #stored = new Map<string, { readonly bytes: number; readonly receivedAt: number }>()
  #epoch: string | undefined

  constructor(folder: string, log: Log, cap: number = CAP) {
    this.#folder = folder
    this.#log = log
    this.#cap = cap
  }

  async load(): Promise<CachedFeed | undefined> {
    const meta = await this.#readMeta()
    if (meta === undefined) return this.#salvage()
    const documents = await this.#readDocuments(this.#folderOf(meta.epoch))
    this.#epoch = meta.epoch
    return { ...meta, documents }
  }

  /**
   * Without `meta.json` the documents still say whose they are: those of the epoch with the newest one are shown. When they were
   * last known to be true is not known: at the latest then, when the newest came.
   */
  async #salvage(): Promise<CachedFeed | undefined> {
    let best: CachedFeed | undefined
    for (const name of await namesIn(this.#folder)) {
      if (!EPOCH_FOLDER.test(name)) continue
      const documents = await this.#readDocuments(path.join(this.#folder, name))
      const savedAt = Math.max(...documents.map(({ receivedAt }) => receivedAt))
      const [first] = documents
      if (first !== undefined && savedAt > (best?.savedAt ?? -Infinity))
        best = { epoch: first.epoch, savedAt, documents }
    }
    this.#epoch = best?.epoch
    this.#stored.clear()
    for (const document of best?.documents ?? [])
      this.#stored.set(document.key, { bytes: JSON.stringify(document).length, receivedAt: document.receivedAt })
    if (best !== undefined) this.#log.warn('what the cache still has is shown', { documents: best.documents.length })
    return best
  }

  async save(changes: CacheChanges): Promise<void> {
    const folder = this.#folderOf(changes.epoch)
    if (changes.epoch !== this.#epoch) {
      // Until meta.json names it, the new epoch is not there: a cut in between leaves the old picture, whole.
      await rm(folder, { recursive: true, force: true })
      this.#stored.clear()
      this.#epoch = changes.epoch
    }
    await mkdir(folder, { recursive: true })
    await inTurns(changes.put, (document) => this.#write(folder, document))
    await inTurns([...changes.remove, ...this.#tooMany()], (key) => this.#remove(folder, key))
    const { epoch, savedAt, wallOffset } = changes
    await writeFileAtomic(path.join(this.#folder, META), signed(JSON.stringify({ epoch, savedAt, wallOffset })))
    await this.#removeOtherEpochs()
  }

  async #write(folder: string, document: Versioned): Promise<void> {
    const text = signed(JSON.stringify(document))
    await writeFileAtomic(path.join(folder, nameOf(document.key)), text)
    this.#stored.set(document.key, { bytes: Buffer.byteLength(text), receivedAt: document.receivedAt })
  }

  async #remove(folder: string, key: string): Promise<void> {
    await rm(path.join(folder, nameOf(key)), { force: true })
    this.#stored.delete(key)
  }

  /** Keys to give up so that the rest fits the cap. */
  #tooMany(): string[] {
    let bytes = [...this.#stored.values()].reduce((sum, one) => sum + one.bytes, 0)
    if (bytes <= this.#cap) return []
    const out: string[] = []
    for (const [key, one] of [...this.#stored].toSorted(([, a], [, b]) => a.receivedAt - b.receivedAt)) {
      if (bytes <= this.#cap) break
      bytes -= one.bytes
      out.push(key)
    }
    this.#log.warn('the cache is full: its oldest documents go', { documents: out.length })
    return out
  }

  async #readMeta(): Promise<z.infer<typeof metaSchema> | undefined> {
    const file = path.join(this.#folder, META)
    const text = await readIfThere(file).catch((error: unknown) => String(error)) // which is no JSON, and said as such
    if (text === undefined) return undefined
    const meta = readSigned(`the cache's ${META}`, text, metaSchema)
    if (meta.ok) return meta.value
    this.#log.warn(meta.reason)
    return undefined
  }

  async #readDocuments(folder: string): Promise<Versioned[]> {
    const all = await namesIn(folder)
    // Half written when the power went: on a small disk they would add up.
    const halves = all.filter((name) => !name.endsWith('.json'))
    await inTurns(halves, async (name) => this.#drop(path.join(folder, name)))
    const names = all.filter((name) => name.endsWith('.json'))
    const documents: Versioned[] = []
    await inTurns(names, async (name) => {
      const read = await readDocument(path.join(folder, name))
      if (read.ok) {
        documents.push(read.value)
        this.#stored.set(read.value.key, { bytes: read.bytes, receivedAt: read.value.receivedAt })
      } else {
        this.#log.warn(`a cached document was dropped: ${read.reason}`)
        await this.#drop(path.join(folder, name))
      }
    })
    return documents
  }

  /** Never rejects: on a read-only disk it is dropped again next time. */
  async #drop(file: string): Promise<void> {
    await rm(file, { recursive: true, force: true }).catch((error: unknown) => {
      this.#log.warn('a file of the cache could not be removed', { error: String(error) })
    })
  }

  async #removeOtherEpochs(): Promise<void> {
    const keep = [META, this.#epoch === undefined ? '' : path.basename(this.#folderOf(this.#epoch))]
    const others = (await namesIn(this.#folder)).filter((name) => !keep.includes(name))
    await inTurns(others, (name) => rm(path.join(this.#folder, name), { recursive: true, force: true }))
  }

  #folderOf(epoch: string): string {
    return path.join(this.#folder, folderNameOf(epoch))
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const folderNameOf = (epoch: string): string => hashOf(epoch).slice(0, 16)
const EPOCH_FOLDER = /^[0-9a-f]{16}$/
const nameOf = (key: string): string => `${hashOf(key).slice(0, 32)}.json`
const signed = (body: string): string => `${hashOf(body)}\n${body}`

function readSigned<T>(what: string, text: string, schema: z.core.$ZodType<T>): Parsed<T> {
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  if (end === -1 || text.slice(0, end) !== hashOf(body)) return { ok: false, reason: `${what} is damaged` }
  return parseJson(what, body, schema)
}

/** One cached document, if it is whole and in its place, which is that of its epoch and key. Never rejects. */
async function readDocument(
  file: string,
): Promise<
  | { readonly ok: true; readonly value: Versioned; readonly bytes: number }
  | { readonly ok: false; readonly reason: string }
> {
  const name = path.basename(file)
  try {
    const text = await readFile(file, 'utf8')
    const read = readSigned(`the cached file ${name}`, text, versionedSchema)
    if (!read.ok) return read
    const { epoch, key } = read.value
    const inPlace = folderNameOf(epoch) === path.basename(path.dirname(file)) && nameOf(key) === name
    if (!inPlace) return { ok: false, reason: `${name} is not in its place` }
    return { ok: true, value: read.value, bytes: Buffer.byteLength(text) }
  } catch (error) {
    return { ok: false, reason: `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  const there = await stat(file).then(
    () => true,
    () => false,
  )
  return there ? readFile(file, 'utf8') : undefined
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Does the work on all items, a few at a time. Rejects with the first fault, when nothing is under way any more. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values()
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item)
  }
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
