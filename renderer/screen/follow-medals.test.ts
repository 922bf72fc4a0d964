import { describe, expect, test } from 'vitest'
import { FINAL, HEAT, JUMP, Venue } from '../../tests/support/followed-venue.ts'
import { GLANCE, HOLD, HOLD_MEDALS, HOLD_OFFICIAL, LULL } from './follow.ts'

const MEDALS = 'medallists/ATHM100M--------------------------'

describe('The medal moment', () => {
  test('comes after the OFFICIAL result has been held, lasts 8-12 s and comes once', () => {
    const venue = new Venue()
    venue.say(FINAL, 'result', 'OFFICIAL')
    venue.look()
    venue.now += 20_000
    venue.documents.set(MEDALS, { status: 'OFFICIAL', receivedAt: venue.now })
    venue.say(HEAT, 'start list', 'START_LIST')
    expect(venue.pass(HOLD_OFFICIAL - 21_000)).toBe(`unit/${FINAL}`)
    expect(venue.pass(1000)).toBe(MEDALS)
    expect(HOLD_MEDALS).toBeGreaterThanOrEqual(8000)
    expect(HOLD_MEDALS).toBeLessThanOrEqual(12_000)
    expect(venue.pass(HOLD_MEDALS)).toBe(`unit/${HEAT}`)
    expect(venue.pass(5 * 60_000)).toBe(`unit/${HEAT}`)
  })

  test.each([
    ['warm-up', `unit/${FINAL}`],
    ['jury', `unit/${FINAL}`],
    ['public', MEDALS],
    ['vip', MEDALS],
    ['media', MEDALS],
    [undefined, MEDALS],
  ] as const)('never comes by itself where athletes warm up or officials work: %s', (audience, shown) => {
    const venue = new Venue()
    venue.audience = audience
    venue.say(FINAL, 'result', 'OFFICIAL')
    venue.look()
    venue.documents.set(MEDALS, { status: 'OFFICIAL', receivedAt: venue.now })
    expect(venue.pass(HOLD_OFFICIAL + 5000)).toBe(shown)
  })

  test('does not come while the medals are not OFFICIAL', () => {
    const venue = new Venue()
    venue.say(FINAL, 'result', 'OFFICIAL')
    venue.look()
    venue.documents.set(MEDALS, { status: 'PARTIAL', receivedAt: venue.now })
    expect(venue.pass(HOLD_OFFICIAL + 60_000)).toBe(`unit/${FINAL}`)
  })

  test('gives way to a start', () => {
    const venue = new Venue()
    venue.say(FINAL, 'result', 'OFFICIAL')
    venue.look()
    venue.documents.set(MEDALS, { status: 'OFFICIAL', receivedAt: venue.now })
    venue.pass(HOLD_OFFICIAL)
    expect(venue.state.shown?.key).toBe(MEDALS)
    venue.say(HEAT, 'live', 'LIVE')
    expect(venue.pass(GLANCE)).toBe(`unit/${HEAT}`)
  })

  test('takes no live race away; it comes in a lull, or when another turn is due', () => {
    const during = (after: (venue: Venue) => void) => {
      const venue = new Venue()
      venue.say(FINAL, 'result', 'OFFICIAL')
      venue.look()
      venue.pass(HOLD)
      venue.say(HEAT, 'live', 'LIVE')
      venue.pass(HOLD)
      expect(venue.state.shown?.rsc).toBe(HEAT)
      venue.documents.set(MEDALS, { status: 'OFFICIAL', receivedAt: venue.now })
      after(venue)
      return venue.state.shown?.key
    }
    const races = (venue: Venue) => {
      for (let second = 0; second < 60; second++) {
        venue.say(HEAT, 'live', 'LIVE')
        venue.pass(1000)
      }
    }
    expect(during(races)).toBe(`unit/${HEAT}`)
    expect(during((venue) => venue.pass(LULL - HOLD))).toBe(MEDALS)
    expect(
      during((venue) => {
        races(venue)
        venue.say(JUMP, 'live', 'LIVE', { location: 'PIT' })
        venue.look()
        venue.pass(HOLD)
        venue.say(HEAT, 'live', 'LIVE')
        venue.look()
      }),
    ).toBe(MEDALS)
  })
})
