import { once } from 'node:events'
import { createServer } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { FeedClient } from '../../protocol/feed-client.ts'
import { connectWebSocket, type ConnectSocket } from '../../protocol/feed-socket.ts'
import { changeSchema, hubMessageSchema, type HubMessage } from '../../protocol/messages.ts'
import { parseJson } from '../../protocol/parse.ts'
import { attachSessions } from '../../hub/sessions/attach.ts'
import { commitFrame, snapshotText } from '../../hub/sessions/frames.ts'
import { HubSessions } from '../../hub/sessions/hub-sessions.ts'
import type { HubStore } from '../../hub/store/hub-store.ts'
import { systemTime } from '../../hub/time.ts'

/** What came over the wire, headers of the websocket frames included, and what whole documents would have cost. */
export interface Counted {
  frames: number
  patches: number
  bytes: number
  /** The same frames with the whole document in the place of each patch. */
  wholeBytes: number
}

/** A screen's feed client, connected to the hub's sessions over a real websocket on which every byte is counted. */
export interface CountedFeed {
  readonly feed: FeedClient
  readonly counted: Counted
  /** Resolves when nothing is under way in either direction. */
  quiet(): Promise<void>
  close(): Promise<void>
}

export async function countedFeed(store: HubStore): Promise<CountedFeed> {
  const { documents } = store
  const whole = new Map<string, string>()
  // Before the sessions: a patch can be looked up as soon as it arrives.
  documents.subscribe((changes) => {
    for (const { after } of changes)
      if (after !== undefined) whole.set(`${after.key} ${after.version}`, snapshotText(after))
  })
  const log = (sentence: string) => console.error(sentence)
  const sessions = new HubSessions({ store: documents, time: systemTime, hub: { name: 'bench', version: '0' }, log })
  const server = createServer()
  attachSessions(server, sessions)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server does not listen')

  const counted: Counted = { frames: 0, patches: 0, bytes: 0, wholeBytes: 0 }
  let received = 0
  let said = 0
  const count = (text: string) => {
    received += 1
    const bytes = frameBytes(Buffer.byteLength(text))
    counted.frames += 1
    counted.bytes += bytes
    counted.wholeBytes += wholeBytes(text, bytes)
  }
  const wholeBytes = (text: string, bytes: number): number => {
    const message = parseJson('a frame', text, hubMessageSchema)
    if (!message.ok) throw new Error(message.reason)
    if (message.value.type !== 'changes') return bytes
    return frameBytes(commitFrame(wholeTexts(message.value)).length)
  }
  const wholeTexts = ({ changes }: Extract<HubMessage, { type: 'changes' }>): string[] =>
    changes.map((raw) => {
      const change = changeSchema.parse(raw)
      if (!('patch' in change)) return JSON.stringify(raw)
      counted.patches += 1
      const text = whole.get(`${change.key} ${change.to ?? change.from + 1}`)
      if (text === undefined) throw new Error(`nobody published ${change.key} as the patch has it`)
      return text
    })
  const open = connectWebSocket((url) => new WebSocket(url))
  const connect: ConnectSocket = (url, events) => {
    const socket = open(url, {
      ...events,
      opened: () => events.opened(),
      closed: (reason) => events.closed(reason),
      message: (text) => {
        count(text)
        events.message(text)
      },
    })
    return {
      send: (text) => {
        said += 1
        socket.send(text)
      },
      close: () => socket.close(),
    }
  }
  const feed = new FeedClient({
    hubs: [`ws://127.0.0.1:${address.port}/feed`],
    connect,
    clock: systemTime,
    timers: systemTime,
    random: Math.random,
    screen: 'bench',
    log,
  })
  feed.start()
  const stillMoving = () => {
    const { framesSent, messagesReceived } = sessions.counts()
    return said === 0 || framesSent !== received || messagesReceived !== said
  }
  return {
    feed,
    counted,
    async quiet() {
      // What a screen wants next follows from what it has just got, within a few turns.
      for (let still = 0; still < 5; still += 1) {
        await turn()
        if (stillMoving()) still = -1
      }
    },
    async close() {
      await feed.stop()
      await sessions.close()
      server.close()
    },
  }
}

/** A server's frame with its header (RFC 6455, 5.2). */
function frameBytes(payload: number): number {
  return payload + (payload < 126 ? 2 : payload < 65_536 ? 4 : 10)
}
