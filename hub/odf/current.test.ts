import { afterEach, beforeEach, expect, it } from 'vitest'
import { currentSchema } from '../../protocol/documents.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import { el, extended, message, RACE, row } from '../../tests/support/odf-xml.ts'

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

it('DT_CURRENT keeps every tuple of a competitor with its extensions, and the clock', () => {
  bench.send(
    message({ DocumentType: 'DT_CURRENT', ResultStatus: 'LIVE' }, [
      el('Clock', { Time: '0:41.2', Running: 'Y' }),
      row(
        '7',
        { SortOrder: 1 },
        {
          extended: [
            extended('LIVE', { Value: '41.2', Rank: '2', Diff: '+0.12' }),
            extended('INTERMEDIATE', { Pos: '2', Value: '30.11' }, el('Extension', { Code: 'SPEED', Value: '98.1' })),
          ],
        },
      ),
    ]),
  )
  const current = currentSchema.parse(bench.value(`current/${RACE}`))
  expect(current.clock).toEqual({ time: '0:41.2', running: 'Y' })
  expect(current.competitors?.['7']).toMatchObject({
    value: '41.2',
    rank: '2',
    parts: {
      LIVE: { value: '41.2', rank: '2', diff: '+0.12' },
      'INTERMEDIATE/2': { value: '30.11', SPEED: '98.1' },
    },
  })
})
