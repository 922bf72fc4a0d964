import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HubStore } from '../store/hub-store.ts'
import { buildHttpRig, NASTY, SOURCE, type HttpRig } from './http-rig.ts'
import { playerPolicy } from './player.ts'

let rig: HttpRig
let store: HubStore
let app: FastifyInstance

beforeEach(async () => {
  rig = await buildHttpRig()
  store = rig.store
  app = rig.app
})
afterEach(() => rig.close())

const get = (url: string) => app.inject({ method: 'GET', url })

async function put(...keys: string[]): Promise<void> {
  for (const key of keys) store.documents.put(key, { of: key }, { receivedAt: 5, asOf: '2016-08-12T10:00:00-03:00' })
  await store.durable()
}

describe('documents', () => {
  const RSC = 'ATHM100M--------------FNL-000100--'

  test('one is read by its key, plain or encoded', async () => {
    await put(`unit/${RSC}`, 'source/replay:1')
    const expected = {
      key: `unit/${RSC}`,
      epoch: store.documents.epoch,
      version: 1,
      asOf: '2016-08-12T10:00:00-03:00',
      receivedAt: 5,
      value: { of: `unit/${RSC}` },
    }
    expect((await get(`/api/documents/unit/${RSC}`)).json()).toEqual(expected)
    expect((await get(`/api/documents/unit%2F${RSC}`)).json()).toEqual(expected)
    expect((await get('/api/documents/source%2Freplay%3A1')).json()).toHaveProperty('key', 'source/replay:1')
  })

  test('one that is not durable yet, or not there, is not told', async () => {
    store.documents.put('unit/a', {}, { receivedAt: 1 })
    const early = await get('/api/documents/unit/a')
    expect([early.statusCode, early.json()]).toEqual([404, { error: 'There is no document "unit/a".' }])
  })

  test('a list goes by key, page after page', async () => {
    await put('unit/c', 'unit/a', 'phase/x', 'unit/b')
    const first = (await get('/api/documents?prefix=unit/&limit=2')).json()
    expect(first.documents.map((document: { key: string }) => document.key)).toEqual(['unit/a', 'unit/b'])
    expect(first.next).toBe('unit/b')
    const second = (await get(`/api/documents?prefix=unit%2F&limit=2&after=${first.next}`)).json()
    expect(second).toEqual({ documents: [(await get('/api/documents/unit/c')).json()] })
    expect((await get('/api/documents')).json().documents).toHaveLength(4)
  })

  test('a list has 100 by default and 1,000 at most', async () => {
    await put(...Array.from({ length: 1001 }, (_, n) => `unit/${String(n).padStart(4, '0')}`))
    expect((await get('/api/documents')).json().documents).toHaveLength(100)
    const most = (await get('/api/documents?limit=1000')).json()
    expect([most.documents.length, most.next]).toEqual([1000, 'unit/0999'])
    expect((await get('/api/documents?after=unit/0999')).json()).not.toHaveProperty('next')
  })

  test.each([
    'limit=0',
    'limit=1001',
    'limit=ten',
    'limit=',
    'limit=1&limit=2',
    'prefix=a&prefix=b',
    'after=a&after=b',
  ])('the query %s is refused in a sentence', async (query) => {
    const reply = await get(`/api/documents?${query}`)
    expect(reply.statusCode).toBe(400)
    expect(reply.json().error).toMatch(/^The query does not fit at (limit|prefix|after): .*\.$/)
  })
})

describe('set-aside messages', () => {
  test('are listed newest first, and given back byte for byte as a file to store', async () => {
    store.setAside.add({ source: 's', receivedAt: 1, reason: 'old' }, new Uint8Array([1]))
    const bytes = new TextEncoder().encode('<script>alert(1)</script>')
    const id = store.setAside.add({ source: 's', receivedAt: 2, reason: 'new' }, bytes)
    await store.durable()
    const { messages } = (await get('/api/set-aside')).json()
    expect(messages.map((message: { reason: string }) => message.reason)).toEqual(['new', 'old'])
    const reply = await get(`/api/set-aside/${id}`)
    expect([...reply.rawPayload]).toEqual([...bytes])
    expect(reply.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    })
    expect((await get('/api/set-aside/none')).statusCode).toBe(404)
  })

  test('are not told to other machines', async () => {
    const asked = (url: string) => app.inject({ method: 'GET', url, remoteAddress: '10.0.0.9' })
    expect((await asked('/api/set-aside')).statusCode).toBe(403)
    expect((await asked('/api/set-aside/x')).statusCode).toBe(403)
  })
})

describe('health and metrics', () => {
  test('/healthz tells version, epoch, disk and each source', async () => {
    const reply = await get('/healthz')
    expect(reply.statusCode).toBe(200)
    const { epoch } = store.documents
    expect(reply.json()).toMatchObject({
      version: '1.2.3',
      name: 'Arena',
      epoch,
      disk: { writable: true },
      sources: [SOURCE],
    })
  })

  test('/metrics speaks Prometheus, and no label can break out of its line', async () => {
    const { body, headers } = await get('/metrics')
    expect(headers['content-type']).toContain('text/plain')
    expect(body).toContain('tribune_messages_total{source="replay:1",outcome="accepted",type="DT_RESULT"} 1')
    expect(body).toContain('tribune_messages_total{source="replay:1",outcome="rejected",type="other"} 1')
    expect(body).toMatch(/^tribune_sessions 7$/m)
    expect(body).toMatch(/^tribune_frames_total 9$/m)
    expect(body).toContain('tribune_source_state{source="replay:1",state="silent"} 1')
    expect(body).toContain('nodejs_eventloop_lag_seconds')
    expect(body).toContain('tribune_screen_reconnects_total{screen="north-4"} 4')
    expect(body).not.toContain('forged')
  })
})

describe('pages', () => {
  test('the overview lists screens, units and sources, and escapes what they bring', async () => {
    const title = { discipline: 'Athletics', event: NASTY, sub: 'Final' }
    store.documents.put('unit/a&b', { family: 'lanes', status: 'LIVE', title, competitors: {} }, { receivedAt: 5 })
    await store.durable()
    const { body, headers } = await get('/')
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(body).not.toContain('<img')
    expect(body.split('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;$&amp;')).toHaveLength(4)
    expect(body).toContain('href="/screen/preview?show=unit%2Fa%26b"')
    expect(body).toContain('href="/screen/north-4"')
    expect((await get('/api/overview')).json()).toMatchObject({
      name: 'Arena',
      units: [{ key: 'unit/a&b', event: NASTY, status: 'LIVE', competitors: 0 }],
      screens: [{ id: '3', screen: 'north-4' }],
    })
  })

  test('everything a page asks for is there', async () => {
    // Styles come empty out of the test runner: what they ask for is named here.
    const asked = [(await get('/')).body, "url('/pages/archivo.woff2')"].join()
    const urls = new Set([...asked.matchAll(/(?:src="|href="|url\(')(\/pages\/[^"']+)/g)].map(([, url]) => url ?? ''))
    expect(urls.size).toBe(3)
    for (const url of [...urls, '/pages/index-view.js']) expect((await get(url)).statusCode).toBe(200)
  })

  test('the player page names its files as they lie, and may load nothing else', async () => {
    const reply = await app.inject({ method: 'GET', url: '/screen/north-4?show=unit/a', headers: { host: 'hub:8787' } })
    expect(reply.body).toBe('<script src="/assets/a-1.js"></script><link href="/assets/a.css">')
    expect(reply.headers['content-security-policy']).toBe(playerPolicy('hub:8787'))
    expect(reply.headers['content-security-policy']).toContain("connect-src 'self' ws://hub:8787 wss://hub:8787;")
    expect(playerPolicy('x; script-src *')).toBe(playerPolicy(undefined))
    const kept = await app.inject({ method: 'GET', url: '/screen.html', headers: { host: 'hub:8787' } })
    expect([kept.body, kept.headers['content-security-policy']]).toEqual([reply.body, playerPolicy('hub:8787')])
    expect((await get('/screen/a%2Fb')).statusCode).toBe(404)
    expect((await get('/screen')).body, 'without a name it shows a code to claim it by').toBe(reply.body)
  })

  test('hashed files may be kept for ever, others are asked for again', async () => {
    expect((await get('/assets/a-1.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await get('/sw.js')).headers['cache-control']).toBe('no-cache')
  })
})

describe('what is not there', () => {
  test.each(['/nothing', '/assets/none.js', '/api/nothing', '/api/documents/'])(
    '%s is told in one sentence',
    async (url) => {
      const reply = await get(url)
      expect(reply.statusCode).toBe(404)
      expect(Object.keys(reply.json())).toEqual(['error'])
      expect(reply.json().error).toMatch(/^There is no[^.]*\.?[^.]*\.?[^.]*\.$/)
    },
  )

  test('nobody climbs out of the folder of the player', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 })
    const address = app.server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const climbs = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
    ]
    for (const climb of [
      ...climbs,
      '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
      '//secret.txt',
      '/%00',
      '/%zz',
      '/screen/../../secret.txt',
    ]) {
      const reply = await raw(port, climb)
      expect(reply).toMatch(/^HTTP\/1\.1 (400|403|404) /)
      expect(reply).not.toContain('secret\n')
      expect(reply).toMatch(/"error":"[^"]*\."|Bad Request/)
    }
  })
})

/** A request with its address exactly as given. */
function raw(port: number, url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    })
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
  })
}
