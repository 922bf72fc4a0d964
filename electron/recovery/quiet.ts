import type { Feed } from '../../protocol/feed.ts'
import type { PaintedDocument } from '../window/painted-document.ts'

/**
 * Knows whether a screen may be disturbed for a second (kiosk.md 2, "in a quiet slot between units"): no unit that is running
 * stands on any screen of this machine, and no emergency.
 */
export class Quiet {
  #feed: Pick<Feed, 'subscribe' | 'now'>
  #painted: readonly PaintedDocument[]
  /** Emergencies by key: until when they stand, hub clock. */
  #emergencies = new Map<string, number>()
  #stop: () => void

  constructor(feed: Pick<Feed, 'subscribe' | 'now'>, painted: readonly PaintedDocument[]) {
    this.#feed = feed
    this.#painted = painted
    // Every page asks for these, too.
    this.#stop = feed.subscribe('emergency/*', (document, key) => {
      const until = Number(document?.value['until'] ?? 0)
      if (document === undefined) this.#emergencies.delete(key)
      else this.#emergencies.set(key, until)
    })
  }

  now(): boolean {
    const now = this.#feed.now()
    const alarm = [...this.#emergencies.values()].some((until) => until > now)
    return !alarm && !this.#painted.some((one) => one.isRunning)
  }

  close(): void {
    this.#stop()
  }
}
