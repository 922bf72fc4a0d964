import { expect, test } from 'vitest'
import { periodsPart } from './read-odf.ts'
import { el, message, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'

test('Periods keep their order, their strings, and who is home', () => {
  const period = (code: string, attrs: Record<string, string>, ...extended: string[]) =>
    el('Period', { Code: code, ...attrs }, ...(extended.length > 0 ? [el('ExtendedPeriods', {}, ...extended)] : []))
  const source = resultSource(
    message({ ResultStatus: 'LIVE' }, [
      el('Clock', { Period: 'Q2', Time: '04:31', Running: 'Y' }),
      el(
        'Periods',
        { Home: 'T1', Away: 'T2' },
        period('Q1', { HomeScore: '21', AwayScore: '19', HomePeriodScore: '21', AwayPeriodScore: '19' }),
        period('Q2', { HomeScore: '30', AwayScore: '33' }, el('ExtendedPeriod', { Code: 'LSCE', Value: '1' })),
      ),
      row('T1', { SortOrder: 1, Result: '30' }),
      row('T2', { SortOrder: 2, Result: '33' }),
    ]),
  )
  expect(periodsPart(source)).toEqual({
    periods: {
      Q1: { sortOrder: 1, home: '21', away: '19', homePeriod: '21', awayPeriod: '19' },
      Q2: { sortOrder: 2, home: '30', away: '33', parts: { LSCE: '1' } },
    },
    home: 'T1',
    away: 'T2',
    clock: { period: 'Q2', time: '04:31', running: 'Y' },
  })
})

test('A message without periods has none', () => {
  expect(periodsPart(resultSource(message({}, [row('1', {})])))).toEqual({})
})
