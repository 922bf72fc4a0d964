import type { WebContents } from 'electron/main'
import type { Feed, PaintReport } from '../../protocol/feed.ts'
import type { DocumentNews, FeedNews } from '../../protocol/ipc.ts'
import { hear, tell } from '../doors/ipc.ts'
import type { Log } from '../log.ts'

/** The state is told again this often, ms: with it goes the hub's clock, which a page extrapolates. */
const CLOCK_NEWS_MS = 5_000
/** A page that asks for more than this is broken. */
const MAX_SUBSCRIPTIONS = 500

/** One page that listens. What it started is stopped when it goes, reloads, or dies. */
class Page {
  #contents: WebContents
  readonly feed: Feed
  #stops = new Map<number, () => void>()
  /** What changed within this turn of the event loop, to be told at once: a frame of the hub is one message to the page. */
  #collected = new Map<number, DocumentNews['changes'][number][]>()
  listens = false

  constructor(contents: WebContents, feed: Feed) {
    this.#contents = contents
    this.feed = feed
  }

  subscribe(id: number, pattern: string): boolean {
    if (this.#stops.size >= MAX_SUBSCRIPTIONS || this.#stops.has(id)) return false
    this.#stops.set(id, () => {}) // the feed calls back before it returns
    const stop = this.feed.subscribe(pattern, (document, key) => this.#collect(id, { key, document }))
    this.#stops.set(id, stop)
    return true
  }

  unsubscribe(id: number): void {
    this.#stops.get(id)?.()
    this.#stops.delete(id)
    this.#collected.delete(id)
  }

  stop(): void {
    for (const stop of this.#stops.values()) stop()
    this.#stops.clear()
    this.#collected.clear()
    this.listens = false
  }

  #collect(id: number, change: DocumentNews['changes'][number]): void {
    if (this.#collected.size === 0) setImmediate(() => this.#flush())
    const changes = this.#collected.get(id)
    if (changes === undefined) this.#collected.set(id, [change])
    else changes.push(change)
  }

  #flush(): void {
    const collected = [...this.#collected]
    this.#collected.clear()
    for (const [id, changes] of collected) tell(this.#contents, 'feed:documents', { id, changes })
  }
}

/**
 * Lets the page of each window have the feed of its screen, over the bridge.
 * @param feeds of all screens
 * @param feedOf the one of a page
 * @param onReport hears what each page has painted, too
 * @returns the way to stop
 */
export function bridgeFeed(
  feeds: readonly Feed[],
  feedOf: (page: WebContents) => Feed,
  log: Log,
  onReport: (page: WebContents, painted: PaintReport) => void,
): () => void {
  const pages = new Map<WebContents, Page>()
  const pageOf = (contents: WebContents): Page => {
    const known = pages.get(contents)
    if (known !== undefined) return known
    const page = new Page(contents, feedOf(contents))
    pages.set(contents, page)
    contents.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) page.stop()
    })
    contents.on('render-process-gone', () => page.stop())
    contents.once('destroyed', () => {
      page.stop()
      pages.delete(contents)
    })
    return page
  }
  const news = ({ feed }: Page): FeedNews => ({
    state: feed.state(),
    hubNow: feed.now(),
    clockKnown: feed.clockKnown(),
  })
  const tellAll = (): void => {
    for (const [contents, page] of pages) if (page.listens) tell(contents, 'feed:state', news(page))
  }

  hear('feed:listen', log, (sender) => {
    const page = pageOf(sender)
    page.listens = true
    tell(sender, 'feed:state', news(page))
  })
  hear('feed:subscribe', log, (sender, { id, pattern }) => {
    if (!pageOf(sender).subscribe(id, pattern)) log.warn('a page subscribed too often', { id, pattern })
  })
  hear('feed:unsubscribe', log, (sender, { id }) => pageOf(sender).unsubscribe(id))
  hear('feed:report', log, (sender, painted) => {
    pageOf(sender).feed.report(painted)
    onReport(sender, painted)
  })
  const stops = feeds.map((feed) => feed.onState(tellAll))
  const clock = setInterval(tellAll, CLOCK_NEWS_MS)
  return () => {
    for (const stop of stops) stop()
    clearInterval(clock)
    for (const page of pages.values()) page.stop()
  }
}
