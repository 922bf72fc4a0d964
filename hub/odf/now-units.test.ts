import { describe, expect, it } from 'vitest'
import { changeTime, momentOf, QUIET_MS, type FieldUnit } from './now-units.ts'

const fieldUnit = (rsc: string, more: Partial<FieldUnit> = {}): FieldUnit => ({
  rsc,
  location: 'main',
  day: '2016-07-02',
  start: `2016-07-02T1${rsc.padStart(3, '0').slice(-1)}:00:00+02:00`,
  moment: 'next',
  changedAt: 0,
  ...more,
})

describe('the moment of a unit', () => {
  it.each([
    ['SCHEDULED', undefined, 'next'],
    ['RUNNING', undefined, 'next'],
    ['FINISHED', undefined, undefined],
    ['CANCELLED', undefined, undefined],
    ['GETTING_READY', 'START_LIST', 'start list'],
    ['RUNNING', 'START_LIST', 'live'],
    ['FINISHED', 'START_LIST', 'result'],
    ['CANCELLED', 'START_LIST', undefined],
    ['RUNNING', 'LIVE', 'live'],
    ['RUNNING', 'INTERMEDIATE', 'live'],
    ['FINISHED', 'LIVE', 'result'],
    ['RUNNING', 'PARTIAL', 'live'],
    ['RUNNING', 'UNCONFIRMED', 'result'],
    ['FINISHED', 'PROTESTED', 'result'],
    [undefined, 'OFFICIAL', 'result'],
    [undefined, 'START_LIST', 'start list'],
  ])('%s in the schedule and %s as its result is %s', (scheduleStatus, resultStatus, moment) => {
    expect(momentOf({ scheduleStatus, resultStatus, phaseType: '3' })).toBe(moment)
  })

  it('is a ceremony while one runs, and nothing for training and meetings', () => {
    expect(momentOf({ phaseType: '6', scheduleStatus: 'RUNNING' })).toBe('ceremony')
    expect(momentOf({ phaseType: '6', scheduleStatus: 'SCHEDULED' })).toBe('next')
    expect(momentOf({ phaseType: '1', scheduleStatus: 'RUNNING' })).toBeUndefined()
    expect(momentOf({ phaseType: '4', scheduleStatus: 'SCHEDULED' })).toBeUndefined()
  })
})

describe('changedAt', () => {
  const live = fieldUnit('1', { moment: 'live', changedAt: 1000 })

  it('moves with the moment at once', () => {
    expect(changeTime(live, 'result', 1001)).toBe(1001)
    expect(changeTime(undefined, 'live', 5)).toBe(5)
  })

  it('moves at most every 10 s while the moment stays', () => {
    expect(changeTime(live, 'live', 1000 + QUIET_MS - 1)).toBe(1000)
    expect(changeTime(live, 'live', 1000 + QUIET_MS)).toBe(1000 + QUIET_MS)
  })

  it('follows a clock that was set back', () => {
    expect(changeTime(live, 'live', 500)).toBe(500)
  })
})
