import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MemoryDisk } from '../store/memory-disk.ts'
import { isLoopback, OdfHttp } from './odf-http.ts'
import { buildRig, message, type Rig } from './source-rig.ts'

const KEY = '0123456789abcdef0123456789abcdef'
const MB = 1024 * 1024

let rig: Rig
let url: string

async function open(key: string | undefined, disk = new MemoryDisk()): Promise<void> {
  rig = await buildRig(undefined, disk)
  rig.desk(new OdfHttp('odf-http:1', { kind: 'odf-http', key })).start()
  url = await rig.app.listen({ host: '127.0.0.1', port: 0 })
}

interface Reply {
  readonly status: number | undefined
  readonly body: unknown
}

/** A bare request, so that headers go out exactly as given. */
function post(body: Uint8Array, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/odf`, { method: 'POST', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(text) }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const padded = (size: number) => {
  const bare = message('BIG', { body: '' }).byteLength
  return message('BIG', { body: ' '.repeat(size - bare) })
}

describe('POST /odf with a key', () => {
  beforeEach(() => open(KEY))
  afterEach(() => rig.close())
  const keyed = { 'x-api-key': KEY }

  test('answers 200 once the message is durable', async () => {
    expect(await post(message('A'), keyed)).toEqual({ status: 200, body: { stored: true, accepted: true } })
    expect(rig.store.documents.published('unit/A')?.version).toBe(1)
  })

  test.each([
    ['gzip', gzipSync(message('A')), { 'content-encoding': 'gzip', 'content-type': 'application/xml; charset=UTF-8' }],
    ['gzip that nobody announced', gzipSync(message('A')), {}],
    ['gzip that a proxy unpacked', message('A'), { 'content-encoding': 'gzip' }],
    ['a content type that is none', message('A'), { 'content-type': 'nonsense' }],
    ['the content type of JSON', message('A'), { 'content-type': 'application/json' }],
    ['a form', message('A'), { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a length of 20 MB', padded(20 * MB), {}],
  ] as const)('takes %s', async (_name, body, headers) => {
    expect(await post(body, { ...keyed, ...headers })).toEqual({ status: 200, body: { stored: true, accepted: true } })
  })

  test('a repeated message changes nothing', async () => {
    await post(message('A'), keyed)
    const before = rig.store.documents.list({ limit: 10 })
    const reason = 'version 1 is not newer than 1'
    expect(await post(message('A'), keyed)).toEqual({ status: 200, body: { stored: true, accepted: false, reason } })
    expect(rig.store.documents.list({ limit: 10 })).toEqual(before)
  })

  const broken = gzipSync(message('A'))
  test.each([
    ['an empty body', Buffer.alloc(0), {}, 'this is no message'],
    ['no XML', Buffer.from('{"json": true}'), { 'content-type': 'application/json' }, 'this is no message'],
    ['a gzip body cut short', broken.subarray(0, 40), { 'content-encoding': 'gzip' }, 'unexpected end of file'],
    ['a gzip body that is broken', Buffer.from([0x1f, 0x8b, 9, 9, 9, 9, 9]), {}, 'cannot be unpacked'],
    [
      'another packing',
      Buffer.from([1, 2, 3]),
      { 'content-encoding': 'br' },
      'Content-Encoding "br" is not understood',
    ],
  ] as const)('%s is answered 200 and set aside as it came', async (_name, body, headers, reason) => {
    const reply = await post(body, { ...keyed, ...headers })
    expect(reply).toMatchObject({ status: 200, body: { stored: true, accepted: false } })
    expect(reply.body).toHaveProperty('reason', expect.stringContaining(reason))
    const [line] = rig.store.setAside.list()
    expect([...((await rig.store.setAside.bytes(line?.id ?? '')) ?? [])]).toEqual([...body])
    expect(rig.store.setAside.list()).toHaveLength(1)
  })

  test.each([
    ['no key', {}],
    ['a wrong key', { 'x-api-key': KEY.replace('0', '1') }],
    ['a shorter key', { 'x-api-key': KEY.slice(1) }],
  ])('%s is answered 401', async (_name, headers) => {
    expect(await post(message('A'), headers)).toMatchObject({ status: 401, body: { stored: false, accepted: false } })
    expect(rig.store.documents.list({ limit: 10, prefix: 'unit/' })).toEqual([])
    expect(rig.store.setAside.list()).toEqual([])
  })

  test.each([
    ['plain', padded(20 * MB + 1), {}],
    ['gzip', gzipSync(padded(20 * MB + 1)), { 'content-encoding': 'gzip' }],
    // 500 MB of one letter; the four bytes at the end say that it is ten.
    ['gzip that lies about its size', lying(), { 'content-encoding': 'gzip' }],
  ] as const)('more than 20 MB, %s, is answered 413', async (_name, body, headers) => {
    expect(await post(body, { ...keyed, ...headers })).toMatchObject({ status: 413, body: { stored: false } })
    expect(rig.store.setAside.list()).toEqual([])
  })

  test('a sender that hangs up half way leaves nothing behind', async () => {
    await new Promise<void>((resolve) => {
      const sent = request(`${url}/odf`, { method: 'POST', headers: { ...keyed, 'content-length': '1000' } })
      sent.on('error', () => resolve())
      sent.write('<OdfBody', () => setImmediate(() => sent.destroy(new Error('hung up'))))
    })
    expect(await post(message('A'), keyed)).toMatchObject({ status: 200 })
    expect(rig.store.setAside.list()).toEqual([])
  })
})

function lying(): Buffer {
  const packed = gzipSync(Buffer.alloc(500 * MB, 'x'), { level: 1 })
  packed.writeUInt32LE(10, packed.byteLength - 4)
  return packed
}

describe('POST /odf on a disk that fails', () => {
  class FullDisk extends MemoryDisk {
    full = false
    override write(...args: Parameters<MemoryDisk['write']>): Promise<void> {
      return this.full ? Promise.reject(new Error('no space left on device')) : super.write(...args)
    }
  }

  test('answers 503 until it can be written; the repeated message is then there', async () => {
    const disk = new FullDisk()
    await open(undefined, disk)
    await rig.store.durable()
    disk.full = true
    const refused = { status: 503, body: { stored: false, accepted: false } }
    expect(await post(message('A'))).toMatchObject(refused)
    expect(await post(message('B'))).toMatchObject(refused)
    expect(rig.store.documents.published('unit/A')).toBeUndefined()
    disk.full = false
    await rig.store.durable()
    expect(await post(message('A'))).toMatchObject({ status: 200, body: { stored: true } })
    expect(rig.store.documents.published('unit/A')?.version).toBe(1)
    await rig.close()
  })
})

describe('POST /odf without a key', () => {
  test('takes messages of this machine, but none of a page in its browser', async () => {
    await open(undefined)
    expect(await post(message('A'))).toMatchObject({ status: 200 })
    expect(await post(message('B'), { origin: 'https://example.org' })).toMatchObject({ status: 401 })
    await rig.close()
  })

  test.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.7', false],
    ['::ffff:10.0.0.7', false],
    ['fe80::1', false],
    [undefined, false],
  ])('%s is this machine: %s', (address, expected) => {
    expect(isLoopback(address)).toBe(expected)
  })
})
