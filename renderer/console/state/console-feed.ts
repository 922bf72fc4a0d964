import { FeedClient } from '../../../protocol/feed-client.ts'
import { connectWebSocket } from '../../../protocol/feed-socket.ts'
import { systemClock, systemTimers } from '../../../protocol/time.ts'
import { DocumentShelf } from './document-shelf.ts'

const PATTERNS = [
  'screen/*',
  'group/*',
  'zone/*',
  'venue',
  'plan',
  'competition',
  'message/*',
  'emergency/*',
  'media/*',
]

export interface ConsoleFeed {
  readonly client: FeedClient
  readonly shelf: DocumentShelf
}

/** What the desk publishes, live, from the hub that served this page; nothing is kept in the browser. */
export function consoleFeed(page: URL): ConsoleFeed {
  const address = new URL('/feed', page)
  address.protocol = page.protocol === 'https:' ? 'wss:' : 'ws:'
  const client = new FeedClient({
    hubs: [address.href],
    connect: connectWebSocket((url) => new WebSocket(url)),
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
    agent: 'Tribune console',
    log: (reason) => console.info(`feed: ${reason}`),
  })
  const shelf = new DocumentShelf(client, PATTERNS, (run) => setTimeout(run, 30))
  client.start()
  return { client, shelf }
}
