import { expect, it } from 'vitest'
import { extended, info, infos, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { odf } from './odf.ts'

it('keeps whatever a sport sent beyond the base', () => {
  const fighter = row(
    '1',
    { WLT: 'W', Result: '10', SortOrder: 1 },
    { extended: [extended('IPP', { Pos: 1, Value: '1' })] },
  )
  const source = resultSource(result({}, infos(info('UI', 'GOLD_SCORE', { Value: 'Y' })), fighter))
  expect(odf.unit?.(source, { family: 'table', resultLabel: 'Result' })).toEqual({
    unit: { ext: { 'UI/GOLD_SCORE': 'Y' } },
    competitors: { '1': { ext: { '@WLT': 'W', 'ER/IPP/1': '1' } } },
  })
})

it('adds nothing where there is nothing', () => {
  const source = resultSource(result({}, row('1', { Result: '10' })))
  expect(odf.unit?.(source, { family: 'table', resultLabel: 'Result' })).toEqual({ unit: {}, competitors: { '1': {} } })
})
