import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testKey } from '../../tests/support/device-key.ts'
import { FakeClock } from '../../tests/support/fake-clock.ts'
import { Device, type AskHub } from './device.ts'
import { openDeviceKey } from './device-key.ts'
import { PlaceFile, type Place } from './device-place.ts'
import type { Log } from '../log.ts'

const A = 'http://a:8787'
const B = 'http://b:8787'
const WAITING = { kind: 'waiting', code: 'K7M4QX', until: 600_500, now: 500, hub: 'Stadium' }
const CLAIMED = { kind: 'claimed', screen: 'north' }

/** A machine, and hubs that answer what the test says. */
function open({ hubs = [A], held }: { hubs?: string[]; held?: Place } = {}) {
  const clock = new FakeClock()
  const asked: string[] = []
  const events: string[] = []
  const answers: Record<string, (hub: string) => object | undefined> = {
    '/api/devices/challenge': () => ({ challenge: 'c', until: 1 }),
    '/api/devices/session': () => ({ kind: 'unknown' }),
    '/api/devices': () => ({ ...WAITING, token: 't1' }),
    '/api/devices/me': () => WAITING,
  }
  let place = held
  const ask: AskHub = (hub, method, where, { token }) => {
    asked.push([hub === A ? 'A' : 'B', method, where.slice('/api/devices'.length), token].filter(Boolean).join(' '))
    const body = answers[where]?.(hub)
    if (body === undefined) return Promise.reject(new Error('connect ECONNREFUSED'))
    return Promise.resolve({ status: 'error' in body ? 429 : 200, body })
  }
  const device = new Device({
    hubs,
    key: { ...testKey(), kept: true, prove: testKey().proof },
    place: { get: () => place, put: (next) => void (place = next) },
    ask,
    clock,
    timers: clock,
    random: () => 0.5,
    log: () => {},
  })
  const start = () =>
    device.start({ onClaimed: (screen) => events.push(`claimed ${screen}`), onLost: (why) => events.push(why) })
  const settle = async () => {
    for (let i = 0; i < 40; i += 1) await Promise.resolve()
  }
  const later = async (ms: number) => {
    clock.advance(ms)
    await settle()
  }
  return { device, start, answers, asked, events, settle, later, place: () => place }
}

describe('A shell without a name', () => {
  it('DV5: enrols with its key, shows its code, and is the screen that staff say', async () => {
    const { device, start, answers, asked, events, settle, later, place } = open()
    start()
    await settle()
    expect(device.picture()).toEqual({
      code: 'K7M4QX',
      hub: 'Stadium',
      left: 600_000,
      address: A,
      keepsNothing: false,
    })
    answers['/api/devices/me'] = () => CLAIMED
    answers['/api/devices/session'] = () => ({ ...CLAIMED, token: 't2' })
    await later(2000)
    expect(asked).toEqual([
      'A POST /challenge',
      'A POST /session',
      'A POST /challenge',
      'A POST',
      'A GET /me t1',
      'A POST /challenge',
      'A POST /session',
    ])
    expect(events).toEqual(['claimed north'])
    expect(place()).toEqual({ screen: 'north', hub: A })
    expect(device.token(A)).toBe('t2')
  })

  it('keeps its code on the picture while the hub is away, asks the next one, and says a refusal in the hub’s words', async () => {
    const { device, start, answers, settle, later } = open({ hubs: [A, B] })
    start()
    await settle()
    answers['/api/devices/me'] = (hub) => (hub === A ? undefined : WAITING)
    await later(2000)
    expect(device.picture()).toMatchObject({ code: 'K7M4QX', fault: 'Looking for the hub', address: B })
    answers['/api/devices'] = () => ({ error: 'Too many new screens come from this address: wait a second.' })
    await later(2000)
    expect(device.picture().fault).toBe('Too many new screens come from this address: wait a second.')
  })
})

describe('A shell that knows no hub yet', () => {
  it('looks for one, and enrols when it is found on the network', async () => {
    const hubs: string[] = []
    const { device, start, asked, settle, later } = open({ hubs })
    start()
    await settle()
    expect(device.picture()).toMatchObject({ fault: 'Looking for the hub', address: '' })
    expect(asked).toEqual([])
    hubs.push(A)
    await later(2000)
    expect(device.picture()).toMatchObject({ code: 'K7M4QX', address: A })
  })
})

describe('A shell that is a screen', () => {
  it('DV6: shows its key to every hub at the start, again before the token ends, and when a hub refuses it', async () => {
    const { device, start, answers, asked, later, settle } = open({ hubs: [A, B], held: { screen: 'north', hub: A } })
    answers['/api/devices/session'] = (hub) =>
      hub === A ? { ...CLAIMED, token: `t${asked.length}` } : { kind: 'unknown' }
    start()
    await settle()
    expect(asked).toEqual(['A POST /challenge', 'A POST /session', 'B POST /challenge', 'B POST /session'])
    expect([device.token(A), device.token(B)]).toEqual(['t2', undefined])
    await later(20 * 60_000)
    expect(asked).toHaveLength(4)
    await later(20 * 60_000)
    expect(asked).toHaveLength(8)
    device.lookAgain()
    await later(1500)
    expect(asked).toHaveLength(12)
  })

  it('DV7: begins anew where the hub that gave it its place knows it no longer; another hub, or silence, costs it nothing', async () => {
    const { start, answers, events, later, settle, place } = open({
      hubs: [A, B],
      held: { screen: 'north', hub: A },
    })
    answers['/api/devices/session'] = (hub) => (hub === A ? undefined : { kind: 'unknown' })
    start()
    await settle()
    expect(place()).toEqual({ screen: 'north', hub: A })
    answers['/api/devices/session'] = () => ({ kind: 'unknown' })
    await later(30_000)
    expect(place()).toBeUndefined()
    expect(events).toEqual(['the hub no longer knows this machine as north: it waits to be claimed'])
  })

  it('is known under another address of the hub', async () => {
    const { device, start, answers, events, settle, place } = open({ hubs: [B], held: { screen: 'north', hub: A } })
    answers['/api/devices/session'] = () => ({ ...CLAIMED, token: 't' })
    start()
    await settle()
    expect([device.token(B), place()?.screen, events]).toEqual(['t', 'north', []])
  })
})

describe('The key of a machine', () => {
  let folder: string
  const said: string[] = []
  const note = (text: string) => void said.push(text)
  const log: Log = { info: note, warn: note, error: note, last: note }
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-key-'))
    said.length = 0
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const file = () => path.join(folder, 'data', 'device.key')

  it('is made once, and only its owner can read it', () => {
    const key = openDeviceKey(file(), log)
    expect(key.kept).toBe(true)
    expect(openDeviceKey(file(), log).publicKey).toBe(key.publicKey)
    const mode = process.platform === 'win32' ? 0o600 : statSync(file()).mode & 0o777
    expect(mode).toBe(0o600)
    expect(said).toEqual([])
  })

  it('that is damaged, or of another kind, is replaced, with one line in the log', () => {
    const { publicKey } = openDeviceKey(file(), log)
    writeFileSync(file(), readFileSync(file(), 'utf8').slice(0, 60))
    const next = openDeviceKey(file(), log)
    expect(next.publicKey).not.toBe(publicKey)
    expect(said).toEqual(['the key of this screen is damaged: it gets a new one and must be paired anew'])
    expect(openDeviceKey(file(), log).publicKey).toBe(next.publicKey)
    const place = new PlaceFile(path.join(folder, 'place.json'), publicKey, log)
    place.put({ screen: 'north', hub: A })
    expect(new PlaceFile(path.join(folder, 'place.json'), publicKey, log).get()).toEqual({ screen: 'north', hub: A })
    expect(
      new PlaceFile(path.join(folder, 'place.json'), next.publicKey, log).get(),
      'the old key’s place',
    ).toBeUndefined()
  })

  it.skipIf(process.platform === 'win32')('that others can read is closed to them', () => {
    openDeviceKey(file(), log)
    chmodSync(file(), 0o644)
    openDeviceKey(file(), log)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(said).toHaveLength(1)
  })

  it('a disk that takes nothing costs the next start, never this one', () => {
    writeFileSync(path.join(folder, 'data'), 'a file where the folder should be')
    const key = openDeviceKey(file(), log)
    expect([key.kept, key.publicKey.length]).toEqual([false, 43])
  })
})
