import path from 'node:path'
import WebSocket from 'ws'
import { FeedClient } from '../protocol/feed-client.ts'
import { connectWebSocket } from '../protocol/feed-socket.ts'
import { systemClock, systemTimers } from '../protocol/time.ts'
import { FileCache } from './cache.ts'
import type { Log } from './log.ts'

/** The hub's websocket, below its address. */
const FEED_PATH = '/feed'
/** A frame larger than this is no answer of a hub, bytes. */
const MAX_PAYLOAD = 32 * 1024 * 1024
const HANDSHAKE_MS = 4_000

/** "http://hub:8787" → "ws://hub:8787/feed". */
export function feedAddress(hub: string): string {
  const url = new URL(FEED_PATH, hub)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}

/**
 * The one feed of this machine, for all its windows: the shared feed client over a Node socket, which stands outside Chromium's
 * local-network checks (kiosk.md 1.9), with the disk cache. Not yet started.
 */
export function createFeed(of: {
  readonly hubs: readonly string[]
  readonly screen: string
  readonly version: string
  readonly userData: string
  readonly log: Log
}): FeedClient {
  return new FeedClient({
    hubs: of.hubs.map(feedAddress),
    connect: connectWebSocket(
      (url) =>
        new WebSocket(url, { maxPayload: MAX_PAYLOAD, handshakeTimeout: HANDSHAKE_MS, perMessageDeflate: false }),
    ),
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
    cache: new FileCache(path.join(of.userData, 'feed'), of.log),
    screen: of.screen,
    agent: `Tribune ${of.version} (shell)`,
    log: (reason) => of.log.info(`feed: ${reason}`),
  })
}
