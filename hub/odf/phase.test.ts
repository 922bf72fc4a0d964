import { afterEach, beforeEach, expect, it } from 'vitest'
import { schema as tableSchema } from '../../sports/table/model.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import { competitor, el, info, infos, result, row } from '../../tests/support/odf-xml.ts'
import { unitNumber } from './rsc.ts'

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

const PHASE = 'ATHM100M--------------HEAT--------'
const heat = (number: number) => `ATHM100M--------------HEAT000${number}00--`
const phase = () => tableSchema.parse(bench.value(`phase/${PHASE}`))

it('each row of a phase says its heat, from the units that have come', () => {
  bench.send(result({ DocumentCode: heat(1) }, row('1', { Rank: 1, Result: '10.10' })))
  bench.send(result({ DocumentCode: heat(2) }, row('2', { Rank: 1, Result: '10.20' })))
  bench.send(
    result(
      { DocumentCode: PHASE, DocumentType: 'DT_PHASE_RESULT' },
      row('1', { Rank: 1, Result: '10.10', QualificationMark: 'Q', SortOrder: 1 }),
      row('2', { Rank: 2, Result: '10.20', QualificationMark: 'q', SortOrder: 2 }),
      row('3', { IRM: 'DNS', SortOrder: 3 }),
    ),
  )
  expect(phase().competitors).toMatchObject({
    '1': { unit: heat(1), unitNum: '1', qualification: 'Q', result: '10.10' },
    '2': { unit: heat(2), unitNum: '2', qualification: 'q' },
  })
  expect(phase().competitors['3']).not.toHaveProperty('unit')
})

it('what the message itself says of the unit counts, also where that unit has not come', () => {
  const item = el('ResultItems', {}, el('ResultItem', { Unit: heat(7) }, el('Result', { Result: '10.30' })))
  bench.send(
    result(
      { DocumentCode: PHASE, DocumentType: 'DT_PHASE_RESULT' },
      infos(info('UI', 'QUAL_TO_RANK', { Value: '3' })),
      el('Result', { SortOrder: 1, Result: '10.30' }, item, competitor('1')),
    ),
  )
  expect(phase()).toMatchObject({ qualify: { toRank: '3' }, competitors: { '1': { unit: heat(7), unitNum: '7' } } })
})

it.each([
  ['ATHM100M--------------HEAT000300--', '3'],
  ['ATHM100M--------------HEAT001200--', '12'],
  ['STKM5000MRY4----------FNL-A00100--', 'A1'],
  ['NCBMLH10KM------------FNL-0001SJ--', '1'],
  ['ATHM100M--------------FNL---------', undefined],
])('the number of the unit %s is %s', (rsc, number) => {
  expect(unitNumber(rsc)).toBe(number)
})
