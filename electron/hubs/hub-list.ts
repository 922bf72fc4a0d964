/** The hubs' websockets, below their addresses. */
const FEED_PATH = '/feed'

/** "http://hub:8787" → "ws://hub:8787/feed". */
export function feedAddress(hub: string): string {
  const url = new URL(FEED_PATH, hub)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}

/**
 * The hubs this shell knows, in the order of preference. Both lists are living ones: who holds them sees a hub that is found later at
 * its next attempt.
 */
export class HubList {
  readonly #web: string[] = []
  readonly #feed: string[] = []

  constructor(web: readonly string[]) {
    this.set(web)
  }

  get web(): readonly string[] {
    return this.#web
  }

  get feed(): readonly string[] {
    return this.#feed
  }

  /** @returns has anything changed? */
  set(web: readonly string[]): boolean {
    if (web.length === this.#web.length && web.every((each, i) => each === this.#web[i])) return false
    this.#web.splice(0, this.#web.length, ...web)
    this.#feed.splice(0, this.#feed.length, ...web.map(feedAddress))
    return true
  }
}
