import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Media } from '../../protocol/media.ts'
import { DiskMedia } from './media-store.ts'

const FILM = Buffer.from('0123456789'.repeat(100))
const SHA = createHash('sha256').update(FILM).digest('hex')
const MEDIA: Media = { name: 'Film', type: 'video/mp4', bytes: FILM.length, sha256: SHA }

type FetchMedia = ConstructorParameters<typeof DiskMedia>[2]

let folder: string
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'tribune-media-')), 'media')
})
afterEach(() => rm(path.dirname(folder), { recursive: true }))

/** A hub that sends this; undefined: it cannot be reached. */
const hub =
  (body: Buffer | undefined, status = 200): FetchMedia =>
  () =>
    body === undefined
      ? Promise.reject(new Error('no route'))
      : Promise.resolve(new Response(new Uint8Array(body), { status }))
const store = (from: FetchMedia, hubs = ['http://hub:1']) => new DiskMedia(folder, hubs, from)

describe('MD4: the media of the shell', () => {
  it('leave room on the disk for documents and emergencies', async () => {
    const least = FILM.length + 128 * 1024 * 1024
    const media = (free: number) => new DiskMedia(folder, ['http://hub:1'], hub(FILM), () => Promise.resolve(free))
    await expect(media(least - 1).fetch(MEDIA)).rejects.toThrow('the disk of this screen has no room for it')
    expect(await readdir(folder)).toEqual([])
    await media(least).fetch(MEDIA)
    expect(await readdir(folder)).toEqual([`${SHA}.mp4`])
  })

  it('are fetched, kept, served whole and in parts, and still there in the next life', async () => {
    const first = store(hub(FILM))
    await first.fetch(MEDIA)
    expect(await readdir(folder)).toEqual([`${SHA}.mp4`])
    const again = store(hub(undefined))
    expect(await again.list()).toEqual([SHA])
    const part = await again.answer(SHA, 'bytes=990-')
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 990-999/1000'])
    expect(part.headers.get('content-type')).toBe('video/mp4')
    expect(await part.text()).toBe('0123456789')
    expect(Buffer.from(await (await again.answer(SHA, null)).arrayBuffer())).toEqual(FILM)
    expect((await again.answer(SHA, 'bytes=5000-')).status).toBe(416)
    expect((await again.answer('f'.repeat(64), null)).status).toBe(404)
  })

  it.each([
    ['another file', Buffer.from('x'.repeat(1000)), 200, 'checksum'],
    ['half of it', FILM.subarray(0, 500), 200, '500 of 1000 bytes'],
    ['more than it', Buffer.concat([FILM, FILM]), 200, 'more than 1000 bytes'],
    ['nothing', Buffer.from('{}'), 404, 'answers 404'],
    ['no answer', undefined, 200, 'no route'],
  ])('are not kept where the hub sends %s', async (_name, body, status, reason) => {
    const media = store(hub(body, status))
    await expect(media.fetch(MEDIA)).rejects.toThrow(reason)
    expect(await readdir(folder)).toEqual([])
    expect(await media.list()).toEqual([])
  })

  it('come from the second hub where the first is lost', async () => {
    const asked: string[] = []
    const both: FetchMedia = (address) => {
      asked.push(address)
      return asked.length === 1 ? Promise.reject(new Error('lost')) : Promise.resolve(new Response(FILM))
    }
    await store(both, ['http://one:1', 'http://two:2']).fetch(MEDIA)
    expect(asked).toEqual([`http://one:1/media/${SHA}`, `http://two:2/media/${SHA}`])
  })

  it('that were half fetched when the machine lost power are gone, and what is removed too', async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, '.part-1'), 'half')
    await writeFile(path.join(folder, `${SHA}.exe`), 'what is this')
    const media = store(hub(FILM))
    await media.fetch(MEDIA)
    expect(await readdir(folder)).toEqual([`${SHA}.mp4`])
    await media.remove(SHA)
    expect(await readdir(folder)).toEqual([])
  })
})
