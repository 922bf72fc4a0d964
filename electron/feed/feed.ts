import path from 'node:path'
import WebSocket from 'ws'
import type { FeedCache } from '../../protocol/feed-cache.ts'
import { FeedClient } from '../../protocol/feed-client.ts'
import { connectWebSocket, type FeedSocket } from '../../protocol/feed-socket.ts'
import { systemClock, systemTimers } from '../../protocol/time.ts'
import { FileCache } from './cache.ts'
import { feedAddress, type HubList } from '../hubs/hub-list.ts'
import type { Keeping } from '../keeping.ts'
import type { Log } from '../log.ts'

/** A frame larger than this is no answer of a hub, bytes. */
const MAX_PAYLOAD = 32 * 1024 * 1024
const HANDSHAKE_MS = 4_000

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
 * The feed of one screen, whichever window shows it: the shared feed client over a Node socket, which stands outside Chromium's
 * local-network checks (kiosk.md 1.9), with the disk cache. Each screen of a machine has its own, since the hub knows a connection by
 * its screen: what it was told to show, and what it says it has painted. Not yet started.
 */
export function createFeed(of: {
  readonly hubs: HubList
  /** The certificates, in PEM, that a hub's must be signed by; the system's where absent. */
  readonly ca?: readonly string[] | undefined
  /** Read at each hello; undefined until staff have said which it is. */
  readonly screen: () => string | undefined
  readonly version: string
  readonly userData: string
  readonly log: Log
  /** Hears how its cache is written. */
  readonly keeping: Keeping
  readonly device?: FeedDevice | undefined
  /** Told which hub is tried; the newest of them is the one that is heard. */
  readonly onHub?: ((hub: string) => void) | undefined
  readonly line?: OpenLine | undefined
  /** The folder of its cache, among the user data. */
  readonly cache?: string | undefined
}): FeedClient {
  const { device } = of
  const folder = of.cache ?? 'feed'
  let hub = ''
  const connect = connectWebSocket(
    (url) =>
      new WebSocket(url, {
        maxPayload: MAX_PAYLOAD,
        handshakeTimeout: HANDSHAKE_MS,
        perMessageDeflate: false,
        ...(of.ca === undefined ? {} : { ca: [...of.ca] }),
      }),
  )
  return new FeedClient({
    hubs: of.hubs.feed,
    connect(url, events) {
      const tried = of.hubs.web.find((each) => feedAddress(each) === url) ?? ''
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
    cache: watched(new FileCache(path.join(of.userData, folder), of.log), (fault) => of.keeping.wrote(folder, fault)),
    get screen() {
      return of.screen()
    },
    agent: `Tribune ${of.version} (shell)`,
    log: (reason) => of.log.info(`feed: ${reason}`),
  })
}

/** @param wrote told after each write why it failed; undefined where it did not */
function watched(cache: FeedCache, wrote: (fault: string | undefined) => void): FeedCache {
  return {
    load: () => cache.load(),
    async save(changes) {
      try {
        await cache.save(changes)
      } catch (error) {
        wrote(error instanceof Error ? error.message : String(error))
        throw error
      }
      wrote(undefined)
    },
  }
}
