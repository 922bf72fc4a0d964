import { describe, expect, it } from 'vitest'
import { concerns, isUnder, withUnitsHeld } from './embargo-rules.ts'

const FINAL = 'ATHM100M--------------FNL-000100--'
const SEMI = 'ATHM100M--------------SFNL000100--'
const EVENT = 'ATHM100M--------------------------'
const OTHER = 'ATHWLJ----------------FNL-000100--'
const DAY = 'ATH-------------------------------'
const GEN = 'GEN-------------------------------'

describe('An embargo on a unit', () => {
  const embargo = `unit/${FINAL}`
  it.each([
    `unit/${FINAL}`,
    `current/${FINAL}`,
    `actions/${FINAL}`,
    `stats/${FINAL}/TEAM`,
    `communication/${FINAL}`,
    `medallists/${EVENT}`,
    `cumulative/${EVENT}`,
    `phase/${EVENT.slice(0, 22)}FNL---------`,
    `bracket/${EVENT}`,
    `records/${EVENT}`,
    `ranking/${EVENT}`,
    `medallists/${DAY}`,
    `medallists/${GEN}`,
    `medals/${DAY}`,
    `medals/${GEN}`,
  ])('holds back all that its result leads to: %s', (key) => expect(concerns(embargo, key)).toBe('whole'))

  it.each([
    `unit/${OTHER}`,
    `unit/${SEMI}`,
    `current/${SEMI}`,
    `medallists/${OTHER.slice(0, 22)}------------`,
    `codes/${DAY}`,
    `weather/${DAY}`,
    `entries/${EVENT}`,
    'competition',
    'screen/hall',
    'message/x',
  ])('lets everything else pass: %s', (key) => expect(concerns(embargo, key)).toBeUndefined())

  it('holds back one line of a timetable or a field of play', () => {
    expect(concerns(embargo, 'schedule/2016-07-02')).toBe('units')
    expect(concerns(embargo, 'now/main')).toBe('units')
    const told = { day: '1', units: { a: { status: 'START_LIST' }, b: { status: 'LIVE' } } }
    const truth = { day: '2', units: { a: { status: 'OFFICIAL' }, b: { status: 'OFFICIAL' }, c: { status: 'LIVE' } } }
    expect(withUnitsHeld(truth, told, (rsc) => rsc === 'a' || rsc === 'c')).toEqual({
      day: '2',
      units: { a: { status: 'START_LIST' }, b: { status: 'OFFICIAL' } },
    })
  })
})

describe('An embargo on a discipline', () => {
  it('holds back all of it, and nothing of others but the tables of medals', () => {
    const embargo = 'discipline/ATH'
    for (const key of [`unit/${FINAL}`, `unit/${OTHER}`, `medallists/${EVENT}`, `medals/${GEN}`])
      expect(concerns(embargo, key)).toBe('whole')
    expect(concerns(embargo, 'unit/SWMM100MFR------------FNL-000100--')).toBeUndefined()
    expect([isUnder(embargo, FINAL), isUnder(embargo, 'SWM'.padEnd(34, '-'))]).toEqual([true, false])
  })
})
