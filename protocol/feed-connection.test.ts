import { describe, expect, it } from 'vitest'
import { settle } from '../tests/support/fake-clock.ts'
import { MemoryCache } from '../tests/support/memory-cache.ts'
import { listen, patch, ScriptedHub, snapshot } from '../tests/support/scripted-hub.ts'
import { seededRandom } from '../tests/support/seeded-random.ts'
import { attemptPatience, refusedDelay, retryDelay } from './feed-retry.ts'

function live() {
  const hub = new ScriptedHub()
  const client = hub.client()
  const states: string[] = []
  client.onState((state) => states.push(state.kind))
  const { told } = listen(client, 'unit/*')
  client.start()
  hub.hello()
  hub.welcome('one', [snapshot('unit/a', 1)])
  return { hub, client, states, told }
}

describe('heartbeat and silence', () => {
  it('HB1: pings a quiet hub every 2 to 3 s, a talking one at least every 10 s', () => {
    const { hub } = live()
    hub.clock.advance(10_000)
    hub.pings = 0
    hub.clock.advance(30_000)
    expect(hub.pings).toBeGreaterThanOrEqual(10)
    expect(hub.pings).toBeLessThanOrEqual(15)
    hub.pings = 0
    for (let version = 1; version <= 300; version += 1) {
      hub.say({ type: 'changes', changes: [patch('unit/a', version)] })
      hub.clock.advance(99)
    }
    expect(hub.pings).toBeGreaterThanOrEqual(2)
    expect(hub.pings).toBeLessThanOrEqual(4)
  })

  it('HB2: nothing heard for 4 s is silence since then; a word ends it', () => {
    const { hub, client, states } = live()
    hub.clock.advance(5000)
    hub.answersPings = false
    const heard = client.now()
    while (client.state().kind === 'live') hub.clock.advance(500)
    expect(client.now() - client.state().since).toBeLessThanOrEqual(5500)
    expect(client.now() - client.state().since).toBeGreaterThanOrEqual(4000)
    expect(client.state()).toMatchObject({ kind: 'silent', reason: expect.any(String) })
    expect(Math.abs(client.state().since - heard)).toBeLessThan(3000)
    hub.say({ type: 'changes', changes: [patch('unit/a', 1)] })
    expect(client.state().kind).toBe('live')
    expect(states).toEqual(['live', 'silent', 'live'])
  })

  it('HB2, RC6: silence for 7 s gives the connection up; it is offline since it was heard last, and shows what it held', () => {
    const { hub, client, states, told } = live()
    hub.network.last().lose()
    hub.network.mode = 'dropped'
    hub.clock.advance(6000)
    const { since } = client.state()
    hub.clock.advance(6000)
    expect(states).toEqual(['live', 'silent', 'offline', 'offline'])
    expect(client.state()).toMatchObject({ kind: 'offline', since, reason: 'ws://hub/feed: no answer within 2.5 s' })
    expect(told).toEqual(['unit/a@1'])
    expect(client.held('unit/a')?.version).toBe(1)
  })

  it('HB4: a tick that comes late proves nothing: the hub is asked once more', () => {
    const { hub, client } = live()
    hub.clock.advance(3000)
    const links = hub.network.links.length
    hub.clock.freeze(20_000)
    expect(client.state().kind).toBe('live')
    hub.clock.advance(5000)
    expect(client.state().kind).toBe('live')
    expect(hub.network.links).toHaveLength(links)
  })
})

describe('reconnecting', () => {
  it('RC1, RC2, RC5: delays are quick at first, never long, and never the same for all', () => {
    expect(retryDelay(0, 0)).toBe(125)
    expect(retryDelay(0, 0.999)).toBeLessThanOrEqual(250)
    const random = seededRandom(1)
    for (let failures = 0; failures < 2000; failures += 1) {
      expect(retryDelay(failures, random())).toBeLessThanOrEqual(1500)
      expect(attemptPatience(failures) + retryDelay(failures, 1)).toBeLessThanOrEqual(4500)
    }
    expect(refusedDelay(0)).toBe(3000)
    expect(refusedDelay(0.9999)).toBeLessThanOrEqual(5000)
  })

  it('RC1: while the hub is down it tries for ever, and is never idle for 5 s', () => {
    for (const mode of ['refused', 'dropped'] as const) {
      const { hub, client } = live()
      hub.clock.advance(6000)
      hub.network.mode = mode
      const cutAt = hub.clock.monotonic()
      hub.network.last().cut()
      hub.clock.advance(3_600_000)
      const times = [cutAt, ...hub.network.attempts.slice(1).map((attempt) => attempt.at)]
      expect(times[1]).toBeLessThanOrEqual(cutAt + 250)
      const patience = mode === 'dropped' ? 3000 : 1
      const idle = times.slice(1).map((at, index) => at - (times[index] ?? 0) - (index === 0 ? 0 : patience))
      expect(Math.max(...idle)).toBeLessThanOrEqual(1500)
      expect(client.state().kind).toBe('offline')
    }
  })

  it('RC6: a hub that comes back makes it current within 5 s, and only what was missing crosses the wire', () => {
    for (let wait = 100; wait < 9000; wait += 370) {
      const { hub, client, told } = live()
      hub.clock.advance(6000)
      hub.network.last().lose()
      hub.network.mode = 'dropped'
      hub.clock.advance(20_000 + wait)
      hub.network.mode = 'up'
      hub.heard = []
      const back = hub.clock.monotonic()
      expect(hub.hello().holds).toEqual({ epoch: 'one', versions: { 'unit/a': 1 } })
      hub.welcome('one', [])
      expect(hub.clock.monotonic() - back).toBeLessThanOrEqual(5000)
      expect(client.state().kind).toBe('live')
      expect(told).toEqual(['unit/a@1'])
    }
  })

  it('RC3: tries the next hub when one fails, and stays with the one that works', () => {
    const hub = new ScriptedHub()
    const client = hub.client({ hubs: ['ws://a', 'ws://b', 'ws://c'] })
    hub.network.mode = 'refused'
    client.start()
    hub.clock.advance(3000)
    const urls = hub.network.attempts.map((attempt) => attempt.url)
    expect(urls.slice(0, 4)).toEqual(['ws://a', 'ws://b', 'ws://c', 'ws://a'])
    hub.network.mode = 'up'
    hub.hello()
    hub.welcome('one', [])
    const used = hub.network.last().url
    hub.clock.advance(6000)
    hub.network.last().cut()
    hub.hello()
    expect(hub.network.last().url).toBe(used)
  })

  it('RC4: events of a connection that was given up are ignored', () => {
    const { hub, client, told } = live()
    const old = hub.network.last()
    hub.network.last().lose()
    hub.clock.advance(12_000)
    hub.hello()
    hub.welcome('one', [])
    old.haunt(JSON.stringify({ type: 'changes', changes: [patch('unit/a', 1)] }))
    expect(client.state().kind).toBe('live')
    expect(told).toEqual(['unit/a@1'])
  })

  it('RC5, PV1: a refused client says why, keeps its picture and tries again slowly', () => {
    const { hub, client } = live()
    hub.clock.advance(6000)
    const attempts = hub.network.attempts.length
    hub.say({ type: 'refused', code: 'protocol', reason: 'this hub speaks protocol 2' })
    expect(client.state()).toMatchObject({
      kind: 'offline',
      reason: expect.stringContaining('this hub speaks protocol 2'),
    })
    hub.clock.advance(2900)
    expect(hub.network.attempts).toHaveLength(attempts)
    hub.clock.advance(2100)
    expect(hub.network.attempts).toHaveLength(attempts + 1)
    expect(client.held('unit/a')?.version).toBe(1)
  })

  it('HS7, DV3: a paired screen shows its token, and is told when it is taken for another device', () => {
    const hub = new ScriptedHub()
    let refused = 0
    hub.client({ screen: 'north', device: 'key', onDeviceRefused: () => (refused += 1) }).start()
    expect(hub.hello()).toMatchObject({ screen: 'north', device: 'key' })
    hub.say({ type: 'refused', code: 'limit', reason: 'full' })
    expect(refused).toBe(0)
    hub.hello()
    hub.say({ type: 'refused', code: 'device', reason: 'another device is north' })
    expect(refused).toBe(1)
  })

  it('PV1: a hub of another protocol is not believed', () => {
    const hub = new ScriptedHub()
    const client = hub.client()
    client.start()
    hub.hello()
    hub.say({ type: 'welcome', protocol: 2, epoch: 'x', name: 'n', version: 'v', changes: [] })
    expect(client.state()).toMatchObject({ kind: 'offline', reason: expect.stringContaining('protocol 2') })
  })

  it('RC7: a hub that welcomes and hangs up at once is not hammered', () => {
    const { hub } = live()
    for (let turn = 0; turn < 20; turn += 1) {
      hub.network.last().cut()
      hub.hello()
      hub.welcome('one', [])
    }
    const gaps = hub.network.attempts.slice(10).map((attempt, i) => attempt.at - (hub.network.attempts[i + 9]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000)
  })

  it('an address that is none, and no address at all, are failed attempts with a reason', () => {
    const hub = new ScriptedHub()
    const client = hub.client({
      connect: () => {
        throw new Error('Invalid URL')
      },
    })
    client.start()
    expect(client.state()).toMatchObject({ kind: 'offline', reason: 'ws://hub/feed: Invalid URL' })
    const lost = hub.client({ hubs: [] })
    lost.start()
    expect(lost.state()).toMatchObject({ kind: 'offline', reason: 'no hub is configured' })
    hub.clock.advance(60_000)
    expect(hub.said).toEqual(['ws://hub/feed: Invalid URL', 'no hub is configured'])
  })
})

describe('what it starts it stops', () => {
  const REACHED = ['new', 'loading', 'connecting', 'greeting', 'live', 'silent', 'waiting'] as const
  it.each(REACHED)('leaves no timer when it is stopped while %s, and tries no more', async (moment) => {
    const reached = REACHED.indexOf(moment)
    const hub = new ScriptedHub()
    const cache = new MemoryCache()
    const client = hub.client({ cache })
    const { told } = listen(client, 'unit/*')
    if (reached >= 1) client.start()
    if (reached >= 2) await settle()
    if (reached >= 3) hub.hello()
    if (reached >= 4) hub.welcome('one', [snapshot('unit/a', 1)])
    if (moment === 'silent') {
      hub.answersPings = false
      hub.clock.advance(6000)
    }
    if (moment === 'waiting') hub.network.last().cut()
    listen(client, 'now/*')
    const attempts = hub.network.attempts.length
    await client.stop()
    await settle()
    hub.clock.advance(2)
    expect(hub.clock.pending()).toBe(0)
    hub.clock.advance(60_000)
    expect(hub.network.attempts).toHaveLength(attempts)
    expect(client.state()).toMatchObject({ kind: 'offline', reason: 'stopped' })
    expect(told).toEqual(reached >= 4 ? ['unit/a@1'] : [])
    expect((await cache.load())?.documents.map((document) => document.key)).toEqual(
      reached >= 4 ? ['unit/a'] : undefined,
    )
  })
})
