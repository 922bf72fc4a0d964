import { expect, test } from 'vitest'
import { besideKeys, besideOf } from './beside.ts'

const HEAT = 'ATHW200M--------------HEAT000100--'
const EVENT = 'ATHW200M--------------------------'

test('Beside a unit stand what happens this second and the lists of its event', () => {
  expect(besideKeys(`unit/${HEAT}`)).toEqual({
    current: `current/${HEAT}`,
    actions: `actions/${HEAT}`,
    records: `records/${EVENT}`,
    cumulative: `cumulative/${EVENT}`,
    phaseCumulative: 'cumulative/ATHW200M--------------HEAT--------',
    medallists: `medallists/${EVENT}`,
  })
})

test('Beside a total stand records and medallists, beside a phase the records, beside the others nothing', () => {
  expect(Object.keys(besideKeys(`cumulative/${EVENT}`))).toEqual(['records', 'medallists'])
  expect(Object.keys(besideKeys(`phase/${EVENT}`))).toEqual(['records'])
  for (const key of ['schedule/2016-08-14', `medals/${EVENT}`, 'competition']) expect(besideKeys(key)).toEqual({})
})

test('What is not here, or cannot be read, is absent', () => {
  const current = { key: `current/${HEAT}`, epoch: 'e', version: 1, receivedAt: 0, value: {} }
  const get = (key: string) => (key === current.key ? current : undefined)
  expect(besideOf(`unit/${HEAT}`, get, () => undefined)).toEqual({})
  expect(besideOf(`unit/${HEAT}`, get, (document) => ({ ...document, value: {} })).current).toEqual(current)
})
