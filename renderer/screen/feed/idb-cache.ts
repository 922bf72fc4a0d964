import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import * as z from 'zod/mini'
import { versionedSchema, type Versioned } from '../../../protocol/documents.ts'
import type { CacheChanges, CachedFeed, FeedCache } from '../../../protocol/feed-cache.ts'
import type { JsonObject } from '../../../protocol/json.ts'
import { parseValue } from '../../../protocol/parse.ts'

/** Raised when what is stored changes its form: a store of another number is thrown away, the hub fills the new one. */
const FORM = 1

const feedSchema = z.object({ epoch: z.string(), savedAt: z.number(), wallOffset: z.optional(z.number()) })
/** The value is read by the board that shows it; here it only has to be an object. */
const storedSchema = z.extend(versionedSchema, {
  value: z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
})

interface Stores extends DBSchema {
  /** One entry: epoch and times. */
  feed: { key: 'feed'; value: z.infer<typeof feedSchema> }
  documents: { key: string; value: Versioned }
}

/** Keeps a browser screen's documents in IndexedDB: all of a save, or nothing of it. */
export class IdbCache implements FeedCache {
  readonly #name: string
  #database: Promise<IDBPDatabase<Stores>> | undefined

  /** @param name one per screen, so that two of them in one browser do not mix. */
  constructor(name: string) {
    this.#name = name
  }

  async load(): Promise<CachedFeed | undefined> {
    const database = await this.#open()
    const reading = database.transaction(['feed', 'documents'])
    const [feed, stored] = await Promise.all([
      reading.objectStore('feed').get('feed'),
      reading.objectStore('documents').getAll(),
    ])
    if (feed === undefined) return undefined
    const about = parseValue('the stored feed', feed, feedSchema)
    if (!about.ok) throw new Error(about.reason)
    const documents: Versioned[] = []
    for (const raw of stored) {
      const document = parseValue('a stored document', raw, storedSchema)
      // One that was spoilt is asked for again from the hub; the others are good.
      if (document.ok && document.value.epoch === about.value.epoch) documents.push(document.value)
    }
    return { ...about.value, documents }
  }

  async save({ epoch, savedAt, wallOffset, put, remove }: CacheChanges): Promise<void> {
    const database = await this.#open()
    const writing = database.transaction(['feed', 'documents'], 'readwrite')
    const feeds = writing.objectStore('feed')
    const documents = writing.objectStore('documents')
    const before = await feeds.get('feed')
    const requests: Promise<unknown>[] = []
    if (before?.epoch !== epoch) requests.push(documents.clear())
    requests.push(feeds.put(wallOffset === undefined ? { epoch, savedAt } : { epoch, savedAt, wallOffset }, 'feed'))
    for (const document of put) requests.push(documents.put(document, document.key))
    for (const key of remove) requests.push(documents.delete(key))
    await Promise.all([...requests, writing.done])
  }

  /** Ends the use of the store; the next call opens it again. */
  async close(): Promise<void> {
    const database = await this.#database
    this.#database = undefined
    database?.close()
  }

  #open(): Promise<IDBPDatabase<Stores>> {
    this.#database ??= openDB<Stores>(this.#name, FORM, {
      upgrade(database) {
        for (const store of Array.from(database.objectStoreNames)) database.deleteObjectStore(store)
        database.createObjectStore('feed')
        database.createObjectStore('documents')
      },
      // A newer page of the same screen wants another form, or the browser threw the store away: it is opened anew.
      blocking: () => void this.close(),
      terminated: () => {
        this.#database = undefined
      },
    }).catch((error: unknown) => {
      // The next call tries again.
      this.#database = undefined
      throw error
    })
    return this.#database
  }
}
