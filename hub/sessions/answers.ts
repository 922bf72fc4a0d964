import type { Versioned } from '../../protocol/documents.ts'
import type { Holds } from '../../protocol/messages.ts'
import { matchesAny, readPattern } from '../../protocol/pattern.ts'
import type { DocumentStore } from '../store/store.ts'
import { goneText, snapshotText, syncFrames, welcomeFrames, type HubIdentity } from './frames.ts'
import type { RecentPatches } from './recent-patches.ts'

const PAGE = 1000

/** Says what a client lacks: the difference between what it holds and what is published (SPEC HS, EP1). */
export class Answers {
  #store: DocumentStore
  #hub: HubIdentity
  #recent: RecentPatches
  /** Welcomes since the last commit: screens that come back together hold the same, and share the bytes. */
  #welcomes = new Map<string, readonly Buffer[]>()

  constructor(store: DocumentStore, hub: HubIdentity, recent: RecentPatches) {
    this.#store = store
    this.#hub = hub
    this.#recent = recent
  }

  /** What is published has changed. */
  forget(): void {
    this.#welcomes.clear()
  }

  /** @param askedAs equal for equal patterns and holds, e.g. their JSON. */
  welcome(askedAs: string, patterns: readonly string[], holds: Holds | undefined): readonly Buffer[] {
    const made = this.#welcomes.get(askedAs)
    if (made !== undefined) return made
    const frames = welcomeFrames(this.#hub, this.#store.epoch, this.#lacking(patterns, holds))
    this.#welcomes.set(askedAs, frames)
    return frames
  }

  /** The answer to added subscriptions. */
  sync(patterns: readonly string[], holds: Holds | undefined): Buffer[] {
    return syncFrames(this.#lacking(patterns, holds))
  }

  /** Whole documents, or that they are gone. */
  whole(keys: Iterable<string>): Buffer[] {
    return syncFrames(
      Array.from(keys, (key) => {
        const document = this.#store.published(key)
        return document === undefined ? goneText(key) : snapshotText(document)
      }),
    )
  }

  /** Keys of the published documents that the patterns match. */
  keys(patterns: readonly string[]): string[] {
    return this.#documents(patterns).map((document) => document.key)
  }

  #lacking(patterns: readonly string[], holds: Holds | undefined): string[] {
    const held = holds?.epoch === this.#store.epoch ? holds.versions : {}
    const texts: string[] = []
    for (const document of this.#documents(patterns)) {
      const version = Object.hasOwn(held, document.key) ? held[document.key] : undefined
      for (const text of this.#step(document, version)) texts.push(text)
    }
    const asked = new Set(patterns)
    for (const key of Object.keys(held)) {
      if (matchesAny(asked, key) && this.#store.published(key) === undefined) texts.push(goneText(key))
    }
    return texts
  }

  #step(document: Versioned, held: number | undefined): readonly string[] {
    if (held === document.version) return []
    const whole = snapshotText(document)
    if (held === undefined) return [whole]
    // Only a disk that lost what it had confirmed can lead here: the client must let go of what never was (SPEC EP2).
    if (held > document.version) return [goneText(document.key), whole]
    const patches = this.#recent.between(document.key, held, document.version)
    const length = patches?.reduce((sum, text) => sum + text.length, 0) ?? Number.POSITIVE_INFINITY
    return patches !== undefined && length < whole.length ? patches : [whole]
  }

  #documents(patterns: readonly string[]): readonly Versioned[] {
    const found = new Map<string, Versioned>()
    for (const text of patterns) {
      const pattern = readPattern(text)
      if (pattern.kind === 'key') {
        const document = this.#store.published(pattern.key)
        if (document !== undefined) found.set(document.key, document)
        continue
      }
      let after: string | undefined
      for (;;) {
        const page = this.#store.list({ prefix: pattern.prefix, limit: PAGE, ...(after !== undefined && { after }) })
        for (const document of page) found.set(document.key, document)
        after = page.at(-1)?.key
        if (page.length < PAGE || after === undefined) break
      }
    }
    return Array.from(found.values())
  }
}
