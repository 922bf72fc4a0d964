import { expect, describe, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import { DeviceKeeper, shelfOf, type Shelf } from './kept-device.ts'
import { Pairing, type PairingState } from './pairing.ts'

function memoryShelf(): Shelf & { readonly items: Map<string, string> } {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => void items.set(name, text),
    removeItem: (name) => void items.delete(name),
  }
}

/** A screen that waits, and a hub that answers what the test says. */
function open(shelf = memoryShelf()) {
  const clock = new FakeClock()
  const keeper = new DeviceKeeper(shelf, 'device')
  const asked: string[] = []
  const states: PairingState[] = []
  const claims: string[] = []
  const hub: { answer: (method: string, token?: string) => { status: number; body: unknown } } = {
    answer: () => ({ status: 503, body: { error: 'Too many screens wait to be claimed.' } }),
  }
  const pairing = new Pairing({
    ask: (method, place, token) => {
      asked.push([method, place, token].filter(Boolean).join(' '))
      try {
        return Promise.resolve(hub.answer(method, token))
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error(String(error)))
      }
    },
    keeper,
    clock,
    timers: clock,
    onState: (state) => states.push(state),
    onClaimed: (screen, token) => claims.push(`${screen} ${token}`),
  })
  const settle = async () => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve()
  }
  const later = async (ms: number) => {
    clock.advance(ms)
    await settle()
  }
  return { pairing, keeper, shelf, hub, asked, states, claims, settle, later }
}
const waiting = (code: string, more: object = {}) => ({
  status: 200,
  body: { kind: 'waiting', code, until: 600_500, now: 500, hub: 'Stadium', ...more },
})

describe('A screen that belongs to nobody', () => {
  test('gets a token once, keeps it, and shows its code until it is claimed (SPEC DV1, DV2)', async () => {
    const { pairing, hub, shelf, asked, states, claims, settle, later } = open()
    hub.answer = (method) => waiting('K7M4QX', method === 'POST' ? { token: 'key' } : {})
    void pairing.start()
    await settle()
    expect(states.at(-1)).toMatchObject({ code: 'K7M4QX', hub: 'Stadium' })
    expect(shelf.items.get('device')).toBe('{"token":"key"}')
    await later(1999)
    expect(asked).toEqual(['POST /api/devices'])
    hub.answer = () => waiting('NEWONE')
    await later(1)
    expect(states.at(-1)?.code, 'a code that ran out is replaced').toBe('NEWONE')
    hub.answer = () => ({ status: 200, body: { kind: 'claimed', screen: 'north' } })
    await later(2000)
    expect(asked).toEqual(['POST /api/devices', 'GET /api/devices/me key', 'GET /api/devices/me key'])
    expect(claims).toEqual(['north key'])
    expect(shelf.items.get('device')).toBe('{"token":"key","screen":"north"}')
    await later(60_000)
    expect(asked).toHaveLength(3)
  })

  test('that was retired begins anew (SPEC DV3)', async () => {
    const shelf = memoryShelf()
    shelf.items.set('device', '{"token":"old"}')
    const { pairing, hub, asked, states, settle } = open(shelf)
    hub.answer = (_method, token) =>
      token === 'old' ? { status: 200, body: { kind: 'unknown' } } : waiting('K7M4QX', { token: 'new' })
    void pairing.start()
    await settle()
    expect(asked).toEqual(['GET /api/devices/me old', 'POST /api/devices'])
    expect(states.at(-1)?.code).toBe('K7M4QX')
    expect(shelf.items.get('device')).toBe('{"token":"new"}')
  })

  test('keeps its code on the picture while the hub is away, and says so', async () => {
    const { pairing, hub, states, settle, later } = open()
    hub.answer = () => waiting('K7M4QX', { token: 'key' })
    void pairing.start()
    await settle()
    hub.answer = () => {
      throw new TypeError('Failed to fetch')
    }
    await later(2000)
    expect(states.at(-1)).toMatchObject({ code: 'K7M4QX', fault: 'Looking for the hub' })
    hub.answer = () => waiting('K7M4QX')
    await later(2000)
    expect(states.at(-1)?.fault).toBeUndefined()
  })

  test('says the hub’s own sentence where that refuses', async () => {
    const { pairing, states, settle } = open()
    void pairing.start()
    await settle()
    expect(states).toEqual([{ fault: 'Too many screens wait to be claimed.' }])
  })
})

describe('The key of a screen', () => {
  test('that was spoilt is none', () => {
    const shelf = memoryShelf()
    shelf.items.set('device', '{"token":')
    expect(new DeviceKeeper(shelf, 'device').get()).toBeUndefined()
  })

  test('is held as long as the page is open where the browser keeps nothing', () => {
    const keeper = new DeviceKeeper(undefined, 'device')
    keeper.put({ token: 'key' })
    expect(keeper.lasts).toBe(false)
    expect(keeper.get()).toEqual({ token: 'key' })
    keeper.put(undefined)
    expect(keeper.get()).toBeUndefined()
  })

  test('a browser that forbids its storage keeps nothing', () => {
    const page = {
      get localStorage(): Storage {
        throw new Error('The operation is insecure.')
      },
    }
    expect(shelfOf(page)).toBeUndefined()
  })
})
