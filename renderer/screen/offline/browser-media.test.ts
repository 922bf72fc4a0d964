import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Media } from '../../../protocol/media.ts'
import { BrowserMedia } from './browser-media.ts'
import { keptMedium } from './kept-medium.ts'

const BYTES = new TextEncoder().encode('0123456789')
const SHA = createHash('sha256').update(BYTES).digest('hex')
const MEDIA: Media = { name: 'Film', type: 'video/webm', bytes: 10, sha256: SHA }

function open(body: Uint8Array<ArrayBuffer>, status = 200) {
  const kept = new Map<string, Response>()
  const shelf = {
    keys: () => Promise.resolve([...kept.keys()].map((place) => ({ url: `http://hub${place}` }))),
    put: (place: string, response: Response) => Promise.resolve(void kept.set(place, response)),
    delete: (place: string) => Promise.resolve(kept.delete(place)),
  }
  const store = new BrowserMedia(
    () => Promise.resolve(shelf),
    () => Promise.resolve(new Response(body, { status })),
  )
  return { store, kept }
}

describe('MD4: the media that a browser keeps', () => {
  test('are checked, kept under their checksum, and removed', async () => {
    const { store, kept } = open(BYTES)
    await store.fetch(MEDIA)
    expect(await store.list()).toEqual([SHA])
    expect(kept.get(`/media/${SHA}`)?.headers.get('content-type')).toBe('video/webm')
    await store.remove(SHA)
    expect(await store.list()).toEqual([])
  })

  test.each([
    ['another file', new TextEncoder().encode('9876543210'), 200, 'checksum'],
    ['half of it', BYTES.slice(0, 5), 200, '5 of 10 bytes'],
    ['no file', BYTES, 404, 'answers 404'],
  ])('are not kept where the hub sends %s', async (_name, body, status, reason) => {
    const { store } = open(body, status)
    await expect(store.fetch(MEDIA)).rejects.toThrow(reason)
    expect(await store.list()).toEqual([])
  })

  test('are served whole and in parts', async () => {
    const kept = () => new Response(BYTES, { headers: { 'content-type': 'video/webm' } })
    const part = await keptMedium(kept(), 'bytes=2-4')
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234'])
    const whole = await keptMedium(kept(), null)
    expect([whole.status, whole.headers.get('content-type'), await whole.text()]).toEqual([
      200,
      'video/webm',
      '0123456789',
    ])
    expect((await keptMedium(kept(), 'bytes=50-')).status).toBe(416)
  })
})
