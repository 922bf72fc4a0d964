import { FeedClient } from '../../../protocol/feed-client.ts'
import { connectWebSocket } from '../../../protocol/feed-socket.ts'
import { systemClock, systemTimers } from '../../../protocol/time.ts'
import { IdbCache } from './idb-cache.ts'

/** Whose screen this is, by the hub's word. */
export interface Paired {
  readonly device: string
  readonly onDeviceRefused: () => void
}

/** The feed of a screen in a browser: the client runs in the page, over the native WebSocket, with IndexedDB. */
export function browserFeed(page: URL, screen: string | undefined, paired?: Paired): FeedClient {
  const client = new FeedClient({
    hubs: [feedAddress(page)],
    connect: connectWebSocket((url) => new WebSocket(url)),
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
    cache: new IdbCache(`tribune ${screen ?? ''}`.trim()),
    screen,
    ...paired,
    agent: `Tribune (browser) ${navigator.userAgent}`.slice(0, 200),
    log: (reason) => console.info(`feed: ${reason}`),
  })
  client.start()
  return client
}

/** The feed of the hub that served the page. */
export function feedAddress(page: URL): string {
  const address = new URL('/feed', page)
  address.protocol = page.protocol === 'https:' ? 'wss:' : 'ws:'
  return address.href
}
