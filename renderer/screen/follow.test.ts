import { describe, expect, test } from 'vitest'
import { FINAL, HEAT, JUMP, Venue } from '../../tests/support/followed-venue.ts'
import { FORGOTTEN_LIVE, FRESH_OFFICIAL } from './follow-candidates.ts'
import { GLANCE, HOLD, HOLD_OFFICIAL } from './follow.ts'

describe('Follow shows the running or just finished unit with the newest change', () => {
  test('A hub with nothing shows nothing', () => {
    expect(new Venue().look()).toBeUndefined()
  })

  test('A screen that starts in the middle of a session begins with the newest change', () => {
    const venue = new Venue()
    venue.say(HEAT, 'result', 'OFFICIAL')
    venue.now += 5000
    venue.say(JUMP, 'live', 'LIVE')
    expect(venue.look()).toBe(`unit/${JUMP}`)
    expect(venue.pass(HOLD + 2000), 'and does not go back to what was over before it started').toBe(`unit/${JUMP}`)
  })

  test('A unit whose document is not here yet is not turned to', () => {
    const venue = new Venue()
    venue.say(HEAT, 'start list', 'START_LIST')
    venue.look()
    venue.say(FINAL, 'live', 'LIVE')
    venue.documents.delete(`unit/${FINAL}`)
    expect(venue.look()).toBe(`unit/${HEAT}`)
    venue.documents.set(`unit/${FINAL}`, { status: 'LIVE', receivedAt: venue.now })
    expect(venue.look()).toBe(`unit/${FINAL}`)
  })

  test('A change elsewhere waits until what stands there has stood 10 s', () => {
    const venue = new Venue()
    venue.say(JUMP, 'live', 'LIVE')
    venue.say(FINAL, 'live', 'LIVE', { location: 'FIELD' })
    venue.look()
    const first = venue.state.shown?.rsc === JUMP ? JUMP : FINAL
    const second = first === JUMP ? FINAL : JUMP
    venue.now += HOLD - 1
    venue.say(second, 'live', 'LIVE')
    expect(venue.look()).toBe(`unit/${first}`)
    venue.now += 1
    expect(venue.look()).toBe(`unit/${second}`)
  })

  test('Without news elsewhere it stays', () => {
    const venue = new Venue()
    venue.say(JUMP, 'live', 'LIVE')
    venue.look()
    expect(venue.pass(5 * 60_000)).toBe(`unit/${JUMP}`)
  })

  test('Where several change they take turns, and nobody is left out', () => {
    const venue = new Venue()
    const three = [FINAL, HEAT, JUMP]
    for (const rsc of three) venue.say(rsc, 'live', 'LIVE', { location: rsc })
    const stood: string[] = []
    for (let second = 0; second < 60; second++) {
      for (const rsc of three) venue.say(rsc, 'live', 'LIVE')
      stood.push(venue.look() ?? '')
      venue.now += 1000
    }
    for (const rsc of three) expect(stood.filter((key) => key === `unit/${rsc}`)).toHaveLength(20)
  })

  test('An OFFICIAL result is held 60 s from the moment it became OFFICIAL on the screen', () => {
    const venue = new Venue()
    venue.say(JUMP, 'live', 'LIVE', { location: 'PIT' })
    venue.look()
    venue.say(FINAL, 'result', 'UNOFFICIAL')
    venue.pass(HOLD)
    expect(venue.state.shown?.rsc).toBe(FINAL)
    venue.say(FINAL, 'result', 'OFFICIAL')
    venue.look()
    venue.say(JUMP, 'live', 'LIVE')
    venue.now += HOLD_OFFICIAL - 1
    expect(venue.look()).toBe(`unit/${FINAL}`)
    venue.now += 1
    expect(venue.look()).toBe(`unit/${JUMP}`)
  })

  test('A clock that is set back prolongs no hold', () => {
    const venue = new Venue()
    venue.say(FINAL, 'result', 'OFFICIAL')
    venue.look()
    venue.say(HEAT, 'start list', 'START_LIST')
    venue.now -= 24 * 3_600_000
    expect(venue.pass(HOLD_OFFICIAL + 1000)).toBe(`unit/${HEAT}`)
  })

  test('A LIVE unit that nobody ends does not keep the screen for ever', () => {
    const venue = new Venue()
    venue.say(JUMP, 'live', 'LIVE')
    venue.look()
    venue.say(HEAT, 'start list', 'START_LIST')
    venue.now += FORGOTTEN_LIVE
    expect(venue.look()).toBe(`unit/${HEAT}`)
  })
})

describe('A hold never hides a start', () => {
  test('A start list gives way at once to a unit that begins to run', () => {
    const venue = new Venue()
    venue.say(HEAT, 'start list', 'START_LIST')
    expect(venue.look()).toBe(`unit/${HEAT}`)
    venue.now += 1
    venue.say(FINAL, 'live', 'LIVE', { location: 'ELSEWHERE' })
    expect(venue.look()).toBe(`unit/${FINAL}`)
  })

  test('A schedule gives way at once to a result', () => {
    const venue = new Venue()
    venue.schedules = ['schedule/2016-08-14']
    venue.documents.set('schedule/2016-08-14', { receivedAt: 0 })
    expect(venue.look()).toBe('schedule/2016-08-14')
    venue.now += 1
    venue.say(FINAL, 'result', 'UNOFFICIAL')
    expect(venue.look()).toBe(`unit/${FINAL}`)
  })

  test('A schedule gives way at once to a start list; one start list to another after 10 s', () => {
    const venue = new Venue()
    venue.schedules = ['schedule/2016-08-14']
    venue.documents.set('schedule/2016-08-14', { receivedAt: 0 })
    venue.look()
    venue.now += 1
    venue.say(JUMP, 'start list', 'START_LIST', { start: '2016-08-14T22:00:00-03:00' })
    expect(venue.look()).toBe(`unit/${JUMP}`)
    venue.say(HEAT, 'start list', 'START_LIST', { start: '2016-08-14T21:00:00-03:00' })
    venue.now += HOLD - 1
    expect(venue.look()).toBe(`unit/${JUMP}`)
    venue.now += 1
    expect(venue.look()).toBe(`unit/${HEAT}`)
  })

  test('A start on the same field of play takes an OFFICIAL result away once it could be seen', () => {
    const venue = new Venue()
    venue.say(FINAL, 'result', 'OFFICIAL')
    venue.look()
    venue.say(HEAT, 'live', 'LIVE')
    venue.now += GLANCE - 1
    expect(venue.look()).toBe(`unit/${FINAL}`)
    venue.now += 1
    expect(venue.look()).toBe(`unit/${HEAT}`)
    expect(venue.pass(HOLD), 'what nobody could read comes again').toBe(`unit/${FINAL}`)
  })

  test('A protest is seen before a start takes its place, however long the result stood', () => {
    const venue = new Venue()
    venue.say(FINAL, 'result', 'UNOFFICIAL')
    venue.look()
    venue.pass(60_000)
    venue.say(FINAL, 'result', 'PROTESTED')
    venue.look()
    venue.say(HEAT, 'live', 'LIVE')
    venue.now += GLANCE - 1
    expect(venue.look()).toBe(`unit/${FINAL}`)
    venue.now += 1
    expect(venue.look()).toBe(`unit/${HEAT}`)
    expect(venue.pass(HOLD), 'and comes again').toBe(`unit/${FINAL}`)
  })

  test('A start takes the screen from a unit that runs after 10 s, also at the same place', () => {
    const venue = new Venue()
    venue.say(FINAL, 'live', 'LIVE')
    venue.look()
    venue.say(JUMP, 'live', 'LIVE')
    venue.now += HOLD - 1
    expect(venue.look()).toBe(`unit/${FINAL}`)
    venue.now += 1
    expect(venue.look()).toBe(`unit/${JUMP}`)
  })

  test('A start elsewhere takes an OFFICIAL result away after 10 s', () => {
    const venue = new Venue()
    venue.say(FINAL, 'result', 'OFFICIAL')
    venue.look()
    venue.say(JUMP, 'live', 'LIVE', { location: 'PIT' })
    venue.now += HOLD - 1
    expect(venue.look()).toBe(`unit/${FINAL}`)
    venue.now += 1
    expect(venue.look()).toBe(`unit/${JUMP}`)
    expect(venue.pass(60_000), 'it has been read and does not come again').toBe(`unit/${JUMP}`)
  })
})

describe('Between units', () => {
  test('After an OFFICIAL result comes the next start list, and it stays', () => {
    const venue = new Venue()
    venue.say(FINAL, 'result', 'OFFICIAL')
    venue.look()
    venue.say(JUMP, 'start list', 'START_LIST', { start: '2016-08-14T22:00:00-03:00' })
    venue.say(HEAT, 'start list', 'START_LIST', { start: '2016-08-14T21:00:00-03:00' })
    expect(venue.pass(HOLD_OFFICIAL)).toBe(`unit/${HEAT}`)
    expect(venue.pass(FRESH_OFFICIAL)).toBe(`unit/${HEAT}`)
  })

  test('An unofficial result waits for its outcome before the next start list', () => {
    const venue = new Venue()
    venue.say(FINAL, 'result', 'UNOFFICIAL')
    venue.look()
    venue.say(HEAT, 'start list', 'START_LIST')
    expect(venue.pass(3 * 60_000)).toBe(`unit/${FINAL}`)
  })

  test('Without start list the schedule of the day that was played last', () => {
    const venue = new Venue()
    venue.schedules = ['schedule/2016-08-13', 'schedule/2016-08-14', 'schedule/2016-08-15']
    for (const key of venue.schedules) venue.documents.set(key, { receivedAt: 0 })
    venue.say(FINAL, 'result', 'OFFICIAL', { day: '2016-08-14' })
    venue.look()
    expect(venue.pass(HOLD_OFFICIAL)).toBe('schedule/2016-08-14')
  })

  test('Without anything else the last result stays: a screen is never empty', () => {
    const venue = new Venue()
    venue.say(FINAL, 'result', 'OFFICIAL')
    venue.look()
    expect(venue.pass(30 * 60_000)).toBe(`unit/${FINAL}`)
  })

  test('A document that is gone is not shown any more', () => {
    const venue = new Venue()
    venue.say(FINAL, 'result', 'OFFICIAL')
    venue.look()
    venue.documents.clear()
    expect(venue.look()).toBeUndefined()
  })
})
