import { describe, expect, it } from 'vitest'
import { DEVICE } from '../tests/support/device-words.ts'
import { ScriptedHub } from '../tests/support/scripted-hub.ts'

describe('what a screen tells its hub of its machine', () => {
  it('DR1, DR2: goes to a hub that takes it, again to one that was away, and never to an older hub', () => {
    const hub = new ScriptedHub()
    const client = hub.client()
    const begins = (rest: object) => {
      hub.hello()
      hub.heard = []
      hub.welcome('one', [], rest)
      hub.clock.advance(5)
      return hub.heard
    }
    client.start()
    begins({})
    client.device(DEVICE)
    hub.clock.advance(5)
    expect(hub.heard).toEqual([])
    hub.network.last().cut()
    expect(begins({ devices: true })).toEqual([{ type: 'device', report: DEVICE }])
    hub.heard = []
    client.device({ ...DEVICE, uptime: 1 })
    hub.clock.advance(5)
    expect(hub.heard).toEqual([{ type: 'device', report: { ...DEVICE, uptime: 1 } }])
    hub.network.last().cut()
    expect(begins({})).toEqual([])
  })
})
