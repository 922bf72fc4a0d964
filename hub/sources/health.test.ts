import { describe, expect, test } from 'vitest'
import { heard, judge, type Signals, type Verdict } from './health.ts'

const START: Signals = { transport: { kind: 'up' }, upSince: 0, signedOn: new Set() }
const SILENT_AFTER = 60_000
const at = (signals: Signals, now: number, before?: Verdict) => judge(signals, SILENT_AFTER, now, before)
const message = (type: string, documentCode = 'ATH', keepAliveEvery?: number) => ({
  type,
  documentCode,
  keepAliveEvery,
})

describe('health of a source', () => {
  test('it runs from the start, and keeps the beginning of a state that goes on', () => {
    const first = at(START, 0)
    expect(first).toEqual({ state: 'running', since: 0 })
    expect(at(heard(START, message('DT_RESULT'), 50_000), 70_000, first)).toEqual(first)
  })

  test('it is silent when nothing came for the limit, since the last news', () => {
    expect(at(START, 60_001)).toEqual({ state: 'silent', since: 0, reason: 'nothing has come yet' })
    expect(at(heard(START, message('DT_RESULT'), 5_000), 66_000)).toMatchObject({ state: 'silent', since: 5_000 })
  })

  test('keep-alives alone are silence, and the reason says so', () => {
    const signals = heard(heard(START, message('DT_RESULT'), 1_000), message('DT_KA', 'ATH', 30_000), 61_500)
    expect(at(signals, 62_000)).toEqual({ state: 'silent', since: 1_000, reason: 'nothing but keep-alives' })
  })

  test('it is cut when a keep-alive is missing, and runs again with the next message', () => {
    const signals = heard(START, message('DT_KA', 'ATH', 10_000), 1_000)
    expect(at(signals, 26_000).state).toBe('running')
    const cut = at(signals, 26_001)
    expect(cut).toMatchObject({
      state: 'cut',
      since: 1_000,
      reason: 'keep-alives are missing that should come every 10 s',
    })
    expect(at(heard(signals, message('DT_CURRENT'), 30_000), 30_000, cut)).toEqual({ state: 'running', since: 30_000 })
  })

  test('it is cut when the last venue system signs off, not when one of two does', () => {
    const both = heard(heard(START, message('DT_LOCAL_ON', 'ATH', 30_000), 1), message('DT_LOCAL_ON', 'SWM'), 2)
    const one = heard(both, message('DT_LOCAL_OFF', 'ATH'), 3)
    expect(at(one, 4).state).toBe('running')
    const none = heard(one, message('DT_LOCAL_OFF', 'SWM'), 5)
    expect(at(none, 600_000)).toEqual({ state: 'cut', since: 5, reason: 'the venue system signed off' })
    expect(at(heard(none, message('DT_LOCAL_ON', 'ATH'), 600_000), 600_001).state).toBe('running')
  })

  test('the transport speaks first', () => {
    const lost = { kind: 'lost', since: 7, reason: 'the line is down' } as const
    expect(at({ ...START, transport: lost }, 8)).toEqual({ state: 'cut', since: 7, reason: 'the line is down' })
    expect(at({ ...START, transport: { ...lost, kind: 'failed' } }, 8).state).toBe('failed')
    expect(at({ ...START, transport: { kind: 'done', since: 9 } }, 900_000)).toMatchObject({ state: 'done', since: 9 })
  })

  test('after a restart of the hub a fault stays until something is heard', () => {
    const before: Verdict = { state: 'silent', since: -500_000, reason: 'nothing comes' }
    expect(at(START, 10, before)).toBe(before)
    expect(at(heard(START, message('DT_RESULT'), 20), 20, before)).toEqual({ state: 'running', since: 20 })
  })
})
