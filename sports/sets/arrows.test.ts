import { describe, expect, it } from 'vitest'
import { odf } from './odf.ts'
import { el, extended, message, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { eventOf } from '../disciplines/find-profile.ts'

const MATCH = 'ARCWINDIV-------------QFNL000100--'
const COMPOUND = 'ARCMCOMP--------------QFNL000100--'

const arrows = (...all: readonly string[]) => all.map((Value, i) => extended('ARROW', { Pos: i + 1, Value }))
const needs = (rsc: string, own: readonly string[], other: readonly string[], ...more: readonly string[]) => {
  const source = resultSource(
    message({ DocumentCode: rsc, ResultStatus: 'LIVE' }, [
      ...more,
      row('1', { SortOrder: 1 }, { extended: arrows(...own) }),
      row('2', { SortOrder: 2 }, { extended: arrows(...other) }),
    ]),
  )
  return odf.unit?.(source, eventOf(rsc)).competitors['1']?.['need']
}

describe('what the last arrow of a set must score', () => {
  it('is one more than the other side has in all, or as much to draw level', () => {
    expect(needs(MATCH, ['9', '8'], ['9', 'X', '8'])).toEqual({ level: '10' })
    expect(needs(MATCH, ['9', '9'], ['9', 'X', '8'])).toEqual({ win: '10', level: '9' })
    expect(needs(MATCH, ['X', '10'], ['M', '7', '8'])).toEqual({ win: '0' })
  })

  it('is nothing that no arrow scores', () => {
    expect(needs(MATCH, ['6', '6'], ['10', '10', '10'])).toBeUndefined()
  })

  it('is not said before the other side has shot all its own, nor with two arrows left', () => {
    expect(needs(MATCH, ['9', '9'], ['9', '9'])).toBeUndefined()
    expect(needs(MATCH, ['9'], ['9', '9', '9'])).toBeUndefined()
  })

  it('is not said where an arrow is read by nobody yet', () => {
    expect(needs(MATCH, ['9', '9*'], ['9', '9', '9'])).toBeUndefined()
  })

  it('counts six arrows of a team, four of a mixed one', () => {
    expect(eventOf('ARCMTEAM3-------------QFNL000100--').sets?.arrows).toEqual({ each: 6, rule: 'set points' })
    expect(eventOf('ARCXTEAM2-------------QFNL000100--').sets?.arrows).toEqual({ each: 4, rule: 'set points' })
  })

  it('is said of the whole match where all arrows add up, in its last end only', () => {
    const ends = (...scores: readonly (readonly [number, number])[]) =>
      el(
        'Periods',
        { Home: '1', Away: '2' },
        ...scores.map(([HomePeriodScore, AwayPeriodScore], i) =>
          el('Period', { Code: `E${i + 1}`, HomePeriodScore, AwayPeriodScore }),
        ),
      )
    const four = ends([29, 30], [28, 28], [30, 29], [29, 28])
    expect(needs(COMPOUND, ['10', '9'], ['10', '10', '10'], four)).toEqual({ level: '10' })
    expect(needs(COMPOUND, ['10', '9'], ['10', '10', '10'], ends([29, 30], [28, 28]))).toBeUndefined()
  })
})

it('keeps the arrows of the set that is on as they were sent', () => {
  const source = resultSource(
    message({ DocumentCode: MATCH, ResultStatus: 'LIVE' }, [
      row('1', { SortOrder: 1 }, { extended: arrows('X', 'M') }),
    ]),
  )
  expect(odf.unit?.(source, eventOf(MATCH)).competitors['1']?.['arrows']).toEqual({
    '1': { sortOrder: 1, value: 'X' },
    '2': { sortOrder: 2, value: 'M' },
  })
})
