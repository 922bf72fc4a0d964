import { expect, it } from 'vitest'
import { extended, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { odf } from './odf.ts'

const profile = { family: 'gaps', resultLabel: 'Time' }

it('takes warnings, penalties and passages of a walk', () => {
  const walker = row(
    '1',
    { Rank: 2, Result: '1:19:26', Diff: '+0:12', SortOrder: 2 },
    {
      extended: [
        extended('INTERMEDIATE', { Pos: 1, Value: '20:01', Value2: '4:00', Rank: 5, Move: 2 }),
        extended('WARNINGS', { Value: '2' }),
        extended('LEG_PENALTY', { Value: '2:00' }),
      ],
    },
  )
  const own = odf.unit?.(resultSource(result({}, walker)), profile)
  expect(own?.competitors['1']).toEqual({
    warnings: '2',
    penalty: '2:00',
    splits: { '1': { time: '20:01', section: '4:00', rank: '5', move: '2' } },
  })
})

it('a point that only competitors name is a point all the same', () => {
  const runner = row('1', { SortOrder: 1 }, { extended: [extended('INTERMEDIATE', { Pos: 3, Value: '1:02:03' })] })
  const own = odf.unit?.(resultSource(result({ ResultStatus: 'LIVE' }, runner)), profile)
  expect(own?.unit).toEqual({ points: { '3': { sortOrder: 3, label: '3' } } })
})

it('derives the gaps of a road race in minutes and seconds', () => {
  const rows = [
    row('1', { Rank: 1, Result: '1:19:14', SortOrder: 1 }),
    row('2', { Rank: 2, Result: '1:20:26', SortOrder: 2 }),
  ]
  const own = odf.unit?.(resultSource(result({}, ...rows)), profile)
  expect(own?.competitors['2']).toEqual({ gap: '+1:12' })
})
