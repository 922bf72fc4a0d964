import type { Versioned } from '../../protocol/documents.ts'
import { isJsonObject, type Json, type JsonObject } from '../../protocol/json.ts'
import type { DocumentStore, Stamp } from '../store/store.ts'
import {
  concerns,
  EVENT_END,
  EMBARGOED,
  isStartList,
  isUnder,
  tellsWhoGotThere,
  unitsIn,
  withUnitsHeld,
  type EmbargoKey,
  type Hold,
} from './embargo-rules.ts'

/** Stands for a document that was taken back while it was held back. */
const GONE = { gone: true } as const
/** What is released is news for so long: a screen on follow may turn to it. */
const NEWS_MS = 10 * 60_000

/**
 * The store as whoever writes results has it: all of it true. What is under embargo goes to `embargoed/<key>`, and under its own key
 * stays what the public knew before. So everything that is served under a plain key, by whatever door, is what may be known; nothing
 * is filtered on the way out. Written in the same commit as everything else, and undone with it.
 */
export class EmbargoedStore implements DocumentStore {
  readonly #store: DocumentStore
  readonly #standing: () => readonly EmbargoKey[]
  readonly #now: () => number
  #embargoes: readonly EmbargoKey[]
  /** Keys that may have a true document of their own; more than do, after an undo. */
  readonly #held = new Set<string>()
  /** Units that were released a while ago, and when. */
  readonly #released = new Map<string, number>()

  /**
   * @param standing the embargoes that stand; asked at the start and at each `changed`.
   * @param now hub clock, ms.
   */
  constructor(store: DocumentStore, standing: () => readonly EmbargoKey[], now: () => number) {
    this.#store = store
    this.#standing = standing
    this.#now = now
    this.#embargoes = standing()
    for (const { key } of store.list({ prefix: EMBARGOED, limit: Infinity }))
      this.#held.add(key.slice(EMBARGOED.length))
  }

  get epoch(): string {
    return this.#store.epoch
  }

  /** The truth, also where it is held back. */
  get(key: string): Versioned | undefined {
    const held = this.#held.has(key) ? this.#store.get(EMBARGOED + key) : undefined
    if (held === undefined) return this.#store.get(key)
    return isGone(held) ? undefined : { ...held, key }
  }

  published(key: string): Versioned | undefined {
    return this.#store.published(key)
  }

  list(query: { prefix?: string; after?: string; limit: number }): readonly Versioned[] {
    return this.#store.list(query)
  }

  subscribe(listener: Parameters<DocumentStore['subscribe']>[0]): () => void {
    return this.#store.subscribe(listener)
  }

  put(key: string, value: JsonObject, stamp: Stamp): void {
    switch (this.#holdOf(key, value)) {
      case 'whole':
        this.#hold(key, value, stamp)
        return
      case 'units':
        this.#hold(key, value, stamp)
        this.#store.put(key, this.#news(key, this.#public(key, value)), stamp)
        return
      default:
        this.#store.put(key, this.#news(key, value), stamp)
    }
  }

  remove(key: string): void {
    const hold = this.#holdOf(key, {})
    if (hold === 'whole' && this.#store.get(key) !== undefined) {
      this.#hold(key, GONE, { receivedAt: this.#now() })
      return
    }
    if (hold !== 'whole') this.#store.remove(key)
    this.#letGo(key)
  }

  /** Embargoes were put or released: what nothing holds back any more becomes known. */
  changed(): void {
    const before = this.#embargoes
    this.#embargoes = this.#standing()
    const over = before.filter((embargo) => !this.#embargoes.includes(embargo))
    if (over.length === 0) return
    const now = this.#now()
    const keys = [...this.#held]
    for (const key of keys) {
      const held = this.#store.get(EMBARGOED + key)
      if (held === undefined) this.#held.delete(key)
      else this.#release(key, held, over, now)
    }
  }

  #release(key: string, held: Versioned, over: readonly EmbargoKey[], now: number): void {
    const { asOf, value } = held
    const hold = this.#holdOf(key, value)
    if (hold === 'whole') return
    for (const rsc of Object.keys(unitsIn(value)))
      if (over.some((embargo) => isUnder(embargo, rsc))) this.#released.set(rsc, now)
    // The age of a result is that of its message; a medal moment is news now.
    const receivedAt = key.startsWith('medallists/') ? now : held.receivedAt
    const stamp = { ...(asOf !== undefined && { asOf }), receivedAt }
    if (isGone(held)) this.#store.remove(key)
    else this.#store.put(key, this.#news(key, hold === 'units' ? this.#public(key, value) : value), stamp)
    if (hold === undefined) this.#letGo(key)
  }

  #holdOf(key: string, value: JsonObject): Hold {
    if (this.#embargoes.length === 0) return undefined
    const holds = this.#embargoes.map((embargo) => this.#holdBy(embargo, key, value))
    return holds.includes('whole') ? 'whole' : holds.includes('units') ? 'units' : undefined
  }

  #holdBy(embargo: EmbargoKey, key: string, value: JsonObject): Hold {
    if (tellsWhoGotThere(embargo, key, value)) return 'whole'
    const hold = concerns(embargo, key)
    return hold === 'whole' && isStartList(key, value) && !this.#isSecret(embargo, key) ? undefined : hold
  }

  /** Is something of this unit held back already; of its event, where a whole discipline is: its next start list says who got there. */
  #isSecret(embargo: EmbargoKey, key: string): boolean {
    const prefix = embargo.startsWith('discipline/') ? key.slice(0, 'unit/'.length + EVENT_END) : key
    return [...this.#held].some((held) => held.startsWith(prefix) && this.#store.get(EMBARGOED + held) !== undefined)
  }

  /** What the public may know of a picture of many units. */
  #public(key: string, value: JsonObject): JsonObject {
    const isHeld = (rsc: string) => this.#embargoes.some((embargo) => isUnder(embargo, rsc))
    return withUnitsHeld(value, this.#store.get(key)?.value, isHeld)
  }

  /** Fields of play with units that were just released: they have changed now, not when nobody might know it. */
  #news(key: string, value: JsonObject): JsonObject {
    if (this.#released.size === 0 || !key.startsWith('now/')) return value
    const now = this.#now()
    for (const [rsc, at] of this.#released) if (at + NEWS_MS < now) this.#released.delete(rsc)
    const units: Record<string, Json> = {}
    for (const [rsc, unit] of Object.entries(unitsIn(value))) {
      const at = this.#released.get(rsc) ?? 0
      const isNews = isJsonObject(unit) && at > Number(unit['changedAt'] ?? 0)
      units[rsc] = isNews ? { ...unit, changedAt: at } : unit
    }
    return { ...value, units }
  }

  #hold(key: string, value: JsonObject, stamp: Stamp): void {
    this.#held.add(key)
    this.#store.put(EMBARGOED + key, value, stamp)
  }

  #letGo(key: string): void {
    this.#store.remove(EMBARGOED + key)
    this.#held.delete(key)
  }
}

function isGone({ value }: Versioned): boolean {
  return value['gone'] === true && value['family'] === undefined
}
