import { expect, it } from 'vitest'
import { el, extended, result, row } from '../../tests/support/odf-xml.ts'
import { resultSource } from '../../tests/support/result-source.ts'
import { withColumns } from './profile-columns.ts'

const source = resultSource(
  result(
    {},
    row(
      '1',
      { Result: '-12', Pty: '2' },
      {
        extended: [extended('THRU', { Value: '16' }), extended('SPEED', { Pos: 2, Value: '41.2' })],
        entries: [el('EventUnitEntry', { Type: 'EUE', Code: 'HELMET', Value: '7' })],
      },
    ),
  ),
)
const only = source.rows[0]
const column = (id: string, from: string | readonly string[]) => ({ id, label: id, from })

it('The profile’s own columns are read by their address, whatever the family, and leave ext', () => {
  if (only === undefined) throw new Error('There is no row')
  const columns = [
    column('thru', 'ER/THRU'),
    column('speed', 'ER/SPEED/2'),
    column('helmet', 'EUE/HELMET'),
    column('penalty', '@Pty'),
    column('absent', 'ER/ABSENT'),
  ]
  expect(withColumns({ result: '-12', ext: { 'ER/THRU': '16', 'ER/OTHER': 'x' } }, only, columns)).toEqual({
    result: '-12',
    more: { thru: '16', speed: '41.2', helmet: '7', penalty: '2' },
    ext: { 'ER/OTHER': 'x' },
  })
})

it('A competitor without any of them stays the same', () => {
  if (only === undefined) throw new Error('There is no row')
  const competitor = { result: '-12' }
  expect(withColumns(competitor, only, [column('absent', 'ER/ABSENT')])).toBe(competitor)
})

it('Of several likely addresses the first that the row has counts', () => {
  if (only === undefined) throw new Error('There is no row')
  const columns = [column('thru', ['@ResultPoints', 'ER/HOLE', 'ER/THRU'])]
  expect(withColumns({ ext: { 'ER/THRU': '16' } }, only, columns)).toEqual({ more: { thru: '16' } })
})
