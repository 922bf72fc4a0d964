import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Log } from './log.ts'
import { powerAt, powerSchema, venueTime, type PowerCommand, type PowerSchedule } from './power-schedule.ts'
import { runCommand, ScreenPower } from './screen-power.ts'

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

  it('runs the commands at each change, and once at the start; an emergency switches them on within seconds', () => {
    let local = at('2016-07-01T23:29:55')
    let isNeeded = false
    const ran: string[] = []
    const command = (word: string): PowerCommand => ({ run: [word] })
    const schedule = { ...DAY, commands: { on: [command('light')], off: [command('dark')] } }
    const run = ({ run: [word = ''] }: PowerCommand) => {
      ran.push(word)
      return Promise.resolve('done' as const)
    }
    const power = new ScreenPower({ schedule, local: () => local, isNeeded: () => isNeeded, run, log })
    expect(ran).toEqual(['light'])
    local = at('2016-07-01T23:30:05')
    vi.advanceTimersByTime(30_000)
    expect(ran).toEqual(['light', 'dark'])
    isNeeded = true
    vi.advanceTimersByTime(10_000)
    expect(ran).toEqual(['light', 'dark', 'light'])
    power.stop()
  })

  it('a program that is not there is passed over, one that fails is told, input is handed over', async () => {
    vi.useRealTimers()
    expect(await runCommand({ run: ['no-such-program-of-ours'] })).toBe('not present')
    expect(await runCommand({ run: ['grep', '-q', 'standby 0'], input: 'standby 0\n' })).toBe('done')
    await expect(runCommand({ run: ['false'] })).rejects.toThrow('exit code 1')
  })
})
