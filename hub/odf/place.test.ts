import { afterEach, beforeEach, expect, it } from 'vitest'
import { unitSchema } from '../../protocol/documents.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import { competitor, DISCIPLINE, el, message, RACE } from '../../tests/support/odf-xml.ts'

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

const result = (place: Readonly<Record<string, string>>, version = 1) =>
  bench.send(
    message({ ResultStatus: 'LIVE', Version: version }, [
      el('ExtendedInfos', {}, el('VenueDescription', place)),
      competitor('1'),
    ]),
  )
const place = () => unitSchema.parse(bench.value(`unit/${RACE}`)).place

it('the name of the field of play reaches the unit where it is another than the venue’s', () => {
  result({ Venue: 'HAL', VenueName: 'Hall', Location: 'MA2', LocationName: 'Mat 2' })
  expect(place()).toBe('Mat 2')
  result({ Venue: 'HAL', VenueName: 'Hall', Location: 'HAL', LocationName: 'Hall' }, 2)
  expect(place()).toBeUndefined()
  result({ Venue: 'HAL', Location: 'MA2', LocationName: ' ' }, 3)
  expect(place()).toBeUndefined()
})

it('the schedule names it where the result does not, also when it is moved', () => {
  const plan = (name: string, version: number) =>
    bench.send(
      message({ DocumentType: 'DT_SCHEDULE', DocumentCode: DISCIPLINE, Version: version }, [
        el(
          'Unit',
          { Code: RACE, StartDate: '2016-07-02T19:00:00+00:00', Venue: 'HAL', Location: 'MA3' },
          el('VenueDescription', { VenueName: 'Hall', LocationName: name }),
        ),
      ]),
    )
  plan('Mat 3', 1)
  result({ Venue: 'HAL' })
  expect(place()).toBe('Mat 3')
  plan('Mat 1', 2)
  expect(place()).toBe('Mat 1')
})
