import { describe, expect, it } from 'vitest'
import { feedCacheContract } from '../tests/support/feed-cache-contract.ts'
import { settle } from '../tests/support/fake-clock.ts'
import { MemoryCache } from '../tests/support/memory-cache.ts'
import { listen, patch, ScriptedHub, snapshot } from '../tests/support/scripted-hub.ts'
import type { Versioned } from './documents.ts'
import type { FeedCache } from './feed-cache.ts'

feedCacheContract('the cache in memory', async () => {
  const cache = new MemoryCache()
  return { open: async () => cache, dispose: async () => undefined }
})

function kept(key: string, version: number, receivedAt = 1000 + version): Versioned {
  return { key, epoch: 'one', version, receivedAt, value: { n: version } }
}

async function filled(documents: readonly Versioned[], wallOffset?: number): Promise<MemoryCache> {
  const cache = new MemoryCache()
  await cache.save({ epoch: 'one', savedAt: 123_456, wallOffset, put: documents, remove: [] })
  cache.saves.length = 0
  return cache
}

describe('the cache', () => {
  it('CA1, CL6: is served before any connection, with its age and its clock', async () => {
    const hub = new ScriptedHub()
    hub.network.mode = 'dropped'
    const client = hub.client({ cache: await filled([kept('unit/a', 3)], 7000) })
    const { told } = listen(client, 'unit/*')
    client.start()
    await settle()
    expect(told).toEqual(['unit/a@3'])
    expect(client.state()).toMatchObject({ kind: 'offline', since: 123_456 })
    expect(client.clockKnown()).toBe(true)
    expect(client.now()).toBe(hub.clock.wall() + 7000)
    expect(listen(client, 'unit/a').told).toEqual(['unit/a@3'])
    hub.clock.advance(60_000)
    expect(client.state(), 'and stays that old').toMatchObject({ kind: 'offline', since: 123_456 })
  })

  it('HS1, HS3: what it holds is said in hello, so a current cache costs nothing on the wire', async () => {
    const hub = new ScriptedHub()
    const client = hub.client({ cache: await filled([kept('unit/a', 3), kept('schedule/1', 1)]) })
    const { told } = listen(client, 'unit/*')
    client.start()
    await settle()
    expect(hub.hello().holds).toEqual({ epoch: 'one', versions: { 'unit/a': 3 } })
    hub.welcome('one', [])
    expect(told).toEqual(['unit/a@3'])
    expect(client.state().kind).toBe('live')
  })

  it('CA2: changes are saved in batches, with the time they were last true', async () => {
    const hub = new ScriptedHub()
    const cache = new MemoryCache()
    const client = hub.client({ cache })
    listen(client, 'unit/*')
    client.start()
    await settle()
    hub.hello()
    hub.welcome('one', [snapshot('unit/a', 1), snapshot('unit/b', 1)])
    for (let version = 1; version <= 20; version += 1) {
      hub.say({ type: 'changes', changes: [patch('unit/a', version)] })
      await hub.clock.advanceSettling(10)
    }
    hub.say({ type: 'changes', changes: [{ key: 'unit/b', gone: true }] })
    await hub.clock.advanceSettling(1100)
    expect(cache.saves).toHaveLength(1)
    expect(cache.saves[0]).toMatchObject({ epoch: 'one', put: [{ key: 'unit/a', version: 21 }] })
    const loaded = await cache.load()
    expect(loaded?.documents).toHaveLength(1)
    expect(Math.abs((loaded?.savedAt ?? 0) - client.now())).toBeLessThan(1200)
    await hub.clock.advanceSettling(300_000)
    expect(cache.saves.length, 'a sign of life every 30 s').toBeGreaterThanOrEqual(10)
    expect(cache.saves.length).toBeLessThanOrEqual(12)
    expect(cache.saves.at(-1)?.put).toEqual([])
  })

  it('CA2: an emergency is kept at once, and what has changed with it', async () => {
    const hub = new ScriptedHub()
    const cache = new MemoryCache()
    const client = hub.client({ cache })
    listen(client, 'emergency/*')
    client.start()
    await settle()
    hub.hello()
    hub.welcome('one', [])
    await hub.clock.advanceSettling(2000)
    hub.say({ type: 'changes', changes: [snapshot('emergency/fire', 1)] })
    await hub.clock.advanceSettling(1)
    expect((await cache.load())?.documents.map(({ key }) => key)).toEqual(['emergency/fire'])
  })

  it('CA2: an emergency that comes while others are being saved is kept right after them', async () => {
    const hub = new ScriptedHub()
    const cache = new MemoryCache()
    const held: (() => void)[] = []
    const slow: FeedCache = {
      load: () => cache.load(),
      async save(changes) {
        await new Promise<void>((resolve) => held.push(resolve))
        await cache.save(changes)
      },
    }
    const client = hub.client({ cache: slow })
    listen(client, 'unit/*')
    listen(client, 'emergency/*')
    client.start()
    await settle()
    hub.hello()
    hub.welcome('one', [snapshot('unit/a', 1)])
    await hub.clock.advanceSettling(2000)
    expect(held, 'the unit is being saved').toHaveLength(1)
    hub.say({ type: 'changes', changes: [snapshot('emergency/fire', 1)] })
    held.shift()?.()
    await settle()
    await hub.clock.advanceSettling(1)
    held.shift()?.()
    await settle()
    expect((await cache.load())?.documents.map(({ key }) => key)).toContain('emergency/fire')
  })

  it('CA1: a start without a hub does not make the cache younger', async () => {
    const hub = new ScriptedHub()
    hub.network.mode = 'refused'
    const cache = await filled([kept('unit/a', 3)])
    const client = hub.client({ cache })
    client.start()
    await settle()
    await hub.clock.advanceSettling(100_000)
    await client.stop()
    expect((await cache.load())?.savedAt).toBe(123_456)
  })

  it('CA4, EP3: a new epoch replaces the cache', async () => {
    const hub = new ScriptedHub()
    const cache = await filled([kept('unit/a', 30), kept('unit/b', 30)])
    const client = hub.client({ cache })
    const { told } = listen(client, 'unit/*')
    client.start()
    await settle()
    hub.hello()
    hub.welcome('two', [snapshot('unit/b', 1)])
    expect(told.slice(2).toSorted()).toEqual(['unit/a gone', 'unit/b@1'])
    await client.stop()
    expect(await cache.load()).toMatchObject({ epoch: 'two', documents: [{ key: 'unit/b', epoch: 'two', version: 1 }] })
  })

  it('CA3: a cache that is broken costs the cache, is said once, and is written whole when it works again', async () => {
    const hub = new ScriptedHub()
    const cache = new MemoryCache()
    cache.broken = true
    const client = hub.client({ cache })
    const { told } = listen(client, 'unit/*')
    client.start()
    await settle()
    hub.hello()
    hub.welcome('one', [snapshot('unit/a', 1), snapshot('unit/b', 1)])
    for (let version = 1; version <= 5; version += 1) {
      await hub.clock.advanceSettling(20_000, 500)
      hub.say({ type: 'changes', changes: [patch('unit/a', version)] })
    }
    expect(told.at(-1)).toBe('unit/a@6')
    expect(hub.said).toEqual([
      'the cache could not be read: the disk is gone',
      'the cache could not be written: the disk is gone',
    ])
    cache.broken = false
    await hub.clock.advanceSettling(15_000, 500)
    expect((await cache.load())?.documents.map((document) => document.key).toSorted()).toEqual(['unit/a', 'unit/b'])
  })

  it('CA1: a disk that does not answer keeps nobody from the hub; what comes too late is passed over', async () => {
    const hub = new ScriptedHub()
    const cache = await filled([kept('unit/a', 3), kept('unit/old', 3)])
    let open: () => void = () => undefined
    cache.gate = new Promise((resolve) => {
      open = resolve
    })
    const client = hub.client({ cache })
    const { told } = listen(client, 'unit/*')
    client.start()
    await settle()
    expect(hub.hello().holds).toBeUndefined()
    hub.welcome('one', [snapshot('unit/a', 4)])
    open()
    await settle()
    expect(told).toEqual(['unit/a@4'])
  })

  it('EP3: a cache that comes between hello and welcome is shown, and leaves nothing behind that is gone', async () => {
    const hub = new ScriptedHub()
    const cache = await filled([kept('unit/a', 3), kept('unit/old', 3)])
    let open: () => void = () => undefined
    cache.gate = new Promise((resolve) => {
      open = resolve
    })
    const client = hub.client({ cache })
    const { told } = listen(client, 'unit/*')
    client.start()
    await settle()
    hub.hello()
    open()
    await settle()
    expect(told).toEqual(['unit/a@3', 'unit/old@3'])
    hub.welcome('one', [snapshot('unit/a', 4)])
    expect(told.slice(2).toSorted()).toEqual(['unit/a@4', 'unit/old gone'])
  })

  it('CA3: a disk that hangs keeps nobody from stopping', async () => {
    const hub = new ScriptedHub()
    const cache = new MemoryCache()
    cache.hangs = true
    const client = hub.client({ cache })
    listen(client, 'unit/*')
    client.start()
    await settle()
    hub.hello()
    hub.welcome('one', [snapshot('unit/a', 1)])
    await hub.clock.advanceSettling(2000)
    const stopped = client.stop()
    await hub.clock.advanceSettling(1000)
    await stopped
    expect(client.state()).toMatchObject({ reason: 'stopped' })
    expect(hub.clock.pending()).toBe(0)
  })

  it('CA5: of what nobody subscribes to, the newest 200 are kept', async () => {
    const hub = new ScriptedHub()
    const many = Array.from({ length: 300 }, (_, i) => kept(`unit/${i}`, 1, 5000 + i))
    const cache = await filled([...many, kept('now/x', 1, 1)])
    const client = hub.client({ cache })
    listen(client, 'now/*')
    client.start()
    await settle()
    hub.hello()
    hub.welcome('one', [])
    await client.stop()
    const left = (await cache.load())?.documents.map((document) => document.key) ?? []
    expect(left).toHaveLength(201)
    expect(left).toContain('now/x')
    expect(left).toContain('unit/299')
    expect(left).not.toContain('unit/99')
    expect(client.held('unit/0')).toBeUndefined()
  })
})
