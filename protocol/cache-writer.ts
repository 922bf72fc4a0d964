import type { Versioned } from './documents.ts'
import type { FeedCache } from './feed-cache.ts'
import type { Clock, Timers } from './time.ts'

/** A race's changes of one second go to the disk together: a wall's flash card lives longer. */
const BATCH_MS = 1000
/** The time of the last sign of life is kept this often, also without changes (SPEC CA2). */
const ALIVE_MS = 30_000
/** After a failed save. */
const RETRY_MS = 10_000

/** What the writer reads when it saves: always the newest. */
export interface CacheSubject {
  epoch(): string | undefined
  get(key: string): Versioned | undefined
  all(): Iterable<Versioned>
  /** Hub clock in ms when the documents were last known to be true; undefined where they never were in this life. */
  trueAt(): number | undefined
  wallOffset(): number | undefined
}

/** Saves changes in batches, one save at a time (SPEC CA2, CA3). */
export class CacheWriter {
  #cache: FeedCache
  #timers: Timers
  #clock: Clock
  #subject: CacheSubject
  #log: (reason: string) => void
  #dirty = new Set<string>()
  /** The epoch as the cache has it; undefined where that is not known, then everything is saved. */
  #stored: string | undefined
  #planned: { readonly due: number; readonly cancel: () => void } | undefined
  #failing = false
  #saving: Promise<void> | undefined
  #stopped = false

  constructor(cache: FeedCache, subject: CacheSubject, clock: Clock, timers: Timers, log: (reason: string) => void) {
    this.#cache = cache
    this.#clock = clock
    this.#subject = subject
    this.#timers = timers
    this.#log = log
  }

  /** The cache holds this epoch, and what the subject has of it. */
  loaded(epoch: string): void {
    this.#stored = epoch
  }

  /** A document changed or vanished. An emergency must stand after a power cut, too: it waits for no others. */
  changed(key: string): void {
    this.#dirty.add(key)
    this.#plan(waitOf(key))
  }

  /** The feed became live: from now on the time is kept, too. */
  alive(): void {
    this.#plan(BATCH_MS)
  }

  /** Saves what is left, then nothing more. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#planned?.cancel()
    this.#planned = undefined
    await this.#saving
    await this.#save()
  }

  #plan(ms: number): void {
    if (this.#stopped || this.#saving !== undefined) return
    const due = this.#clock.monotonic() + ms
    if (this.#planned !== undefined && this.#planned.due <= due) return
    this.#planned?.cancel()
    const cancel = this.#timers.after(ms, () => {
      this.#planned = undefined
      this.#saving = this.#saveAndPlan()
    })
    this.#planned = { due, cancel }
  }

  async #saveAndPlan(): Promise<void> {
    const next = await this.#save()
    this.#saving = undefined
    this.#plan(next)
  }

  /** @returns when to save again, ms. Never rejects. */
  async #save(): Promise<number> {
    const epoch = this.#subject.epoch()
    const savedAt = this.#subject.trueAt()
    // Never live in this life: the cache says what it said, with the time it said.
    if (epoch === undefined || savedAt === undefined) return ALIVE_MS
    const keys = epoch === this.#stored ? [...this.#dirty] : [...this.#subject.all()].map((document) => document.key)
    this.#dirty.clear()
    const put: Versioned[] = []
    const remove: string[] = []
    for (const key of keys) {
      const document = this.#subject.get(key)
      if (document === undefined) remove.push(key)
      else put.push(document)
    }
    try {
      await this.#cache.save({ epoch, savedAt, wallOffset: this.#subject.wallOffset(), put, remove })
      this.#stored = epoch
      if (this.#failing) this.#log('the cache is written again')
      this.#failing = false
      // What changed while this was saved.
      return Math.min(ALIVE_MS, ...[...this.#dirty].map(waitOf))
    } catch (error) {
      for (const key of keys) this.#dirty.add(key)
      if (!this.#failing)
        this.#log(`the cache could not be written: ${error instanceof Error ? error.message : String(error)}`)
      this.#failing = true
      return RETRY_MS
    }
  }
}

/** How long a change may wait for others, ms. */
const waitOf = (key: string): number => (key.startsWith('emergency/') ? 0 : BATCH_MS)
