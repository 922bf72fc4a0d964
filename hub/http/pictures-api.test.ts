import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DeskRig, PASSWORD, textIn } from '../../tests/support/desk-rig.ts'
import { smallPng } from '../../tests/support/small-pictures.ts'
import { ScreenPictures } from '../pictures/screen-pictures.ts'

describe('What is truly on a screen (SPEC PI)', () => {
  let rig: DeskRig
  let ada: string
  beforeEach(async () => {
    rig = await DeskRig.start()
    ada = await rig.first()
  })
  afterEach(() => rig.close())

  const RED = smallPng(4, 2, [255, 0, 0])
  const place = (screen: string) => `${rig.hub.url}/api/screens/${screen}/picture`
  const bring = (screen: string, token?: string, body: Buffer = RED) =>
    fetch(place(screen), {
      method: 'PUT',
      headers: { 'content-type': 'image/jpeg', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      body: new Uint8Array(body),
    })
  const look = (screen: string, cookie: string) => fetch(place(screen), { headers: { cookie } })
  const ask = (screen: string, cookie = ada) => rig.ask('POST', `/api/screens/${screen}/picture`, { cookie })

  async function screenWithCamera(name: string, more: object = {}) {
    const device = await rig.device()
    const { body } = await rig.command(ada, { do: 'claim screen', code: device.code, name, ...more })
    const screen = textIn(body, 'screen')
    const socket = await rig.screen(screen, device.token)
    socket.say({ type: 'subscribe', add: [`camera/${screen}`] })
    await vi.waitFor(async () => {
      const { body: listed } = await rig.ask('GET', '/api/screens', { cookie: ada })
      expect(listed['screens']).toMatchObject({ [screen]: { camera: true } })
    })
    return { ...device, screen, socket }
  }

  it('PI3: is brought by its device, kept with the hub’s time, and shown to who is signed in', async () => {
    const { screen, token } = await screenWithCamera('North')
    expect((await look(screen, ada)).status).toBe(404)
    const before = Date.now()
    expect((await bring(screen, token)).status).toBe(204)
    const picture = await look(screen, ada)
    expect(picture.headers.get('content-type'), 'as its bytes say').toBe('image/png')
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(RED)
    const takenAt = Number(picture.headers.get('x-taken-at'))
    expect(takenAt).toBeGreaterThanOrEqual(before)
    expect((await rig.ask('GET', '/api/screens', { cookie: ada })).body['pictures']).toEqual({ [screen]: takenAt })
    expect((await fetch(place(screen))).status).toBe(401)
  })

  it('PI2: one that is asked for is asked of the screen, and no longer when it has come', async () => {
    const { screen, token, socket } = await screenWithCamera('North')
    await bring(screen, token)
    expect((await bring(screen, token)).status, 'no faster than one a second').toBe(429)
    expect((await ask(screen)).status).toBe(202)
    await vi.waitFor(() => expect(JSON.stringify(socket.heard)).toContain('askedAt'))
    expect((await bring(screen, token)).status, 'but for one that was asked for').toBe(204)
    await vi.waitFor(() => expect(JSON.stringify(socket.heard.at(-1))).toContain('"gone":true'))
  })

  it('PI1: a screen without a camera is not asked, and nobody brings a picture for it', async () => {
    const device = await rig.device()
    await rig.command(ada, { do: 'claim screen', code: device.code, name: 'Page' })
    await rig.screen('page', device.token)
    expect((await ask('page')).status).toBe(409)
    expect((await bring('page', device.token)).status).toBe(409)
  })

  it('is nobody else’s to bring, and what is no picture is refused', async () => {
    const { screen, token } = await screenWithCamera('North')
    expect((await bring(screen)).status).toBe(403)
    const other = await rig.device()
    expect((await bring(screen, other.token)).status).toBe(403)
    expect((await bring(screen, token, Buffer.from('<svg onload="alert(1)"/>'))).status).toBe(415)
    expect((await bring(screen, token, Buffer.alloc(300 * 1024))).status).toBe(413)
    expect((await look(screen, ada)).status).toBe(404)
  })

  it('is seen and asked for in one’s own zones only; a viewer asks for none', async () => {
    for (const zone of ['north', 'south']) await rig.command(ada, { do: 'set zone', zone, name: zone })
    const { screen, token } = await screenWithCamera('N', { zone: 'north' })
    await bring(screen, token)
    const person = async (name: string, role: 'viewer' | 'operator', zone: string) => {
      await rig.command(ada, { do: 'set person', person: { name, role, zones: { [zone]: true } }, password: PASSWORD })
      return (await rig.signIn(name)).cookie ?? ''
    }
    const south = await person('Otto', 'operator', 'south')
    expect((await look(screen, south)).status).toBe(403)
    expect((await ask(screen, south)).status).toBe(403)
    expect((await rig.ask('GET', '/api/screens', { cookie: south })).body['pictures']).toEqual({})
    const north = await person('Vera', 'viewer', 'north')
    expect((await look(screen, north)).status).toBe(200)
    expect((await ask(screen, north)).status).toBe(403)
  })

  it('goes with the device that showed it', async () => {
    const { screen, token } = await screenWithCamera('North')
    await bring(screen, token)
    await rig.command(ada, { do: 'retire screen', screen })
    expect((await look(screen, ada)).status).toBe(404)
  })
})

describe('The pictures of all screens', () => {
  it('have so much room and no more: the oldest go', () => {
    const pictures = new ScreenPictures(25)
    const picture = (takenAt: number) => ({ type: 'image/png', bytes: Buffer.alloc(10), takenAt }) as const
    pictures.put('a', picture(1))
    pictures.put('b', picture(2))
    pictures.put('a', picture(3))
    pictures.put('c', picture(4))
    expect([...pictures.times()]).toEqual([
      ['a', 3],
      ['c', 4],
    ])
    pictures.remove('a')
    pictures.put('d', picture(5))
    expect([...pictures.times().keys()]).toEqual(['c', 'd'])
  })
})
