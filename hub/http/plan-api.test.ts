import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DeskRig, PASSWORD, textIn } from '../../tests/support/desk-rig.ts'
import { smallPng } from '../../tests/support/small-pictures.ts'

describe('The plan of the venue', () => {
  let rig: DeskRig
  let ada: string
  beforeEach(async () => {
    rig = await DeskRig.start()
    ada = await rig.first()
  })
  afterEach(() => rig.close())

  const HALL = smallPng(60, 40, [200, 200, 200])
  const bring = async (body: Buffer, cookie = ada) => {
    const answer = await fetch(`${rig.hub.url}/api/plan`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'image/png' },
      body: new Uint8Array(body),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, string> }
  }
  const see = (picture: string, cookie = ada) => fetch(`${rig.hub.url}/api/plan/${picture}`, { headers: { cookie } })
  const plan = () => rig.hub.store.documents.get('plan')?.value

  it('is brought, hung up by a command, seen by who is signed in, and is there after a restart', async () => {
    const { status, body } = await bring(HALL)
    expect(status).toBe(201)
    const picture = body['picture'] ?? ''
    expect(plan(), 'not before it is hung up').toBeUndefined()
    expect((await rig.command(ada, { do: 'set plan', picture })).status).toBe(200)
    expect(plan()).toEqual({ picture, width: 60, height: 40 })
    await rig.restart()
    const seen = await see(picture)
    expect(seen.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await seen.arrayBuffer())).toEqual(HALL)
    expect((await see(picture, '')).status).toBe(401)
    expect(plan()).toEqual({ picture, width: 60, height: 40 })
  })

  it('gives way to the next one, whose picture alone is kept', async () => {
    const first = (await bring(HALL)).body['picture'] ?? ''
    await rig.command(ada, { do: 'set plan', picture: first })
    const second = (await bring(smallPng(10, 10, [0, 0, 0]))).body['picture'] ?? ''
    expect((await see(first)).status, 'until the other one hangs').toBe(200)
    await rig.command(ada, { do: 'set plan', picture: second })
    expect((await see(first)).status).toBe(404)
    expect((await rig.command(ada, { do: 'set plan', picture: first })).status).toBe(404)
    await rig.command(ada, { do: 'set plan', picture: '' })
    expect([plan(), (await see(second)).status]).toEqual([undefined, 404])
  })

  it('is a supervisor’s or an administrator’s, of the whole venue, and a picture', async () => {
    expect((await bring(Buffer.from('<svg/>'))).status).toBe(415)
    expect((await bring(Buffer.alloc(5 * 1024 * 1024))).status).toBe(413)
    await rig.command(ada, { do: 'set zone', zone: 'north', name: 'North' })
    const person = { name: 'Otto', role: 'operator' } as const
    await rig.command(ada, { do: 'set person', person, password: PASSWORD })
    const otto = (await rig.signIn('Otto')).cookie ?? ''
    expect((await bring(HALL, otto)).status).toBe(403)
    const zoned = { name: 'Sue', role: 'supervisor', zones: { north: true } } as const
    await rig.command(ada, { do: 'set person', person: zoned, password: PASSWORD })
    const sue = (await rig.signIn('Sue')).cookie ?? ''
    const picture = (await bring(HALL)).body['picture'] ?? ''
    expect((await rig.command(sue, { do: 'set plan', picture })).status).toBe(403)
  })

  it('a screen is placed on it in shares of its sides, and not over what somebody else has just done', async () => {
    const device = await rig.device()
    const { body } = await rig.command(ada, { do: 'claim screen', code: device.code, name: 'North' })
    const screen = textIn(body, 'screen')
    const version = () => rig.hub.store.documents.get(`screen/${screen}`)?.version ?? 0
    const seen = { [`screen/${screen}`]: version() }
    const place = (x: number) => rig.command(ada, { do: 'set screen', screen, place: { x, y: 0.5 } }, { seen })
    expect((await place(1.2)).status).toBe(400)
    expect((await place(0.25)).status).toBe(200)
    expect((await place(0.75)).status).toBe(409)
    expect(rig.hub.store.documents.get(`screen/${screen}`)?.value['place']).toEqual({ x: 0.25, y: 0.5 })
    await rig.command(ada, { do: 'set screen', screen, place: '' })
    expect(rig.hub.store.documents.get(`screen/${screen}`)?.value['place']).toBeUndefined()
  })
})
