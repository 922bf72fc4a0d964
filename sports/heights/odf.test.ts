import { expect, it } from 'vitest'
import { extended, info, infos, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { odf } from './odf.ts'

const profile = { family: 'heights', resultLabel: 'Best' }
const bars = ['2.20', '2.25', '2.29'].map((Value, i) => info('UI', 'INTERMEDIATE', { Pos: i + 1, Value }))
const jumper = (code: string, tries: Readonly<Record<string, string>>) =>
  row(
    code,
    { SortOrder: Number(code) },
    {
      extended: [
        ...Object.entries(tries).map(([Pos, Value]) => extended('INTERMEDIATE', { Pos, Value })),
        extended('IN_COMP', { Value: 'Y' }),
      ],
    },
  )
const read = (...content: string[]) => odf.unit?.(resultSource(result({ ResultStatus: 'LIVE' }, ...content)), profile)

it('takes bars and tries by position, as sent', () => {
  const own = read(infos(...bars), jumper('1', { '1': 'o', '2': 'XO', '3': 'x-' }))
  expect(own?.unit['heights']).toEqual({
    '1': { sortOrder: 1, height: '2.20' },
    '2': { sortOrder: 2, height: '2.25' },
    '3': { sortOrder: 3, height: '2.29' },
  })
  expect(own?.competitors['1']).toEqual({ tries: { '1': 'o', '2': 'XO', '3': 'x-' }, inComp: 'Y' })
})

it('knows who is up, at which height and at which try', () => {
  const current = info('DISPLAY', 'CURRENT', { Pos: 2, Value: '1' })
  const said = info('DISPLAY', 'INTERMEDIATE_ATTEMPT_CURRENT', { Value: '3' })
  expect(read(infos(...bars, current, said), jumper('1', { '2': 'x' }))?.unit).toMatchObject({
    current: '1',
    currentHeight: '2',
    currentAttempt: '3',
  })
  expect(read(infos(...bars, current), jumper('1', { '2': 'x' }))?.unit['currentAttempt']).toBe('2')
  expect(read(infos(...bars, current), jumper('1', { '1': 'o' }))?.unit['currentAttempt']).toBe('1')
})

it('a bar that only competitors name keeps its number', () => {
  expect(read(jumper('1', { '4': 'o' }))?.unit['heights']).toEqual({ '4': { sortOrder: 4, height: '4' } })
})
