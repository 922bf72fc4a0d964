import { describe, expect, it } from 'vitest'
import { listen, patch, ScriptedHub, snapshot } from '../tests/support/scripted-hub.ts'

/** A live client of one subscription. */
function live(pattern: string, changes: readonly object[] = []) {
  const hub = new ScriptedHub()
  const client = hub.client()
  const heard = listen(client, pattern)
  client.start()
  hub.hello()
  hub.welcome('one', changes)
  return { hub, client, ...heard }
}

describe('hello and answers', () => {
  it('HS1: says who it is, what it wants, and nothing of holding where nothing is held', () => {
    const hub = new ScriptedHub()
    const client = hub.client({ screen: 'north-4', agent: 'test' })
    listen(client, 'now/*')
    client.start()
    expect(hub.hello()).toEqual({ type: 'hello', protocol: 1, screen: 'north-4', agent: 'test', subscribe: ['now/*'] })
    expect(client.state().kind).toBe('offline')
  })

  it('HS2: the welcome makes it live, and its documents are told', () => {
    const { client, told, hub } = live('unit/*', [snapshot('unit/a', 3)])
    expect(told).toEqual(['unit/a@3'])
    expect(client.state()).toEqual({ kind: 'live', since: expect.closeTo(hub.clock.monotonic() + hub.hubTime, -1) })
  })

  it('HS1, HS3: after a lost connection it says what it holds, and what is not said again stays', () => {
    const { hub, told } = live('unit/*', [snapshot('unit/a', 3), snapshot('unit/b', 1)])
    hub.network.last().cut()
    expect(hub.hello()).toMatchObject({ holds: { epoch: 'one', versions: { 'unit/a': 3, 'unit/b': 1 } } })
    hub.welcome('one', [snapshot('unit/b', 2)])
    expect(told).toEqual(['unit/a@3', 'unit/b@1', 'unit/b@2'])
  })

  it('HS5: an answer in several frames is applied when it is whole', () => {
    const hub = new ScriptedHub()
    const client = hub.client()
    const { told } = listen(client, 'unit/*')
    client.start()
    hub.hello()
    hub.welcome('one', [snapshot('unit/a', 1)], { more: true })
    hub.say({ type: 'changes', sync: true, more: true, changes: [snapshot('unit/b', 1)] })
    expect(told).toEqual([])
    expect(client.state().kind).toBe('offline')
    hub.say({ type: 'changes', sync: true, changes: [snapshot('unit/c', 1)] })
    expect(told).toEqual(['unit/a@1', 'unit/b@1', 'unit/c@1'])
    expect(client.state().kind).toBe('live')
  })

  it('EP1, EP3: a new epoch replaces the documents in one step; nothing vanishes before', () => {
    const { hub, client, told } = live('unit/*', [snapshot('unit/a', 9), snapshot('unit/b', 9)])
    hub.network.last().cut()
    hub.hello()
    hub.welcome('two', [snapshot('unit/a', 1)], { more: true })
    expect(told).toEqual(['unit/a@9', 'unit/b@9'])
    hub.say({ type: 'changes', sync: true, changes: [snapshot('unit/c', 1)] })
    expect(told.slice(2).toSorted()).toEqual(['unit/a@1', 'unit/b gone', 'unit/c@1'])
    expect(client.held('unit/a')?.epoch).toBe('two')
    expect(client.held('unit/b')).toBeUndefined()
  })

  it('EP4: a hub may begin a new epoch while it is connected', () => {
    const { hub, client, told } = live('unit/*', [snapshot('unit/a', 9)])
    hub.welcome('two', [snapshot('unit/b', 1)])
    expect(told.slice(1).toSorted()).toEqual(['unit/a gone', 'unit/b@1'])
    expect(client.state().kind).toBe('live')
    hub.say({ type: 'changes', changes: [patch('unit/b', 1)] })
    expect(told.at(-1)).toBe('unit/b@2')
  })
})

describe('changes', () => {
  it('PA2, PA5, PA6: patches of what is held are applied, with their times; the listener is told once per document', () => {
    const { hub, told, client } = live('unit/*', [
      { ...snapshot('unit/a', 1, { rows: { x: 1, y: 2 } }), asOf: '22:01' },
      snapshot('unit/b', 4),
    ])
    const before = client.held('unit/b')
    hub.say({
      type: 'changes',
      changes: [{ ...patch('unit/a', 1, { rows: { x: null } }), asOf: [3, '07'], later: 77 }],
    })
    expect(client.held('unit/a')).toEqual({
      key: 'unit/a',
      epoch: 'one',
      version: 2,
      asOf: '22:07',
      receivedAt: 1078,
      value: { rows: { y: 2 } },
    })
    expect(client.held('unit/b')).toBe(before)
    const value = client.held('unit/a')?.value
    hub.say({ type: 'changes', changes: [patch('unit/a', 2, {})] })
    expect(client.held('unit/a')).toMatchObject({ version: 3, receivedAt: 1079 })
    expect(client.held('unit/a')?.value, 'an empty patch keeps the value itself').toBe(value)
    expect(client.held('unit/a')?.asOf).toBeUndefined()
    expect(told).toEqual(['unit/a@1', 'unit/b@4', 'unit/a@2', 'unit/a@3'])
  })

  it('PA3: a gap asks for the whole document, once, and only for that one', () => {
    const { hub, told } = live('unit/*', [snapshot('unit/a', 1), snapshot('unit/b', 1)])
    hub.say({ type: 'changes', changes: [patch('unit/a', 5), patch('unit/b', 1), patch('unit/c', 1)] })
    hub.say({ type: 'changes', changes: [patch('unit/a', 6)] })
    expect(told.slice(2)).toEqual(['unit/b@2'])
    expect(hub.heard).toEqual([{ type: 'resync', keys: ['unit/a', 'unit/c'] }])
    hub.say({ type: 'changes', sync: true, changes: [snapshot('unit/a', 7), { key: 'unit/c', gone: true }] })
    hub.say({ type: 'changes', changes: [patch('unit/a', 7)] })
    expect(told.slice(3)).toEqual(['unit/a@7', 'unit/a@8'])
  })

  it('PA4: what is already held is ignored, older snapshots too', () => {
    const { hub, told } = live('unit/*', [snapshot('unit/a', 5)])
    hub.say({ type: 'changes', changes: [patch('unit/a', 3), patch('unit/a', 4), snapshot('unit/a', 4)] })
    expect(told).toEqual(['unit/a@5'])
    expect(hub.heard).toEqual([])
  })

  it('PA8: one unreadable change spoils no other, is said once, and is asked for ever more rarely', () => {
    const { hub, told } = live('unit/*', [snapshot('unit/a', 1)])
    const bad = { key: 'unit/bad', version: 1, at: 5, value: { n: null } }
    hub.say({ type: 'changes', changes: [bad, patch('unit/a', 1)] })
    expect(told).toEqual(['unit/a@1', 'unit/a@2'])
    expect(hub.said).toEqual([expect.stringContaining('unit/bad')])
    for (let second = 0; second < 60; second += 1) {
      hub.clock.advance(1000)
      hub.say({ type: 'changes', sync: true, changes: [bad] })
    }
    const asked = hub.heard.filter((message) => message.type === 'resync')
    expect(asked.length).toBeGreaterThanOrEqual(3)
    expect(asked.length).toBeLessThanOrEqual(6)
    hub.say({ type: 'changes', sync: true, changes: [snapshot('unit/bad', 2)] })
    expect(told.at(-1)).toBe('unit/bad@2')
  })

  it('PA8: a frame that is no message is said, and the hub is asked to compare', () => {
    const { hub, client, told } = live('unit/*', [snapshot('unit/a', 1)])
    hub.network.last().hubSend('{"type":"changes","chan')
    hub.clock.advance(1)
    hub.network.last().hubSend('nonsense too')
    hub.clock.advance(1)
    expect(hub.said[0]).toMatch(/a message of the hub is not JSON/)
    expect(hub.heard).toEqual([
      { type: 'subscribe', add: ['unit/*'], holds: { epoch: 'one', versions: { 'unit/a': 1 } } },
    ])
    hub.say({ type: 'changes', sync: true, changes: [snapshot('unit/a', 2)] })
    expect(told.at(-1)).toBe('unit/a@2')
    expect(client.state().kind).toBe('live')
  })

  it('PA8: an unreadable welcome is a failed attempt', () => {
    const hub = new ScriptedHub()
    const client = hub.client()
    client.start()
    hub.hello()
    hub.network.last().hubSend('{"type":"welcome"}')
    hub.clock.advance(1)
    expect(client.state()).toMatchObject({ kind: 'offline', reason: expect.stringContaining('does not fit') })
    hub.hello()
  })

  it('a listener that throws keeps nobody from hearing, and is said', () => {
    const hub = new ScriptedHub()
    const client = hub.client()
    client.subscribe('unit/a', () => {
      throw new Error('broken board')
    })
    client.onState(() => {
      throw new Error('broken lamp')
    })
    const { told } = listen(client, 'unit/a')
    client.start()
    hub.hello()
    hub.welcome('one', [snapshot('unit/a', 1)])
    expect(told).toEqual(['unit/a gone', 'unit/a@1'])
    expect(client.state().kind).toBe('live')
    expect(hub.said.join()).toMatch(/broken board.*broken lamp/)
  })
})

describe('subscriptions', () => {
  it('SU1: a listener is told at once what is held, a key without a document that there is none', () => {
    const { client } = live('unit/*', [snapshot('unit/a', 1), snapshot('unit/b', 1)])
    expect(listen(client, 'unit/a').told).toEqual(['unit/a@1'])
    expect(listen(client, 'unit/none').told).toEqual(['unit/none gone'])
    expect(listen(client, 'unit/*').told).toEqual(['unit/a@1', 'unit/b@1'])
    expect(listen(client, 'schedule/*').told).toEqual([])
  })

  it('SU2: what is added and removed at run time is told together, once, and with what is held', () => {
    const { hub, client, stop } = live('unit/a', [snapshot('unit/a', 4)])
    const second = listen(client, 'unit/a')
    stop()
    stop()
    listen(client, 'schedule/*')
    listen(client, 'schedule/*')
    listen(client, 'now/x').stop()
    hub.clock.advance(5)
    expect(hub.heard).toEqual([{ type: 'subscribe', add: ['schedule/*'] }])
    second.stop()
    hub.clock.advance(5)
    expect(hub.heard.at(-1)).toEqual({ type: 'subscribe', remove: ['unit/a'] })
    const again = listen(client, 'unit/a')
    expect(again.told, 'shown from what is held').toEqual(['unit/a@4'])
    hub.clock.advance(5)
    expect(hub.heard.at(-1)).toEqual({
      type: 'subscribe',
      add: ['unit/a'],
      holds: { epoch: 'one', versions: { 'unit/a': 4 } },
    })
    hub.say({ type: 'changes', sync: true, changes: [snapshot('unit/a', 6)] })
    expect(again.told).toEqual(['unit/a@4', 'unit/a@6'])
  })

  it('SU2: a subscription that is dropped and taken up within one turn misses nothing', () => {
    const { hub, client, stop } = live('unit/a', [snapshot('unit/a', 4)])
    let told: readonly string[] = []
    // All three within the same millisecond, before the hub could be told anything.
    hub.clock.after(1, stop)
    hub.network.last().hubSend(JSON.stringify({ type: 'changes', changes: [patch('unit/a', 4)] }))
    hub.clock.after(1, () => {
      told = listen(client, 'unit/a').told
    })
    hub.clock.advance(5)
    expect(told).toEqual(['unit/a@5'])
    expect(hub.heard).toEqual([])
  })

  it('SU4: a change of something given up long ago is passed over', () => {
    const { hub, client, stop } = live('unit/a', [snapshot('unit/a', 4)])
    stop()
    hub.clock.advance(5)
    hub.say({ type: 'changes', changes: [patch('unit/a', 7)] })
    expect(hub.heard).toEqual([{ type: 'subscribe', remove: ['unit/a'] }])
    expect(client.held('unit/a')?.version).toBe(4)
  })

  it('SU2: what is subscribed before the welcome, but after hello, is asked for then', () => {
    const hub = new ScriptedHub()
    const client = hub.client()
    client.start()
    expect(hub.hello().subscribe).toEqual([])
    listen(client, 'unit/a')
    hub.clock.advance(5)
    expect(hub.heard).toEqual([])
    hub.welcome('one', [])
    hub.clock.advance(5)
    expect(hub.heard).toEqual([{ type: 'subscribe', add: ['unit/a'] }])
  })

  it('SU2: more subscriptions than one message may hold go in several', () => {
    const hub = new ScriptedHub()
    const client = hub.client()
    for (let i = 0; i < 2300; i += 1) listen(client, `unit/${i}`)
    client.start()
    expect(hub.hello().subscribe).toHaveLength(1000)
    hub.welcome('one', [])
    hub.clock.advance(5)
    expect(hub.heard.map((message) => (message.type === 'subscribe' ? message.add?.length : 0))).toEqual([1000, 300])
  })

  it('a report is said at once, and its newest again to a hub that was away', () => {
    const { hub, client } = live('unit/a')
    client.report({ key: 'unit/a', version: 1, paintedAt: 10 })
    client.report({ key: 'unit/a', version: 2, paintedAt: 20 })
    hub.clock.advance(5)
    expect(hub.heard).toHaveLength(2)
    hub.network.last().cut()
    hub.hello()
    hub.heard = []
    hub.welcome('one', [])
    hub.clock.advance(5)
    expect(hub.heard).toEqual([{ type: 'report', key: 'unit/a', version: 2, paintedAt: 20 }])
  })

  it('the word of the newest take is said again, too, before the newest of all (SPEC TK5)', () => {
    const { hub, client } = live('unit/a')
    client.report({ key: 'dark', paintedAt: 10, take: 'one' })
    client.report({ key: 'unit/a', paintedAt: 20, take: 'two', fault: 'threw' })
    client.report({ key: 'unit/a', version: 2, paintedAt: 30 })
    hub.network.last().cut()
    hub.hello()
    hub.heard = []
    hub.welcome('one', [])
    hub.clock.advance(5)
    expect(hub.heard).toEqual([
      { type: 'report', key: 'unit/a', paintedAt: 20, take: 'two', fault: 'threw' },
      { type: 'report', key: 'unit/a', version: 2, paintedAt: 30 },
    ])
  })
})
