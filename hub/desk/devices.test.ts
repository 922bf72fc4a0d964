import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DeskRig, textIn } from '../../tests/support/desk-rig.ts'
import { testKey } from '../../tests/support/device-key.ts'
import { FakeClock } from '../../tests/support/fake-clock.ts'
import { openHubStore } from '../store/hub-store.ts'
import { MemoryDisk } from '../store/memory-disk.ts'
import { firstToGo, floodAddress } from './device-flood.ts'
import { systemTime } from '../time.ts'
import { Devices } from './devices.ts'

describe('A screen with a key pair of its own (SPEC DV4 to DV8)', () => {
  let rig: DeskRig
  let ada: string
  beforeEach(async () => {
    rig = await DeskRig.start()
    ada = await rig.first()
  })
  afterEach(() => rig.close())

  const challenge = async () => textIn((await rig.ask('POST', '/api/devices/challenge')).body, 'challenge')
  const key = testKey()
  const session = async (own = key) => rig.ask('POST', '/api/devices/session', { body: own.proof(await challenge()) })
  const enrol = async (own = key) => rig.ask('POST', '/api/devices', { body: own.proof(await challenge()) })
  const me = (token: string) => rig.ask('GET', '/api/devices/me', { headers: { authorization: `Bearer ${token}` } })

  async function claimed() {
    const { status, body } = await enrol()
    expect(status).toBe(201)
    expect(body).toMatchObject({ kind: 'waiting', token: expect.any(String) })
    await rig.command(ada, { do: 'claim screen', code: textIn(body, 'code'), name: 'North' })
    return textIn(body, 'token')
  }

  it('DV5: enrols, is claimed by its code, and its token lets it be that screen', async () => {
    expect((await session()).body, 'nobody knows it').toEqual({ kind: 'unknown' })
    const token = await claimed()
    expect((await me(token)).body).toEqual({ kind: 'claimed', screen: 'north' })
    expect((await session()).body).toMatchObject({ kind: 'claimed', screen: 'north', token: expect.any(String) })
    const own = await rig.screen('north', token)
    await vi.waitFor(() => expect(own.heard[0]).toMatchObject({ type: 'welcome' }))
    const other = await rig.screen('north')
    await vi.waitFor(() => expect(other.heard[0]).toMatchObject({ type: 'refused', code: 'device' }))
    expect(rig.hub.store.desk.get(`device/${token.split('.')[0]}`), 'its public key stands in its row').toMatchObject({
      publicKey: key.publicKey,
      screen: 'north',
    })
    expect((await enrol()).body, 'known already it stays what it is').toMatchObject({
      kind: 'claimed',
      screen: 'north',
    })
  })

  it('DV6: keeps its place over a restart of the hub, with the token it has', async () => {
    const token = await claimed()
    await rig.restart()
    expect((await me(token)).body).toEqual({ kind: 'claimed', screen: 'north' })
    expect((await session()).body).toMatchObject({ kind: 'claimed', screen: 'north' })
  })

  it('DV7: retired, or replaced by another device, neither its token nor its key is that screen', async () => {
    const token = await claimed()
    const own = await rig.screen('north', token)
    await vi.waitFor(() => expect(own.heard).toHaveLength(1))
    const other = await rig.device()
    await rig.command(ada, { do: 'claim screen', code: other.code, id: 'north', name: 'North' })
    await vi.waitFor(() => expect(own.heard.at(-1)).toMatchObject({ type: 'refused', code: 'device' }))
    expect((await me(token)).body).toEqual({ kind: 'unknown' })
    expect((await session()).body).toEqual({ kind: 'unknown' })
    expect((await enrol()).body, 'the same key may be paired anew').toMatchObject({ kind: 'waiting' })
  })

  it('DV4: a challenge is answered once, with the key that is shown, and only by whom it was given', async () => {
    await claimed()
    const proof = key.proof(await challenge())
    const ask = (body: object) => rig.ask('POST', '/api/devices/session', { body })
    expect((await ask(proof)).status).toBe(200)
    expect(await ask(proof)).toMatchObject({ status: 401, body: { error: 'The challenge was answered before.' } })
    const stranger = testKey().proof(await challenge())
    expect((await ask({ ...stranger, publicKey: key.publicKey })).body['error']).toBe(
      'The signature does not fit the key.',
    )
    expect((await ask({ ...stranger, publicKey: '_'.repeat(43) })).status, 'no point of the curve').toBe(401)
    const own = await challenge()
    const forged = own.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
    expect((await ask(key.proof(forged))).body['error']).toBe('The challenge is none of this hub, or too old.')
    const before = key.proof(own)
    await rig.restart()
    expect((await ask(before)).status, 'of another life of the hub').toBe(401)
  })

  it('a page of another origin cannot fill the hub', async () => {
    const answer = await rig.ask('POST', '/api/devices', { headers: { origin: 'https://evil.example' } })
    expect(answer.status).toBe(403)
  })
})

describe('Tokens and challenges end', () => {
  it('DV4, DV6: a challenge after half a minute, a token after an hour', async () => {
    const { devices, clock } = await open()
    const key = testKey()
    const { challenge } = devices.proofs.challenge()
    const proved = devices.proofs.prove(key.proof(devices.proofs.challenge().challenge))
    if (!proved.ok) throw new Error(proved.reason)
    await devices.enrollKey(proved.key, key.publicKey, '10.0.0.1')
    const { token } = devices.proofs.token(proved.key)
    expect(devices.state(token)).toMatchObject({ kind: 'waiting' })
    clock.advance(30_000)
    expect(devices.proofs.prove(key.proof(challenge))).toMatchObject({ ok: false })
    clock.advance(3_600_000)
    expect(devices.state(token)).toEqual({ kind: 'unknown' })
  })
})

describe('A flood of new devices', () => {
  it('DV8: from one address is slowed, and costs others nothing', async () => {
    const { devices, clock } = await open()
    const flood = await Promise.all(Array.from({ length: 500 }, () => devices.enroll('10.0.0.66')))
    expect(flood.filter((token) => token !== undefined)).toHaveLength(120)
    expect(await devices.enroll('10.0.0.7')).toBeDefined()
    clock.advance(1000)
    expect(await devices.enroll('10.0.0.66'), 'one more a second').toBeDefined()
    expect(await devices.enroll('10.0.0.66')).toBeUndefined()
  })

  it('DV8: from many drives out itself: never more than 2,000 wait, and a screen alone at its address keeps its code', async () => {
    const { devices, store, clock } = await open()
    const early = await devices.enroll('10.0.0.7')
    const claimed = await devices.enroll('10.9.9.9')
    if (early === undefined || claimed === undefined) throw new Error('not admitted')
    const row = { since: 1, screen: 'north' }
    const key = keyOf(store, devices, claimed)
    store.desk.put(key, row)
    devices.lost(new Map([[key, row]]))
    const { code } = codeOf(devices, early)
    const flood: Promise<unknown>[] = []
    for (let address = 0; address < 40; address += 1)
      for (let i = 0; i < 60; i += 1) {
        clock.advance(1)
        flood.push(devices.enroll(`10.1.0.${address}`))
      }
    await Promise.all(flood)
    expect([...store.desk.entries('device/')].length).toBe(2001)
    const late = await devices.enroll('10.0.0.8')
    if (late === undefined) throw new Error('a legitimate screen gets no code')
    expect(codeOf(devices, late).code).toMatch(/^\w{6}$/)
    expect(codeOf(devices, early).code).toBe(code)
    expect(devices.state(claimed)).toEqual({ kind: 'claimed', screen: 'north' })
  })

  it('the oldest of the address with the most goes first', () => {
    const row = (from: string, since: number) => ({ from, since, code: 'X', codeUntil: 9 })
    expect(
      firstToGo(
        new Map([
          ['device/lone', row('a', 1)],
          ['device/young', row('b', 5)],
          ['device/old', row('b', 3)],
        ]),
      ),
    ).toBe('device/old')
    expect(firstToGo(new Map())).toBeUndefined()
  })

  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['fd00:1:2:3:4:5:6:7', 'fd00:1:2:3'],
    ['fd00:1:2:3::9', 'fd00:1:2:3'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is counted as %s', (ip, counted) => {
    expect(floodAddress(ip)).toBe(counted)
  })
})

type Opened = Awaited<ReturnType<typeof open>>
async function open() {
  const clock = new FakeClock()
  const store = await openHubStore({
    disk: new MemoryDisk(),
    // Written in real time, so that nobody has to move the clock for that.
    time: systemTime,
    journal: { bytes: 1e6, age: 1e9 },
    setAsideBytes: 1e6,
    fault: (error) => {
      throw error
    },
  })
  return { devices: new Devices(store, clock), store, clock }
}

function codeOf(devices: Opened['devices'], token: string): { code: string } {
  const state = devices.state(token)
  if (state.kind !== 'waiting') throw new Error(`it is ${state.kind}`)
  return state
}

function keyOf(store: Opened['store'], devices: Opened['devices'], token: string): string {
  const { code } = codeOf(devices, token)
  return [...store.desk.entries('device/')].find(([, row]) => JSON.stringify(row).includes(`"${code}"`))?.[0] ?? ''
}
