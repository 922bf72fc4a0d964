import { createHash } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../protocol/json.ts'
import { makePng } from '../../tests/support/make-png.ts'
import { DeskRig, PASSWORD, textIn } from '../../tests/support/desk-rig.ts'

const PICTURE = makePng(64, 36, (x, y) => [x * 4, y * 7, 90])
const SHA = createHash('sha256').update(PICTURE).digest('hex')
const MB = 1024 * 1024

let rig: DeskRig
let ada: string
beforeEach(async () => {
  rig = await DeskRig.start(['--media-mb', '2', '--media-file-mb', '1'])
  ada = await rig.first()
})
afterEach(() => rig.close())

async function send(method: string, place: string, body: BodyInit, headers: Record<string, string> = { cookie: ada }) {
  const answer = await fetch(`${rig.hub.url}${place}`, { method, body, headers })
  return { status: answer.status, body: (await answer.json()) as JsonObject }
}
const files = () => readdir(path.join(rig.folder, 'media'))
const document = (key: string) => rig.hub.store.documents.get(key)?.value
const take = (show: object) => rig.command(ada, { do: 'take', targets: { venue: true }, show } as never)

describe('MD1: a picture that staff upload', () => {
  it('is kept under its checksum, is a document, and is served as it is, whole and in parts, for ever', async () => {
    const { status, body } = await send('POST', '/api/media?name=Way%20out%20North.png', PICTURE)
    expect(status).toBe(201)
    const media = {
      name: 'Way out North.png',
      type: 'image/png',
      bytes: PICTURE.length,
      sha256: SHA,
      width: 64,
      height: 36,
    }
    expect(body).toEqual({ media: 'way-out-north', ...media })
    expect(document('media/way-out-north')).toEqual(media)
    expect(await files()).toEqual([SHA])

    const whole = await fetch(`${rig.hub.url}/media/${SHA}`)
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(PICTURE)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': expect.stringMatching(/max-age=31536000.*immutable/),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    })
    const part = await fetch(`${rig.hub.url}/media/${SHA}`, { headers: { range: 'bytes=10-19' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${PICTURE.length}`])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(PICTURE.subarray(10, 20))
  })

  it('gets an id of its own where its name is known; under an id of one’s own it takes the other’s place', async () => {
    await send('POST', '/api/media?name=Logo.png', PICTURE)
    expect((await send('POST', '/api/media?name=logo.PNG', PICTURE)).body['media']).toBe('logo-2')
    expect(await files(), 'one file for both').toHaveLength(1)
    const other = makePng(8, 8, () => [9, 9, 9])
    expect((await send('PUT', '/api/media/logo?name=Logo', other)).status).toBe(201)
    expect(document('media/logo')).toMatchObject({ width: 8, name: 'Logo' })
    expect((await send('PUT', '/api/media/no%20blank', other)).status).toBe(400)
  })

  it('is still there after a restart; what was half written, or named by nobody, is not', async () => {
    await send('POST', '/api/media?name=a', PICTURE)
    await writeFile(path.join(rig.folder, 'media', '.part-1'), 'half')
    await writeFile(path.join(rig.folder, 'media', 'f'.repeat(64)), 'nobody')
    await rig.restart()
    expect(document('media/a')).toMatchObject({ sha256: SHA })
    await expect.poll(files).toEqual([SHA])
  })

  it('is refused with a sentence, and leaves nothing behind', async () => {
    const refusal = async (body: BodyInit) => {
      const answer = await send('POST', '/api/media?name=x.png', body)
      return `${answer.status} ${textIn(answer.body, 'error')}`
    }
    expect(await refusal('<svg xmlns="http://www.w3.org/2000/svg"/>')).toMatch(/^415 The file is not taken: svg .*\.$/)
    expect(await refusal('MZ program')).toMatch(/^415 .* neither a picture nor a video/)
    expect(await refusal(Buffer.concat([PICTURE, Buffer.alloc(MB)]))).toMatch(/^413 The file is larger than 1 MB/)
    // Without a length that is told beforehand.
    const stream = new Blob([PICTURE, new Uint8Array(MB)]).stream()
    const streamed = await fetch(`${rig.hub.url}/api/media?name=x`, {
      method: 'POST',
      body: stream,
      headers: { cookie: ada },
      duplex: 'half',
    } as RequestInit)
    expect(streamed.status).toBe(413)
    expect(await files()).toEqual([])
    expect(rig.hub.store.documents.list({ prefix: 'media/', limit: 10 })).toEqual([])
  })

  it('finds no room where all together would be too large', async () => {
    for (const n of [1, 2, 3]) {
      const { status } = await send('POST', `/api/media?name=${n}`, Buffer.concat([PICTURE, Buffer.alloc(0.7 * MB, n)]))
      expect(status, String(n)).toBe(n < 3 ? 201 : 507)
    }
    expect(await files()).toHaveLength(2)
  })

  it('that hangs up half way leaves nothing behind', async () => {
    const stop = new AbortController()
    const body = new ReadableStream({
      start: (to) => to.enqueue(new Uint8Array(PICTURE)),
    })
    const sending = fetch(`${rig.hub.url}/api/media`, {
      method: 'POST',
      body,
      headers: { cookie: ada },
      duplex: 'half',
      signal: stop.signal,
    } as RequestInit)
    await expect.poll(async () => (await files()).length).toBe(1)
    stop.abort()
    await expect(sending).rejects.toThrow('aborted')
    await expect.poll(files).toEqual([])
  })
})

describe('MD2: media and rights', () => {
  it('are taken from operators and up, by cookie or token, and nobody else; the audit has it', async () => {
    expect((await send('POST', '/api/media', PICTURE, {})).status).toBe(401)
    await rig.command(ada, { do: 'set person', person: { name: 'Vi', role: 'viewer' }, password: PASSWORD })
    const vi = (await rig.signIn('Vi')).cookie ?? ''
    expect((await send('POST', '/api/media', PICTURE, { cookie: vi })).status).toBe(403)
    const { body } = await rig.command(ada, { do: 'issue token', token: { name: 'Store', role: 'operator' } })
    const token = { authorization: `Bearer ${textIn(body, 'secret')}` }
    expect((await send('PUT', '/api/media/own', PICTURE, token)).status).toBe(201)
    const { body: audit } = await rig.ask('GET', '/api/audit', { cookie: ada })
    expect(JSON.stringify(audit)).toContain('"do":"add media","media":"own"')
  })

  it('may be added by who switches one zone only, and not changed', async () => {
    await rig.command(ada, { do: 'set zone', zone: 'north', name: 'North' })
    const person = { name: 'Otto', role: 'operator', zones: { north: true } } as const
    await rig.command(ada, { do: 'set person', person, password: PASSWORD })
    const otto = (await rig.signIn('Otto')).cookie ?? ''
    expect((await send('PUT', '/api/media/own', PICTURE, { cookie: otto })).status).toBe(201)
    expect(
      (
        await send(
          'PUT',
          '/api/media/own',
          makePng(2, 2, () => [0, 0, 0]),
          { cookie: otto },
        )
      ).status,
    ).toBe(403)
    expect(await files(), 'the refused one is gone').toEqual([SHA])
    expect((await rig.command(otto, { do: 'remove media', media: 'own' })).status).toBe(403)
  })
})

describe('MD3: media and what is on air', () => {
  it('a show that names media that are not there is refused', async () => {
    await send('POST', '/api/media?name=a', PICTURE)
    const page = (media: Record<string, number>) => ({
      kind: 'page',
      main: { kind: 'media', id: 'a' },
      beside: { kind: 'sponsors', media },
    })
    expect((await take({ kind: 'media', id: 'b' })).body).toEqual({ error: 'There is no medium "b".' })
    expect((await take(page({ b: 1 }))).status).toBe(404)
    expect((await take(page({}))).status).toBe(400)
    expect((await take(page({ a: 1 }))).status).toBe(200)
  })

  it('what is on air stays; what is not is removed, with its file', async () => {
    const { code } = await rig.device()
    await rig.command(ada, { do: 'claim screen', code, name: 'Hall 1' })
    await send('POST', '/api/media?name=a', PICTURE)
    const remove = () => rig.command(ada, { do: 'remove media', media: 'a' })
    await take({ kind: 'media', id: 'a' })
    await expect
      .poll(async () => (await remove()).body)
      .toEqual({
        error: '"a" is on air on Hall 1; put something else there first.',
      })
    await take({ kind: 'dark' })
    await expect.poll(async () => (await remove()).status).toBe(200)
    expect(document('media/a')).toBeUndefined()
    await expect.poll(files).toEqual([])
    expect((await fetch(`${rig.hub.url}/media/${SHA}`)).status).toBe(404)
    expect((await remove()).status).toBe(404)
  })

  it('what an emergency shows stays as long as that stands', async () => {
    await send('POST', '/api/media?name=exit', PICTURE)
    await rig.command(ada, { do: 'set zone', zone: 'north', name: 'North' })
    const issue = (pictures: Record<string, string>) =>
      rig.command(ada, {
        do: 'issue emergency',
        status: 'Exercise',
        severity: 'Severe',
        infos: { en: { event: 'Fire' } },
        targets: { venue: true },
        until: Date.now() + 60_000,
        pictures,
      })
    expect((await issue({ 'zone/north': 'gone' })).status).toBe(404)
    expect((await issue({ 'zone/south': 'exit' })).status).toBe(404)
    const { body } = await issue({ 'zone/north': 'exit' })
    const emergency = textIn(body, 'emergency')
    expect(document(`emergency/${emergency}`)).toMatchObject({ pictures: { 'zone/north': 'exit' } })
    expect(textIn((await rig.command(ada, { do: 'remove media', media: 'exit' })).body, 'error')).toContain('emergency')
    await rig.command(ada, { do: 'cancel emergency', emergency })
    expect((await rig.command(ada, { do: 'remove media', media: 'exit' })).status).toBe(200)
  })

  it('nothing but checksums is served from the folder', async () => {
    await writeFile(path.join(rig.folder, 'media', '.part-2'), 'half')
    for (const place of ['.part-2', '..%2fCURRENT', 'CURRENT', '%2e%2e%2fCURRENT', ''])
      expect((await fetch(`${rig.hub.url}/media/${place}`)).status, place).toBeGreaterThanOrEqual(400)
    await rm(path.join(rig.folder, 'media', '.part-2'))
  })
})
