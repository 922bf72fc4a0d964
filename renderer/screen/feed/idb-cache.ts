import { createStore, entries, promisifyRequest, type UseStore } from 'idb-keyval'
import * as z from 'zod/mini'
import { versionedSchema, type Versioned } from '../../../protocol/documents.ts'
import type { CacheChanges, CachedFeed, FeedCache } from '../../../protocol/feed-cache.ts'
import type { JsonObject } from '../../../protocol/json.ts'
import { parseValue } from '../../../protocol/parse.ts'

/** Raised when what is stored changes its form: the hub fills a new store, the old one is left to the browser. */
const FORM = 1

const feedSchema = z.object({ epoch: z.string(), savedAt: z.number(), wallOffset: z.optional(z.number()) })
/** The value is read by the board that shows it; here it only has to be an object. */
const storedSchema = z.extend(versionedSchema, {
  value: z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
})

/** Where epoch and times lie, beside the documents under their own keys: none of those is empty. */
const HEAD = ''

/** Keeps a browser screen's documents in IndexedDB: all of a save, or nothing of it. */
export class IdbCache implements FeedCache {
  readonly #store: UseStore

  /** @param name one per screen, so that two of them in one browser do not mix. */
  constructor(name: string) {
    this.#store = createStore(`${name} ${FORM}`, 'documents')
  }

  async load(): Promise<CachedFeed | undefined> {
    const stored = await entries<string, unknown>(this.#store)
    const feed = stored.find(([key]) => key === HEAD)?.[1]
    if (feed === undefined) return undefined
    const about = parseValue('the stored feed', feed, feedSchema)
    if (!about.ok) throw new Error(about.reason)
    const documents: Versioned[] = []
    for (const [key, raw] of stored) {
      if (key === HEAD) continue
      const document = parseValue('a stored document', raw, storedSchema)
      // One that was spoilt is asked for again from the hub; the others are good.
      if (document.ok && document.value.epoch === about.value.epoch) documents.push(document.value)
    }
    return { ...about.value, documents }
  }

  async save({ epoch, savedAt, wallOffset, put, remove }: CacheChanges): Promise<void> {
    await this.#store('readwrite', async (documents) => {
      const { transaction } = documents
      try {
        const before = feedSchema.safeParse(await promisifyRequest<unknown>(documents.get(HEAD)))
        if (before.data?.epoch !== epoch) documents.clear()
        documents.put(wallOffset === undefined ? { epoch, savedAt } : { epoch, savedAt, wallOffset }, HEAD)
        for (const document of put) documents.put(document, document.key)
        for (const key of remove) documents.delete(key)
      } catch (error) {
        transaction.abort()
        throw error
      }
      await promisifyRequest(transaction)
    })
  }
}
