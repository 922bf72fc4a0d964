import { describe, expect, it } from 'vitest'
import type { Feed, FeedState } from '../../protocol/feed.ts'
import type { FeedClient } from '../../protocol/feed-client.ts'
import { settle } from './fake-clock.ts'
import { listen, patch, ScriptedHub, snapshot } from './scripted-hub.ts'

/** What a page sees of a feed client, and the way to take it down. */
export interface FeedHome {
  readonly feed: Feed
  readonly close: () => void
}

/**
 * What every home of the feed must give a page: the client in the page itself, or the one in the shell behind the bridge.
 * @param home makes what the page sees of this client; `clock` is the page's own.
 */
export function feedContract(name: string, home: (client: FeedClient, hub: ScriptedHub) => FeedHome): void {
  function open(patterns: readonly string[] = []) {
    const hub = new ScriptedHub()
    const client = hub.client({ screen: 'north-4' })
    const { feed, close } = home(client, hub)
    const heard = patterns.map((pattern) => listen(feed, pattern))
    const states: FeedState['kind'][] = []
    feed.onState((state) => states.push(state.kind))
    client.start()
    return { hub, feed, close, states, told: heard[0]?.told ?? [], stop: heard[0]?.stop ?? (() => {}) }
  }
  async function openLive(pattern: string, changes: readonly object[]) {
    const rig = open([pattern])
    await settle()
    rig.hub.hello()
    rig.hub.welcome('one', changes)
    await settle()
    return rig
  }

  describe(`${name} keeps the contract of a feed`, () => {
    it('a document that is not there is said to be not there', async () => {
      const { told, close } = open(['unit/a'])
      await settle()
      expect(told).toEqual(['unit/a gone'])
      close()
    })

    it('tells what comes, changes and goes, of a whole prefix, in order', async () => {
      const { hub, told, close } = await openLive('unit/*', [snapshot('unit/a', 1), snapshot('unit/b', 4)])
      hub.say({ type: 'changes', changes: [patch('unit/a', 1), { key: 'unit/b', gone: true }] })
      await settle()
      expect(told).toEqual(['unit/a@1', 'unit/b@4', 'unit/a@2', 'unit/b gone'])
      close()
    })

    it('gives a late listener what is held', async () => {
      const { feed, close } = await openLive('unit/*', [snapshot('unit/a', 3)])
      const late = listen(feed, 'unit/a')
      const alike = listen(feed, 'unit/*')
      await settle()
      expect(late.told).toEqual(['unit/a@3'])
      expect(alike.told).toEqual(['unit/a@3'])
      close()
    })

    it('tells nothing more to a listener that has stopped', async () => {
      const { hub, feed, told, stop, close } = await openLive('unit/a', [snapshot('unit/a', 1)])
      const other = listen(feed, 'unit/a')
      await settle()
      const before = [...told]
      stop()
      hub.say({ type: 'changes', changes: [patch('unit/a', 1)] })
      await settle()
      expect(told).toEqual(before)
      expect(other.told).toEqual(['unit/a@1', 'unit/a@2'])
      close()
    })

    it('says where it stands, and keeps the documents when the hub is lost', async () => {
      const { hub, feed, states, close } = await openLive('unit/a', [snapshot('unit/a', 1)])
      expect(feed.state().kind).toBe('live')
      const lostAt = feed.now()
      hub.network.mode = 'refused'
      hub.network.last().cut()
      await settle()
      expect(feed.state()).toMatchObject({ kind: 'offline', since: expect.closeTo(lostAt, -2) })
      expect(states.slice(-2)).toEqual(['live', 'offline'])
      const late = listen(feed, 'unit/a')
      await settle()
      expect(late.told).toEqual(['unit/a@1'])
      close()
    })

    it("knows the hub's clock once it is measured, and goes on with it by itself", async () => {
      const { hub, feed, close } = await openLive('unit/a', [])
      for (let second = 0; second < 12; second += 1) {
        hub.clock.advance(1000)
        await settle()
      }
      expect(feed.clockKnown()).toBe(true)
      expect(feed.now()).toBeCloseTo(hub.clock.monotonic() + hub.hubTime, -2)
      const before = feed.now()
      hub.clock.advance(700)
      expect(feed.now() - before).toBeCloseTo(700, -1)
      close()
    })

    it('carries a report of what was painted to the hub', async () => {
      const { hub, feed, close } = await openLive('unit/a', [snapshot('unit/a', 1)])
      feed.report({ key: 'unit/a', version: 1, paintedAt: 5 })
      await settle()
      hub.clock.advance(20)
      expect(hub.heard).toContainEqual({ type: 'report', key: 'unit/a', version: 1, paintedAt: 5 })
      close()
    })
  })
}
