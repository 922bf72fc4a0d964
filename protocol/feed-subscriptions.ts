import type { Versioned } from './documents.ts'
import { matchesAny, prefixPatternsOf } from './pattern.ts'

export type DocumentListener = (document: Versioned | undefined, key: string) => void

interface Subscription {
  readonly listener: DocumentListener
  active: boolean
}

/** Who listens to which pattern, counted: a pattern is asked of the hub as long as anybody listens (SPEC SU2). */
export class FeedSubscriptions {
  #byPattern = new Map<string, Set<Subscription>>()
  #log: (reason: string) => void

  constructor(log: (reason: string) => void) {
    this.#log = log
  }

  patterns(): string[] {
    return [...this.#byPattern.keys()]
  }

  has(pattern: string): boolean {
    return this.#byPattern.has(pattern)
  }

  /** Does anybody listen to this document? */
  wants(key: string): boolean {
    return matchesAny(this.#byPattern, key)
  }

  /** @returns the listener guarded against its own faults, for the first call, and the way to stop. */
  add(pattern: string, listener: DocumentListener): { tell: DocumentListener; remove: () => void } {
    const subscription: Subscription = { listener, active: true }
    const listeners = this.#byPattern.get(pattern) ?? new Set()
    this.#byPattern.set(pattern, listeners.add(subscription))
    return {
      tell: (document, key) => this.#tell(subscription, document, key),
      remove: () => {
        if (!subscription.active) return
        subscription.active = false
        listeners.delete(subscription)
        if (listeners.size === 0) this.#byPattern.delete(pattern)
      },
    }
  }

  /** Tells all who listen to the document. */
  notify(key: string, document: Versioned | undefined): void {
    for (const pattern of [key, ...prefixPatternsOf(key)]) {
      const listeners = this.#byPattern.get(pattern)
      if (listeners === undefined) continue
      for (const subscription of Array.from(listeners)) this.#tell(subscription, document, key)
    }
  }

  #tell(subscription: Subscription, document: Versioned | undefined, key: string): void {
    // One that stopped while its neighbours were told is told no more.
    if (!subscription.active) return
    try {
      subscription.listener(document, key)
    } catch (error) {
      // A listener's fault is its own: the others still hear of the document.
      this.#log(`a listener of ${key} threw: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}
