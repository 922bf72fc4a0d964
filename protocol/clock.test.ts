import { describe, expect, it } from 'vitest'
import { FakeClock } from '../tests/support/fake-clock.ts'
import { HubClock } from './clock.ts'

/** A hub whose clock is `offset` ahead of the client's monotonic clock; each ping takes `out` + `back` ms. */
function ping(clock: FakeClock, hub: HubClock, offset: number, out: number, back: number): void {
  const sent = clock.monotonic()
  clock.advance(out)
  const said = clock.monotonic() + offset
  clock.advance(back)
  hub.sample({ sent, received: clock.monotonic(), hub: said })
}

function drawnError(clock: FakeClock, hub: HubClock, offset: number): number {
  return Math.abs(hub.now() - (clock.monotonic() + offset))
}

describe('HubClock', () => {
  it('guesses the wall clock before anything is known, and says so', () => {
    const clock = new FakeClock()
    const hub = new HubClock(clock)
    expect(hub.now()).toBe(clock.wall())
    expect(hub.knowledge()).toBe('guessed')
    expect(hub.wallOffset()).toBeUndefined()
  })

  it('CL1: the first pong sets the clock at once, half a round trip assumed each way', () => {
    const clock = new FakeClock()
    const hub = new HubClock(clock)
    ping(clock, hub, 5_000_000, 40, 40)
    expect(hub.now()).toBe(clock.monotonic() + 5_000_000)
    expect(hub.knowledge()).toBe('measured')
    expect(hub.roundTrip()).toBe(80)
  })

  it('CL2: the shortest round trip of the window decides, not the newest', () => {
    const clock = new FakeClock()
    const hub = new HubClock(clock)
    ping(clock, hub, 1000, 2, 2)
    for (let i = 0; i < 8; i += 1) ping(clock, hub, 1000, 300, 10)
    expect(drawnError(clock, hub, 1000)).toBe(0)
    for (let i = 0; i < 12; i += 1) ping(clock, hub, 1000, 30, 10)
    clock.advance(10_000)
    expect(drawnError(clock, hub, 1000), 'the good sample has left the window').toBe(10)
  })

  it('CL3: a set wall clock does not move the drawn time', () => {
    const clock = new FakeClock()
    const hub = new HubClock(clock)
    ping(clock, hub, 1000, 1, 1)
    const before = hub.now()
    clock.wallOffset += 3_600_000
    expect(hub.now()).toBe(before)
  })

  it('CL4: a small correction is slewed, and the drawn time never goes back', () => {
    const clock = new FakeClock()
    const hub = new HubClock(clock)
    ping(clock, hub, 1000, 400, 0)
    expect(drawnError(clock, hub, 1000)).toBe(200)
    let last = hub.now()
    ping(clock, hub, 1000, 1, 1)
    for (let i = 0; i < 200; i += 1) {
      clock.advance(50)
      expect(hub.now()).toBeGreaterThan(last)
      expect(hub.now() - last).toBeLessThanOrEqual(50 * 1.051)
      last = hub.now()
    }
    expect(drawnError(clock, hub, 1000)).toBe(0)
  })

  it('CL4, CL5: a hub clock that was set is followed with the next pong, older samples are thrown away', () => {
    const clock = new FakeClock()
    const hub = new HubClock(clock)
    for (let i = 0; i < 6; i += 1) ping(clock, hub, 1000, 1, 1)
    ping(clock, hub, 61_000, 20, 20)
    expect(drawnError(clock, hub, 61_000)).toBe(0)
    ping(clock, hub, 1000, 20, 20)
    expect(drawnError(clock, hub, 1000), 'and back').toBe(0)
  })

  it('CL5: a small step beyond the bounds of the older samples is found too, and slewed', () => {
    const clock = new FakeClock()
    const hub = new HubClock(clock)
    for (let i = 0; i < 6; i += 1) ping(clock, hub, 1000, 1, 1)
    ping(clock, hub, 1300, 20, 20)
    expect(drawnError(clock, hub, 1300)).toBeGreaterThan(250)
    clock.advance(6000)
    expect(drawnError(clock, hub, 1300)).toBe(0)
  })

  it('CL6: an offset kept from an earlier life counts as restored, and gives way to a measured one', () => {
    const earlier = new FakeClock()
    const before = new HubClock(earlier)
    ping(earlier, before, Date.UTC(2016, 7, 12, 12) + 7000, 1, 1)
    const kept = before.wallOffset()
    expect(kept).toBe(7000)

    const clock = new FakeClock(Date.UTC(2016, 7, 12, 13))
    const hub = new HubClock(clock)
    hub.restore(kept, Date.UTC(2016, 7, 12, 12))
    expect(hub.knowledge()).toBe('restored')
    expect(hub.now()).toBe(clock.wall() + 7000)
    ping(clock, hub, 0, 1, 1)
    expect(hub.knowledge()).toBe('measured')
    hub.restore(99, 0)
    expect(drawnError(clock, hub, 0), 'a late cache changes nothing').toBe(0)
  })

  it('CL7: a clock that was set back since then is known only not to be earlier: no age is negative, and no time is shown', () => {
    const clock = new FakeClock(Date.UTC(2008, 0, 1))
    const kept = Date.UTC(2016, 7, 12, 12)
    for (const offset of [7000, undefined]) {
      const hub = new HubClock(clock)
      hub.restore(offset, kept)
      expect(hub.now()).toBe(kept)
      clock.advance(60_000)
      expect(hub.now()).toBe(kept + 60_000)
      expect(hub.knowledge()).toBe('guessed')
      expect(hub.wallOffset()).toBeUndefined()
    }
  })

  it('passes over a pong that came before it was asked for', () => {
    const clock = new FakeClock()
    const hub = new HubClock(clock)
    hub.sample({ sent: 10, received: 5, hub: 0 })
    hub.sample({ sent: Number.NaN, received: 5, hub: 0 })
    expect(hub.knowledge()).toBe('guessed')
  })
})
