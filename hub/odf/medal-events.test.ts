import { afterEach, beforeEach, expect, it } from 'vitest'
import { medalEventsSchema } from '../../sports/medals/model.ts'
import { first } from '../../tests/support/golden-race.ts'
import { openIngestBench, type IngestBench } from '../../tests/support/ingest-bench.ts'
import {
  competitor,
  DISCIPLINE,
  el,
  message,
  participants,
  RACE,
  RACE_EVENT,
  type Attrs,
} from '../../tests/support/odf-xml.ts'

let bench: IngestBench
beforeEach(async () => {
  bench = await openIngestBench()
})
afterEach(() => bench.store.close())

const OTHER = 'ATHW100M--------------------------'
const event = (code: string, name: string, gold: string, silver: string) =>
  el(
    'Event',
    { Code: code, EventName: name, Date: '2016-07-02' },
    el('Medal', { Code: 'ME_GOLD', Unit: RACE }, competitor(gold)),
    el('Medal', { Code: 'ME_SILVER' }, competitor(silver)),
  )
const sent = (header: Attrs) =>
  bench.send(
    message({ DocumentType: 'DT_MEDALLISTS_DAY', DocumentCode: DISCIPLINE, ...header }, [
      el(
        'Discipline',
        { Code: DISCIPLINE, TotalEvents: 47, FinishedEvents: 12 },
        event(RACE_EVENT, "Men's 100m", '1', '2'),
        event(OTHER, "Women's 100m", '3', '1'),
      ),
    ]),
  )
const DAY = `medallists/${DISCIPLINE}/2016-07-02`
const held = (key: string) => medalEventsSchema.parse(bench.value(key))

it('the medals of a day stand event by event, with the marks of the units that decided them', () => {
  bench.send(first(1, '9.81'))
  sent({})
  expect(held(DAY)).toMatchObject({
    kind: 'events',
    day: '2016-07-02',
    disciplines: { ATH: { totalEvents: '47', finishedEvents: '12' } },
    events: { [RACE_EVENT]: { sortOrder: 1, name: "Men's 100m" }, [OTHER]: { sortOrder: 2 } },
    competitors: {
      '1': { sortOrder: 1, medal: 'ME_GOLD', event: RACE_EVENT, result: '9.81' },
      '3': { sortOrder: 3, event: OTHER },
      '1~2': { sortOrder: 4, medal: 'ME_SILVER', event: OTHER },
    },
  })
})

it('who won twice is renamed twice', () => {
  sent({})
  bench.send(participants({}, { Code: '1', PSCBName: 'NEW Name' }))
  const { competitors } = held(DAY)
  expect([competitors['1']?.name.full, competitors['1~2']?.name.full]).toEqual(['NEW Name', 'NEW Name'])
})

it('another day, and the discipline as a whole, have documents of their own', () => {
  sent({})
  sent({ Version: 2, Date: '2016-07-03', LogicalDate: '2016-07-03' })
  sent({ DocumentType: 'DT_MEDALLISTS_DISCIPLINE' })
  expect(bench.has(DAY)).toBe(true)
  expect(bench.has(`medallists/${DISCIPLINE}/2016-07-03`)).toBe(true)
  expect(held(`medallists/${DISCIPLINE}`).day).toBeUndefined()
  const back = { DocumentType: 'DT_MEDALLISTS_DAY', DocumentCode: DISCIPLINE, Version: 2, LogicalDate: '2016-07-03' }
  expect(bench.send(message(back, undefined)).kind).toBe('accepted')
  expect(bench.has(`medallists/${DISCIPLINE}/2016-07-03`)).toBe(false)
  expect(bench.has(DAY)).toBe(true)
})
