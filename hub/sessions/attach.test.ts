import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { connect as connectTcp } from 'node:net'
import fastify from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { FeedClient } from '../../protocol/feed-client.ts'
import type { FeedState } from '../../protocol/feed.ts'
import { connectWebSocket } from '../../protocol/feed-socket.ts'
import { systemClock, systemTimers } from '../../protocol/time.ts'
import { FakeStore } from '../../tests/support/fake-store.ts'
import { systemTime } from '../time.ts'
import { attachSessions, type AttachOptions } from './attach.ts'
import { HubSessions } from './hub-sessions.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop()
})

/** A hub with real sockets on a free port of the loopback. */
async function hub(options: AttachOptions = {}, server: Server = createServer()) {
  const store = new FakeStore()
  store.put('unit/a', { n: 1 })
  store.commit()
  const log: string[] = []
  const identity = { name: 'venue', version: '1' }
  const sessions = new HubSessions({ store, time: systemTime, hub: identity, log: (line) => log.push(line) })
  const detach = attachSessions(server, sessions, options)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(async () => {
    detach()
    await sessions.close()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { store, sessions, log, port, url: `ws://127.0.0.1:${port}/feed` }
}

/** A bare client; `next` gives its messages one by one. */
async function open(url: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(url, { headers })
  const messages: unknown[] = []
  let wake: () => void = () => undefined
  socket.on('message', (data) => {
    messages.push(JSON.parse(Buffer.isBuffer(data) ? data.toString() : ''))
    wake()
  })
  const closed = once(socket, 'close')
  await once(socket, 'open')
  const next = async (): Promise<unknown> => {
    while (messages.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return messages.shift()
  }
  return { socket, next, closed }
}

function hello(subscribe: string[]): string {
  return JSON.stringify({ type: 'hello', protocol: 1, subscribe })
}

it('HS2, PA2: hello and commits over a real websocket, without compression', async () => {
  const { store, url, sessions } = await hub()
  const client = await open(url, { 'user-agent': 'test' })
  expect(client.socket.extensions).toBe('')
  client.socket.send(hello(['unit/*']))
  expect(await client.next()).toMatchObject({ type: 'welcome', changes: [{ key: 'unit/a', version: 1 }] })
  store.put('unit/a', { n: 2 })
  store.commit()
  expect(await client.next()).toEqual({
    type: 'changes',
    changes: [{ key: 'unit/a', from: 1, later: 0, patch: { n: 2 } }],
  })
  expect(sessions.list()).toMatchObject([{ agent: 'test', address: '127.0.0.1', state: 'current', framesSent: 2 }])
})

it('SL3: a binary message and one above 1 MiB end their session only (kiosk.md 1.10)', async () => {
  const { url, store } = await hub()
  const good = await open(url)
  good.socket.send(hello(['unit/*']))
  await good.next()
  const binary = await open(url)
  binary.socket.send(Buffer.from(hello([])), { binary: true })
  expect(await binary.next()).toMatchObject({ type: 'refused', code: 'message', reason: 'a binary message' })
  expect((await binary.closed)[0]).toBe(1008)
  const long = await open(url)
  long.socket.send('x'.repeat(1024 * 1024 + 1))
  await long.closed
  store.put('unit/a', { n: 3 })
  store.commit()
  expect(await good.next()).toMatchObject({ type: 'changes' })
})

it('an origin that may not listen is told so, and gets nothing (kiosk.md 1.10)', async () => {
  const { url } = await hub({ originAllowed: (origin) => origin === undefined || origin === 'http://venue' })
  const stranger = await open(url, { origin: 'http://elsewhere' })
  expect(await stranger.next()).toEqual({
    type: 'refused',
    code: 'origin',
    reason: 'pages of http://elsewhere may not listen here',
  })
  stranger.socket.send(hello(['unit/*']))
  await stranger.closed
  const page = await open(url, { origin: 'http://venue' })
  page.socket.send(hello([]))
  expect(await page.next()).toMatchObject({ type: 'welcome' })
})

it('an upgrade of another path is refused where nobody else takes it', async () => {
  const { port } = await hub()
  const socket = new WebSocket(`ws://127.0.0.1:${port}/other`)
  const [error] = await once(socket, 'error')
  expect(String(error)).toMatch('404')
})

it("works on fastify's server", async () => {
  const app = fastify()
  app.get('/healthz', () => ({ ok: true }))
  await app.ready()
  const { url, port } = await hub({}, app.server)
  const client = await open(`${url}?screen=1`)
  client.socket.send(hello(['unit/a']))
  expect(await client.next()).toMatchObject({ type: 'welcome' })
  expect(await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()).toEqual({ ok: true })
})

it('close() says goodbye to clients, cuts off those that are dead, and leaves the server free to close', async () => {
  const { url, port, sessions } = await hub()
  const client = await open(url)
  client.socket.send(hello([]))
  await client.next()
  const raw = connectTcp(port, '127.0.0.1')
  const key = Buffer.alloc(16).toString('base64')
  raw.write(
    `GET /feed HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  )
  await once(raw, 'data')
  const rawClosed = once(raw, 'close')
  await sessions.close()
  expect((await client.closed)[0]).toBe(1001)
  await rawClosed
  expect(sessions.counts().sessions).toBe(0)
})

it('RC6, HS3: a feed client over ws is current again when the hub comes back, without being told twice', async () => {
  const first = await hub()
  const states: FeedState['kind'][] = []
  let url = first.url
  const client = new FeedClient({
    hubs: ['hub'],
    connect: connectWebSocket(() => new WebSocket(url)),
    clock: systemClock,
    timers: systemTimers,
    random: () => 0,
    log: () => undefined,
  })
  stops.push(() => client.stop())
  const told: string[] = []
  const state = async (kind: FeedState['kind']): Promise<void> => {
    if (client.state().kind === kind) return
    await new Promise<void>((resolve) => {
      const stop = client.onState((news) => {
        if (news.kind !== kind) return
        stop()
        resolve()
      })
    })
  }
  client.onState((news) => states.push(news.kind))
  client.subscribe('unit/*', (document, key) => told.push(`${key}@${document?.version}`))
  client.start()
  await state('live')
  await first.sessions.close()
  await state('offline')
  const second = await hub()
  url = second.url
  await state('live')
  expect(told).toEqual(['unit/a@1'])
  second.store.put('unit/a', { n: 2 })
  const heard = new Promise<void>(
    (resolve) => void client.subscribe('unit/a', (held) => held?.version === 2 && resolve()),
  )
  second.store.commit()
  await heard
  expect(told).toEqual(['unit/a@1', 'unit/a@2'])
  expect(client.clockKnown()).toBe(true)
  expect(Math.abs(client.now() - Date.now())).toBeLessThan(1000)
})
