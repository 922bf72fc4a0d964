import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeFeed } from '../../tests/support/fake-feed.ts'
import type { Log } from '../log.ts'
import { powerAt, powerSchema, venueTime, type PowerCommand, type PowerSchedule } from './power-schedule.ts'
import { runCommand, ScreenPower } from './screen-power.ts'
import { SportHours } from './sport-hours.ts'

const at = (text: string): number => Date.parse(`${text}Z`)
const DAY: PowerSchedule = { on: '08:00', off: '23:30', days: ['fri', 'sat'] }
const NIGHT: PowerSchedule = { on: '18:00', off: '02:00', days: ['sat'] }
const log: Log = { info() {}, warn() {}, error() {}, last() {} }

describe('when the displays are on (kiosk.md 4, DPMS)', () => {
  // 1 July 2016 was a Friday.
  it.each([
    [DAY, '2016-07-01T07:59', 'off'],
    [DAY, '2016-07-01T08:00', 'on'],
    [DAY, '2016-07-01T23:29', 'on'],
    [DAY, '2016-07-01T23:30', 'off'],
    [DAY, '2016-07-03T12:00', 'off'],
    [NIGHT, '2016-07-02T18:00', 'on'],
    [NIGHT, '2016-07-03T01:59', 'on'],
    [NIGHT, '2016-07-03T02:00', 'off'],
    [NIGHT, '2016-07-02T01:00', 'off'],
  ] as const)('%o at %s: %s', (schedule, time, expected) => {
    expect(powerAt(schedule, at(time), false)).toBe(expected)
  })

  it('always, while an emergency stands or a unit runs, or no clock can be trusted', () => {
    const night = at('2016-07-01T03:00')
    expect([powerAt(DAY, night, true), powerAt(DAY, undefined, false), powerAt(undefined, night, false)]).toEqual([
      'on',
      'on',
      'on',
    ])
  })

  it("the time is the venue's, by the offset of its competition", () => {
    expect(venueTime(at('2016-08-14T22:25'), '-03:00')).toBe(at('2016-08-14T19:25'))
    expect(venueTime(at('2016-08-14T22:25'), '+05:30')).toBe(at('2016-08-15T03:55'))
  })

  it('a schedule that makes no sense is refused', () => {
    for (const wrong of [
      { on: '8:00', off: '23:00' },
      { on: '08:00' },
      { on: '08:00', off: '24:00' },
      { ...DAY, days: [] },
    ])
      expect(powerSchema.safeParse(wrong).success).toBe(false)
  })
})

describe('switching them', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** A machine whose commands are "light" and "dark"; in the middle of the night, unless it is said otherwise. */
  function rig(run: (word: string) => Promise<'done' | 'not present'> = () => Promise.resolve('done')) {
    const state = { local: at('2016-07-01T03:00'), needed: false }
    const ran: string[] = []
    const warned: string[] = []
    const command = (word: string): PowerCommand => ({ run: [word] })
    const power = new ScreenPower({
      schedule: { ...DAY, commands: { on: [command('light')], off: [command('dark')] } },
      local: () => state.local,
      isNeeded: () => state.needed,
      now: () => Date.now(),
      run: ({ run: [word = ''] }) => {
        ran.push(word)
        return run(word)
      },
      log: { ...log, warn: (text) => void warned.push(text) },
    })
    return { state, ran, warned, power }
  }
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

  it('runs the commands at each change, and once at the start', async () => {
    const { state, ran, power } = rig()
    await pass(0)
    expect(ran).toEqual(['dark'])
    state.local = at('2016-07-01T08:00')
    await pass(1_000)
    expect(ran).toEqual(['dark', 'light'])
    await power.stop()
  })

  it('an emergency, or a unit, switches them on at once, and off again only a while after: what comes and goes makes no TV flicker', async () => {
    const { state, ran, power } = rig()
    await pass(0)
    state.needed = true
    await pass(1_000)
    expect(ran).toEqual(['dark', 'light'])
    state.needed = false
    await pass(9 * 60_000)
    expect(ran).toEqual(['dark', 'light'])
    await pass(2 * 60_000)
    expect(ran).toEqual(['dark', 'light', 'dark'])
    await power.stop()
  })

  it('a shell that ends leaves none dark', async () => {
    const { ran, power } = rig()
    await pass(0)
    await power.stop()
    expect(ran).toEqual(['dark', 'light'])
    await power.stop()
    expect(ran).toEqual(['dark', 'light'])
  })

  it('one switch waits for the other: a slow off does not come after the on that follows it', async () => {
    const order: string[] = []
    const { state, power } = rig(async (word) => {
      await new Promise((resolve) => setTimeout(resolve, word === 'dark' ? 5_000 : 10))
      order.push(word)
      return 'done'
    })
    await pass(100)
    state.needed = true
    await pass(10_000)
    expect(order).toEqual(['dark', 'light'])
    const end = power.stop()
    await pass(10_000)
    await end
  })

  it('what is missing, or fails, is said once in one sentence, and tried again', async () => {
    const missing = rig(() => Promise.resolve('not present'))
    const failing = rig(() => Promise.reject(new Error('no adapter')))
    await pass(200_000)
    expect(missing.warned).toEqual(['the displays are not switched by the hours of "power": none of dark is installed'])
    expect(failing.warned).toEqual(['the displays are not switched by the hours of "power": dark: Error: no adapter'])
    expect(failing.ran.length).toBeGreaterThan(2)
    await Promise.all([missing.power.stop(), failing.power.stop()])
  })

  it('a program that is not there is passed over, one that fails or only says that it cannot is told, input is handed over', async () => {
    vi.useRealTimers()
    expect(await runCommand({ run: ['no-such-program-of-ours'] })).toBe('not present')
    expect(await runCommand({ run: ['grep', '-q', 'standby 0'], input: 'standby 0\n' })).toBe('done')
    await expect(runCommand({ run: ['false'] })).rejects.toThrow('exit code 1')
    const xset = 'echo server does not have extension for dpms option >&2'
    await expect(runCommand({ run: ['sh', '-c', xset] })).rejects.toThrow('does not have extension')
  })
})

describe('hours of sport, whatever those of the venue say', () => {
  const START = Date.parse('2016-07-01T23:50:00+02:00')
  const MIN = 60_000
  const rig = (status?: string) => {
    const feed = new FakeFeed(START)
    const hours = new SportHours(feed, undefined, 30 * MIN)
    const unit = {
      sortOrder: 1,
      name: 'Final',
      start: '2016-07-01T23:50:00+02:00',
      ...(status !== undefined && { status }),
    }
    feed.put('schedule/2016-07-01', { family: 'schedule', day: '2016-07-01', sessions: {}, units: { a: unit } })
    return { feed, hours }
  }

  it('begin before the first unit, and wait for one that is late', () => {
    const { hours } = rig('SCHEDULED')
    expect([-31, -30, 0, 179, 181].map((minutes) => hours.isOn(START + minutes * MIN))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
    for (const status of ['FINISHED', 'CANCELLED', 'POSTPONED']) expect(rig(status).hours.isOn(START)).toBe(false)
  })

  it('last while a unit runs anywhere in the venue, shown or not; one that was forgotten does not run', () => {
    const { feed, hours } = rig('FINISHED')
    const field = (moment: string) => ({ location: 'track', units: { a: { sortOrder: 1, moment, changedAt: START } } })
    feed.put('now/track', field('live'))
    expect([hours.isOn(START + 60 * MIN), hours.isOn(START + 121 * MIN)]).toEqual([true, false])
    feed.put('now/track', field('result'))
    expect(hours.isOn(START)).toBe(false)
  })
})
