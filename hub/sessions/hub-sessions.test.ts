import { describe, expect, it } from 'vitest'
import { DEVICE } from '../../tests/support/device-words.ts'
import { SessionsRig } from '../../tests/support/sessions-rig.ts'

const WELCOME = { type: 'welcome', protocol: 1, epoch: 'one', name: 'venue', version: '1', devices: true }

function rig(): SessionsRig {
  const made = new SessionsRig()
  made.commit({ 'unit/a': { n: 1 }, 'unit/b': { n: 1 }, competition: { name: 'Games' } })
  return made
}

describe('hello', () => {
  it('HS2: is answered with a welcome that holds what is subscribed to', () => {
    const client = rig().connect()
    client.say({ type: 'hello', protocol: 1, subscribe: ['unit/*', 'competition', 'unit/none'] })
    expect(client.socket.said()).toEqual([
      {
        ...WELCOME,
        changes: [
          { key: 'unit/a', version: 1, at: 7, value: { n: 1 } },
          { key: 'unit/b', version: 1, at: 7, value: { n: 1 } },
          { key: 'competition', version: 1, at: 7, value: { name: 'Games' } },
        ],
      },
    ])
  })

  it('HS3, HS4: what is held in its newest version is left out, what is gone is said, what nobody asked for is not', () => {
    const made = rig()
    made.commit({ 'unit/b': undefined })
    const client = made.connect()
    const versions = { 'unit/a': 1, 'unit/b': 1, 'schedule/1': 4, constructor: 3 }
    client.say({ type: 'hello', protocol: 1, subscribe: ['unit/*'], holds: { epoch: 'one', versions } })
    expect(client.socket.said()).toEqual([{ ...WELCOME, changes: [{ key: 'unit/b', gone: true }] }])
  })

  it('HS4: who was away for moments gets the patches of that time, where they are shorter than the document', () => {
    const made = new SessionsRig()
    const rows = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`row${i}`, `competitor ${i}`]))
    made.commit({ 'unit/a': { ...rows, n: 1 }, 'unit/b': { n: 1 } })
    for (let n = 2; n <= 4; n += 1) made.commit({ 'unit/a': { ...rows, n }, 'unit/b': { n } })
    const client = made.connect()
    const versions = { 'unit/a': 2, 'unit/b': 1 }
    client.say({ type: 'hello', protocol: 1, subscribe: ['unit/*'], holds: { epoch: 'one', versions } })
    expect(client.socket.said()).toEqual([
      {
        ...WELCOME,
        changes: [
          { key: 'unit/a', from: 2, later: 0, patch: { n: 3 } },
          { key: 'unit/a', from: 3, later: 0, patch: { n: 4 } },
          { key: 'unit/b', version: 4, at: 7, value: { n: 4 } },
        ],
      },
    ])
  })

  it('EP1: a version of another epoch means nothing', () => {
    const client = rig().connect()
    client.say({
      type: 'hello',
      protocol: 1,
      subscribe: ['unit/a'],
      holds: { epoch: 'old', versions: { 'unit/a': 1 } },
    })
    expect(client.socket.said()).toEqual([
      { ...WELCOME, changes: [{ key: 'unit/a', version: 1, at: 7, value: { n: 1 } }] },
    ])
  })

  it('EP2: a client that holds what was never published has to let go of it', () => {
    const client = rig().connect()
    client.say({
      type: 'hello',
      protocol: 1,
      subscribe: ['unit/a'],
      holds: { epoch: 'one', versions: { 'unit/a': 9 } },
    })
    expect(client.socket.said()).toMatchObject([{ changes: [{ key: 'unit/a', gone: true }, { version: 1 }] }])
  })

  it('HS5: a long answer is cut into frames, and only there', () => {
    const made = new SessionsRig()
    const long = 'x'.repeat(30_000)
    made.commit({ 'unit/a': { long }, 'unit/b': { long }, 'unit/c': { long }, 'unit/d': { long: long.repeat(4) } })
    const client = made.connect()
    client.say({ type: 'hello', protocol: 1, subscribe: ['unit/*'] })
    expect(client.socket.said()).toMatchObject([
      { type: 'welcome', more: true, changes: [{ key: 'unit/a' }, { key: 'unit/b' }] },
      { type: 'changes', sync: true, more: true, changes: [{ key: 'unit/c' }] },
      { type: 'changes', sync: true, changes: [{ key: 'unit/d' }] },
    ])
  })

  it('SU3: clients that want and hold the same get the same bytes, whatever their names, until the next commit', () => {
    const made = rig()
    const frames = ['north-1', 'north-2'].map((screen) => {
      const client = made.connect()
      client.say({ type: 'hello', protocol: 1, screen, subscribe: ['unit/*'] })
      return client.socket.frames[0]
    })
    expect(frames[0]).toBe(frames[1])
    made.commit({ 'unit/a': { n: 2 } })
    const late = made.connect()
    late.say({ type: 'hello', protocol: 1, screen: 'north-1', subscribe: ['unit/*'] })
    expect(late.socket.said()).toMatchObject([{ changes: [{ key: 'unit/a', version: 2 }, { key: 'unit/b' }] }])
  })

  it('PV1: another protocol is refused with a reason', () => {
    const client = rig().connect()
    client.say({ type: 'hello', protocol: 2, subscribe: [] })
    expect(client.socket.said()).toEqual([
      { type: 'refused', code: 'protocol', reason: 'this hub speaks protocol 1, the client 2' },
    ])
    expect(client.socket.ended).toBe(1008)
  })

  it('HS6: who does not say hello is refused', () => {
    const made = rig()
    const client = made.connect()
    made.clock.advance(16_000)
    expect(client.socket.said()).toMatchObject([{ type: 'refused', reason: 'no hello within 10 s' }])
  })
})

describe('commits', () => {
  it('SU3, PA5: are encoded once; the same bytes go to all whom the same changes concern', () => {
    const made = rig()
    const one = made.join(['unit/*'])
    const same = made.join(['unit/*'])
    const other = made.join(['unit/a', 'unit/b', 'screen/x'])
    const part = made.join(['unit/b', 'unit/*/x'])
    const none = made.join(['competition'])
    made.commit({ 'unit/a': { n: 2 }, 'unit/b': { n: 1, m: 1 }, 'unit/c': { n: 9 } })
    expect(same.socket.frames[0]).toBe(one.socket.frames[0])
    expect(one.socket.said()).toEqual([
      {
        type: 'changes',
        changes: [
          { key: 'unit/a', from: 1, later: 0, patch: { n: 2 } },
          { key: 'unit/b', from: 1, later: 0, patch: { m: 1 } },
          { key: 'unit/c', version: 1, at: 7, value: { n: 9 } },
        ],
      },
    ])
    expect(other.socket.said()).toMatchObject([{ changes: [{ key: 'unit/a' }, { key: 'unit/b' }] }])
    expect(part.socket.said()).toMatchObject([{ changes: [{ key: 'unit/b' }] }])
    expect(none.socket.said()).toEqual([])
    made.commit({ 'unit/a': undefined })
    expect(one.socket.said()).toEqual([{ type: 'changes', changes: [{ key: 'unit/a', gone: true }] }])
  })

  it('EP4: a new epoch is told to all as a welcome', () => {
    const made = rig()
    const client = made.join(['unit/*'])
    made.store.restart('two')
    made.commit({ 'unit/z': { n: 1 } })
    expect(client.socket.said()).toEqual([
      { ...WELCOME, epoch: 'two', changes: [{ key: 'unit/z', version: 1, at: 7, value: { n: 1 } }] },
    ])
    made.commit({ 'unit/z': { n: 2 } })
    expect(client.socket.said()).toMatchObject([{ type: 'changes', changes: [{ from: 1 }] }])
  })

  it('SU3: subscriptions that nobody has any more leave nothing behind', () => {
    const made = rig()
    const clients = Array.from({ length: 50 }, (_, i) => made.join(['unit/*', `screen/${i % 5}`]))
    expect(made.sessions.counts()).toMatchObject({ sessions: 50, groups: 5 })
    for (const client of clients) client.end.closed()
    expect(made.sessions.counts()).toMatchObject({ sessions: 0, groups: 0, opened: 50, framesSent: 50 })
    expect(made.clock.pending()).toBe(0)
  })
})

describe('messages', () => {
  it('SU2: subscriptions are added and removed; the added are answered with what is lacked', () => {
    const made = rig()
    const client = made.join(['unit/a'])
    client.say({
      type: 'subscribe',
      add: ['unit/*', 'competition'],
      remove: ['unit/a', 'never/there'],
      holds: { epoch: 'one', versions: { 'unit/a': 1, competition: 1, 'unit/gone': 2 } },
    })
    expect(client.socket.said()).toEqual([
      {
        type: 'changes',
        sync: true,
        changes: [
          { key: 'unit/b', version: 1, at: 7, value: { n: 1 } },
          { key: 'unit/gone', gone: true },
        ],
      },
    ])
    client.say({ type: 'subscribe', remove: ['unit/*'] })
    made.commit({ 'unit/a': { n: 5 }, competition: { name: 'New' } })
    expect(client.socket.said()).toMatchObject([{ changes: [{ key: 'competition', from: 1 }] }])
  })

  it('PA3: a resync is answered with whole documents, of what is subscribed to', () => {
    const client = rig().join(['unit/*'])
    client.say({ type: 'resync', keys: ['unit/b', 'unit/none', 'competition'] })
    expect(client.socket.said()).toEqual([
      {
        type: 'changes',
        sync: true,
        changes: [
          { key: 'unit/b', version: 1, at: 7, value: { n: 1 } },
          { key: 'unit/none', gone: true },
        ],
      },
    ])
  })

  it('CL1: a ping is answered with its own time and the hub clock', () => {
    const made = rig()
    const client = made.join([])
    client.say({ type: 'ping', id: 4, sent: 17.5 })
    expect(client.socket.said()).toEqual([{ type: 'pong', id: 4, sent: 17.5, now: made.clock.wall() }])
  })

  it('SL3: what does not fit is refused with a reason, and ends that session only', () => {
    const made = rig()
    const good = made.join(['unit/*'])
    for (const bad of [
      'nonsense',
      '{"type":"hello"}',
      '{"type":"resync"}',
      '{"type":"hello","protocol":1,"subscribe":[]}',
    ]) {
      const client = made.join(['unit/*'])
      client.say(bad)
      expect(client.socket.said()).toMatchObject([{ type: 'refused', code: 'message', reason: expect.any(String) }])
      expect(client.socket.ended).toBe(1008)
      client.say({ type: 'ping', id: 1, sent: 1 })
      made.commit({ 'unit/a': { n: bad.length + 10 } })
      expect(client.socket.frames).toEqual([])
    }
    expect(good.socket.said()).toHaveLength(4)
    expect(made.log).toHaveLength(4)
    const early = made.connect()
    early.say({ type: 'ping', id: 1, sent: 1 })
    expect(early.socket.said()).toMatchObject([{ reason: 'the first message is ping, not hello' }])
  })

  it('too many clients, and too many subscriptions of one, are refused', () => {
    const made = new SessionsRig(undefined, { maxSessions: 1 })
    const client = made.join(['a'])
    expect(made.connect().socket.said()).toMatchObject([{ type: 'refused', code: 'limit' }])
    for (let part = 0; part < 5; part += 1) {
      client.say({ type: 'subscribe', add: Array.from({ length: 1000 }, (_, i) => `unit/${part}/${i}`) })
    }
    expect(client.socket.said()).toMatchObject([{ type: 'refused', code: 'limit' }])
  })

  it('says who is there, what each wants, what it painted last, and how much it was sent', () => {
    const made = rig()
    const client = made.join(['unit/a'], { screen: 'north-4', agent: 'shell' })
    client.say({ type: 'report', key: 'unit/a', version: 1, paintedAt: 99, fault: 'board broke' })
    expect(made.sessions.list()).toEqual([
      {
        id: 1,
        screen: 'north-4',
        agent: 'shell',
        address: '10.0.0.7',
        since: made.clock.wall(),
        state: 'current',
        subscriptions: ['unit/a'],
        painted: { key: 'unit/a', version: 1, paintedAt: 99, fault: 'board broke' },
        framesSent: 1,
        bytesSent: made.sessions.counts().bytesSent,
        bytesUnsent: 0,
      },
    ])
    expect(made.sessions.counts().bytesSent).toBeGreaterThan(100)
    expect(made.log).toEqual(['screen north-4 could not draw unit/a: board broke'])
  })

  it('DR1, DR2: takes word of the machine behind a screen, and of nobody without a name', () => {
    const heard: unknown[] = []
    const made = new SessionsRig(undefined, { onDevice: (screen, report) => heard.push([screen, report]) })
    made.join(['unit/a'], { screen: 'north-4' }).say({ type: 'device', report: DEVICE })
    made.join(['unit/a']).say({ type: 'device', report: DEVICE })
    expect(heard).toEqual([['north-4', DEVICE]])
  })
})
