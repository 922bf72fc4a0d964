import { describe, expect, it } from 'vitest'
import { SessionsRig } from '../../tests/support/sessions-rig.ts'

const MEGABYTES = 3_000_000

describe('slow and silent clients', () => {
  it('SL1, SL4: one that does not read gets no more patches, then what it lacks, in one answer', () => {
    const made = new SessionsRig()
    made.commit({ 'unit/a': { n: 1 }, 'unit/b': { n: 1 }, 'unit/c': { n: 1 } })
    const slow = made.join(['unit/*'])
    const quick = made.join(['unit/*'])
    slow.socket.bufferedAmount = MEGABYTES
    for (let n = 2; n <= 20; n += 1) made.commit({ 'unit/a': { n } })
    made.commit({ 'unit/b': undefined })
    expect(slow.socket.said()).toEqual([])
    expect(quick.socket.said()).toHaveLength(20)
    expect(made.sessions.counts().slow).toBe(1)
    slow.socket.bufferedAmount = 0
    made.clock.advance(300)
    expect(slow.socket.said()).toEqual([
      {
        type: 'changes',
        sync: true,
        changes: [
          { key: 'unit/a', version: 20, at: 7, value: { n: 20 } },
          { key: 'unit/b', gone: true },
        ],
      },
    ])
    made.commit({ 'unit/a': { n: 21 } })
    expect(slow.socket.said()).toMatchObject([{ changes: [{ from: 20 }] }])
    expect(made.sessions.counts()).toMatchObject({ slow: 0, dropped: 0 })
  })

  it('SL1: what a slow client asks for meanwhile, and a new epoch, wait for it', () => {
    const made = new SessionsRig()
    made.commit({ 'unit/a': { n: 1 }, 'now/x': { n: 1 } })
    const client = made.join(['unit/*'])
    client.socket.bufferedAmount = MEGABYTES
    made.commit({ 'unit/a': { n: 2 } })
    client.say({ type: 'subscribe', add: ['now/*'], holds: { epoch: 'one', versions: { 'now/old': 3 } } })
    client.say({ type: 'resync', keys: ['unit/a'] })
    client.say({ type: 'ping', id: 1, sent: 1 })
    expect(client.socket.said()).toEqual([])
    client.socket.bufferedAmount = 10
    made.clock.advance(300)
    expect(client.socket.said()).toMatchObject([
      { sync: true, changes: [{ key: 'unit/a', version: 2 }, { key: 'now/x' }, { key: 'now/old', gone: true }] },
    ])
    client.socket.bufferedAmount = MEGABYTES
    made.store.restart('two')
    made.commit({ 'unit/z': { n: 1 } })
    made.commit({ 'unit/z': { n: 2 } })
    client.socket.bufferedAmount = 0
    made.clock.advance(300)
    expect(client.socket.said()).toMatchObject([
      { type: 'welcome', epoch: 'two', changes: [{ key: 'unit/z', version: 2 }] },
    ])
  })

  it('SL2: one that never reads is dropped, sooner where it says nothing either', () => {
    const made = new SessionsRig()
    made.commit({ 'unit/a': { n: 1 } })
    const talking = made.join(['unit/*'])
    const mute = made.join(['unit/*'])
    talking.socket.bufferedAmount = MEGABYTES
    mute.socket.bufferedAmount = MEGABYTES
    made.commit({ 'unit/a': { n: 2 } })
    for (let second = 0; second < 20; second += 1) {
      talking.say({ type: 'ping', id: second, sent: second })
      made.clock.advance(1000)
    }
    expect(mute.socket.ended).toBe('terminated')
    expect(talking.socket.ended).toBeUndefined()
    for (let second = 0; second < 45; second += 1) {
      talking.say({ type: 'ping', id: second, sent: second })
      made.clock.advance(1000)
    }
    expect(talking.socket.ended).toBe('terminated')
    expect(made.sessions.counts().dropped).toBe(2)
  })

  it('HB3: a client that was not heard is pinged, and dropped when it does not answer', () => {
    const made = new SessionsRig()
    const dead = made.join([])
    const hidden = made.join([])
    for (let second = 0; second < 40; second += 1) {
      made.clock.advance(1000)
      if (hidden.socket.pings > 0) hidden.end.alive()
    }
    expect(dead.socket.pings).toBeGreaterThanOrEqual(3)
    expect(dead.socket.ended).toBe('terminated')
    expect(hidden.socket.ended).toBeUndefined()
  })

  it('a refused client that does not go is cut off', () => {
    const made = new SessionsRig()
    const client = made.join([])
    client.say('nonsense')
    expect(client.socket.ended).toBe(1008)
    made.clock.advance(20_000)
    expect(client.socket.ended).toBe('terminated')
  })

  it('closing ends everybody within a second, and leaves no timer', async () => {
    const made = new SessionsRig()
    const polite = made.join([])
    const deaf = made.join([])
    made.connect().end.closed()
    deaf.socket.bufferedAmount = MEGABYTES
    let done = false
    const closed = made.sessions.close().then(() => {
      done = true
    })
    expect(polite.socket.ended).toBe(1001)
    polite.end.closed()
    await made.clock.advanceSettling(600)
    expect(deaf.socket.ended).toBe('terminated')
    expect(done).toBe(false)
    deaf.end.closed()
    await closed
    expect(made.clock.pending()).toBe(0)
    made.commit({ 'unit/a': { n: 1 } })
  })

  it('a thousand clients that come and go leave no session, group or timer behind', () => {
    const made = new SessionsRig()
    for (let turn = 0; turn < 1000; turn += 1) {
      const client = made.join(['unit/*', `screen/${turn}`])
      if (turn % 3 === 0) {
        client.socket.bufferedAmount = MEGABYTES
        made.commit({ 'unit/a': { n: turn } })
      }
      client.end.closed()
      client.end.closed()
    }
    expect(made.sessions.counts()).toMatchObject({ sessions: 0, groups: 0, slow: 0 })
    expect(made.clock.pending()).toBe(0)
  })
})
