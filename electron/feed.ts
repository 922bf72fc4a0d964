import path from 'node:path'
import WebSocket from 'ws'
import { FeedClient } from '../protocol/feed-client.ts'
import { connectWebSocket, type FeedSocket } from '../protocol/feed-socket.ts'
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

/** Who this machine is to a hub, where it has a key of its own. */
export interface FeedDevice {
  token(hub: string): string | undefined
  ready(hub: string): Promise<void>
  /** A hub took it for somebody else. */
  lookAgain(): void
}

/** The connection that is open, so that it can be made anew: the next hello says who this machine is by then. */
export class OpenLine {
  #socket: FeedSocket | undefined

  hold(socket: FeedSocket): FeedSocket {
    this.#socket = socket
    return socket
  }

  /** The feed hears that it ended, and connects within a moment (SPEC RC1). */
  end(): void {
    this.#socket?.close()
  }
}

/**
 * The one feed of this machine, for all its windows: the shared feed client over a Node socket, which stands outside Chromium's
 * local-network checks (kiosk.md 1.9), with the disk cache. Not yet started.
 */
export function createFeed(of: {
  readonly hubs: readonly string[]
  /** Read at each hello; undefined until staff have said which it is. */
  readonly screen: () => string | undefined
  readonly version: string
  readonly userData: string
  readonly log: Log
  readonly device?: FeedDevice | undefined
  /** Told which hub is tried; the newest of them is the one that is heard. */
  readonly onHub?: ((hub: string) => void) | undefined
  readonly line?: OpenLine | undefined
}): FeedClient {
  const { device } = of
  let hub = ''
  const connect = connectWebSocket(
    (url) => new WebSocket(url, { maxPayload: MAX_PAYLOAD, handshakeTimeout: HANDSHAKE_MS, perMessageDeflate: false }),
  )
  return new FeedClient({
    hubs: of.hubs.map(feedAddress),
    connect(url, events) {
      const tried = of.hubs.find((each) => feedAddress(each) === url) ?? ''
      hub = tried
      of.onHub?.(tried)
      const opened = () => void device?.ready(tried).then(() => events.opened())
      const socket = connect(url, device === undefined ? events : { ...events, opened })
      return of.line === undefined ? socket : of.line.hold(socket)
    },
    // Read at each hello: a token lasts an hour.
    get device() {
      return device?.token(hub)
    },
    onDeviceRefused: () => device?.lookAgain(),
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
    cache: new FileCache(path.join(of.userData, 'feed'), of.log),
    get screen() {
      return of.screen()
    },
    agent: `Tribune ${of.version} (shell)`,
    log: (reason) => of.log.info(`feed: ${reason}`),
  })
}
