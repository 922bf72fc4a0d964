import { describe, expect, test } from 'vitest'
import { RESULT_STATUSES } from '../../protocol/documents.ts'
import type { Fault } from '../../sports/parts/stage-context.ts'
import { ageOf, asOfWords, HUB_GRACE, hubFault, LIMITS, localIso, sourceFault } from './ageing.ts'

const T = 1_700_000_000_000
const HUB: Fault = { kind: 'hub', since: T - 9000 }
const SOURCE: Fault = { kind: 'source', since: T - 1000 }

describe('Ageing by time', () => {
  for (const status of RESULT_STATUSES.filter((s) => s !== 'OFFICIAL'))
    test(`${status} ages at its limit and not a moment sooner`, () => {
      const limit = LIMITS[status] ?? Number.NaN
      expect(ageOf({ status, heardAt: T - limit + 1, now: T })).toEqual({ aged: false })
      expect(ageOf({ status, heardAt: T - limit, now: T })).toEqual({
        aged: true,
        fault: { kind: 'silent', since: T - limit },
      })
    })

  test('OFFICIAL never ages, but a fault is told', () => {
    expect(ageOf({ status: 'OFFICIAL', heardAt: 0, now: T })).toEqual({ aged: false, fault: undefined })
    expect(ageOf({ status: 'OFFICIAL', heardAt: 0, now: T, hub: HUB, source: SOURCE })).toEqual({
      aged: false,
      fault: HUB,
    })
    expect(ageOf({ status: 'OFFICIAL', heardAt: 0, now: T, source: SOURCE }).fault).toEqual(SOURCE)
  })

  test('A profile may set its own limit for LIVE, and only for LIVE', () => {
    expect(ageOf({ status: 'LIVE', heardAt: T - 60_000, now: T, liveLimit: 120 }).aged).toBe(false)
    expect(ageOf({ status: 'LIVE', heardAt: T - 11_000, now: T, liveLimit: 11 }).aged).toBe(true)
    expect(ageOf({ status: 'UNOFFICIAL', heardAt: T - 11_000, now: T, liveLimit: 11 }).aged).toBe(false)
  })

  test('What has no status does not age by time', () => {
    expect(ageOf({ heardAt: 0, now: T }).aged).toBe(false)
  })
})

describe('Ageing by a cut', () => {
  test('Cut from the hub, everything that is not OFFICIAL ages at once', () => {
    for (const status of [...RESULT_STATUSES.filter((s) => s !== 'OFFICIAL'), undefined])
      expect(ageOf({ status, heardAt: T, now: T, hub: HUB, source: SOURCE })).toEqual({ aged: true, fault: HUB })
  })

  test('A source that is cut ages what is LIVE at once, the rest by its limit', () => {
    expect(ageOf({ status: 'LIVE', heardAt: T - 2000, now: T, source: SOURCE })).toEqual({ aged: true, fault: SOURCE })
    expect(ageOf({ status: 'START_LIST', heardAt: T - 2000, now: T, source: SOURCE })).toEqual({
      aged: false,
      fault: SOURCE,
    })
    expect(ageOf({ status: 'UNOFFICIAL', heardAt: T - 600_000, now: T, source: SOURCE }).aged).toBe(true)
  })

  test('News that came after the cut came another way and is not old', () => {
    expect(ageOf({ status: 'LIVE', heardAt: T - 500, now: T, source: SOURCE }).aged).toBe(false)
  })

  test('A connected screen forgives the hub 5 s, one that has started from its cache forgives nothing', () => {
    const offline = { kind: 'offline', since: T, reason: 'closed' } as const
    expect(hubFault(offline, true, T + HUB_GRACE - 1)).toBeUndefined()
    expect(hubFault(offline, true, T + HUB_GRACE)).toEqual({ kind: 'hub', since: T })
    expect(hubFault(offline, false, T)).toEqual({ kind: 'hub', since: T })
    expect(hubFault({ kind: 'silent', since: T, reason: 'nothing heard' }, true, T + HUB_GRACE)?.kind).toBe('hub')
    expect(hubFault({ kind: 'live', since: T }, false, T + 99_999)).toBeUndefined()
  })

  test('Of several sources the one that was cut first is told; silent and done are no cut', () => {
    const source = (state: 'running' | 'silent' | 'cut' | 'done' | 'failed', since: number) => ({
      name: state,
      state,
      since,
    })
    expect(sourceFault([source('running', 1), source('silent', 2), source('done', 3)])).toBeUndefined()
    expect(sourceFault([source('failed', 7), source('cut', 5), source('running', 1)])).toEqual({
      kind: 'source',
      since: 5,
    })
  })
})

describe('"As of"', () => {
  test("is the source's own time of day as sent, not the hub's", () => {
    const document = { asOf: '2016-08-14T22:25:41-03:00', receivedAt: T }
    expect(asOfWords(document, T + 60_000, '+02:00')).toBe('22:25:41')
    expect(asOfWords({ ...document, asOf: '2016-08-14T22:25:41.230' }, T, undefined)).toBe('22:25:41')
  })

  test('names the day when it is from another one', () => {
    const document = { asOf: '2016-08-14T22:25:41-03:00', receivedAt: T }
    expect(asOfWords(document, T + 19 * 3_600_000, undefined)).toBe('14 Aug 22:25')
  })

  test("is the moment of arrival in the venue's time where the feed sent none", () => {
    expect(asOfWords({ receivedAt: Date.UTC(2026, 0, 2, 1, 5, 6) }, Date.UTC(2026, 0, 2, 2), '-03:00')).toBe('22:05:06')
    expect(localIso(Date.UTC(2026, 0, 2, 1, 5, 6), '-03:00')).toBe('2026-01-01T22:05:06.000')
    expect(localIso(Date.UTC(2026, 0, 2, 1, 5, 6), '+0530')).toBe('2026-01-02T06:35:06.000')
  })
})
