import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  codesSchema,
  communicationSchema,
  configSchema,
  statsSchema,
  weatherSchema,
} from '../../protocol/side-documents.ts'
import { schema as tableSchema } from '../../sports/table/model.ts'
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

const sent = (type: string, header: Attrs, ...content: readonly string[]) =>
  bench.send(message({ DocumentType: type, DocumentCode: RACE_EVENT, ...header }, content))
const takenBack = (type: string, header: Attrs = {}) =>
  bench.send(message({ DocumentType: type, DocumentCode: RACE_EVENT, ...header }, undefined)).kind

describe('statistics', () => {
  const stats = (...items: readonly string[]) => el('StatsItems', {}, ...items)
  const stat = (code: string, attrs: Attrs) => el('StatsItem', { Type: 'ST', Code: code, ...attrs })

  it('are those of the whole, of competitors and of members, as sent, and follow names', () => {
    const team = el(
      'Competitor',
      { Code: 'T', Type: 'T', Organisation: 'AAA', Order: 1 },
      stats(stat('SHOT', { Value: '9', Attempt: '12', Percent: '75', Rank: '1' })),
      el(
        'Composition',
        {},
        el('Athlete', { Code: '1', Order: 1, Bib: '4' }, stats(stat('SHOT', { Pos: 2, Value: '5' }))),
      ),
    )
    sent('DT_STATS', {}, el('Stats', { Code: 'TOT' }, stats(stat('GOALS', { Value: '31' })), team))
    const held = () => statsSchema.parse(bench.value(`stats/${RACE_EVENT}`))
    expect(held()).toMatchObject({
      stats: { GOALS: { sortOrder: 1, value: '31' } },
      competitors: {
        T: {
          stats: { SHOT: { sortOrder: 1, value: '9', attempt: '12', percent: '75', rank: '1' } },
          members: { '1': { bib: '4', name: { full: '1' }, stats: { 'SHOT/2': { value: '5' } } } },
        },
      },
    })
    bench.send(participants({}, { Code: '1', PSCBName: 'NEW Name' }))
    expect(held().competitors['T']?.members?.['1']?.name.full).toBe('NEW Name')
  })

  it('of several parts stand each by themselves', () => {
    sent('DT_STATS', { DocumentSubtype: 'CUM' }, el('Stats', {}, competitor('1')))
    sent('DT_STATS', {}, el('Stats', {}, competitor('2')))
    expect(bench.has(`stats/${RACE_EVENT}/CUM`)).toBe(true)
    expect(takenBack('DT_STATS', { DocumentSubtype: 'CUM' })).toBe('accepted')
    expect(bench.has(`stats/${RACE_EVENT}/CUM`)).toBe(false)
    expect(bench.has(`stats/${RACE_EVENT}`)).toBe(true)
  })
})

it('the weather is told by point, with units; an unknown attribute stays', () => {
  sent(
    'DT_WEATHER',
    {},
    el(
      'Weather',
      { Date: '2016-07-02' },
      el(
        'Conditions',
        { Code: 'START', Humidity: '60', Wind_Direction: 'NW', Mood: 'fine' },
        el('Condition', { Code: 'SKY', Value: 'CLEAR' }),
        el('Temperature', { Code: 'AIR', Value: '21', Unit: 'C' }),
        el('Wind', { Code: 'SPEED', Value: '1.2', Unit: 'm/s' }),
        el('Pressure', { Value: '1012', Unit: 'hPa' }),
      ),
    ),
  )
  expect(weatherSchema.parse(bench.value(`weather/${RACE_EVENT}`)).points).toEqual({
    START: {
      sortOrder: 1,
      date: '2016-07-02',
      humidity: '60',
      windDirection: 'NW',
      conditions: { SKY: 'CLEAR' },
      temperature: { AIR: { value: '21', unit: 'C' } },
      wind: { SPEED: { value: '1.2', unit: 'm/s' } },
      pressure: { value: { value: '1012', unit: 'hPa' } },
      ext: { Mood: 'fine' },
    },
  })
  expect(takenBack('DT_WEATHER')).toBe('accepted')
  expect(sent('DT_WEATHER', { Version: 2 }).kind).toBe('unchanged')
})

it('a configuration is told by unit: value and items of each setting', () => {
  const item = el('ExtendedConfigItem', { Code: 'DISTANCE', Pos: 1, Value: '400' })
  const config = el(
    'Config',
    { Unit: RACE },
    el('ExtendedConfig', { Type: 'EC', Code: 'LAPS', Value: '4' }),
    el('ExtendedConfig', { Type: 'EC', Code: 'POINT', Pos: 2, Value: 'X' }, item),
  )
  sent('DT_CONFIG', {}, el('Configs', {}, config))
  expect(configSchema.parse(bench.value(`config/${RACE_EVENT}`)).units).toEqual({
    [RACE]: {
      'EC/LAPS': { sortOrder: 1, value: '4' },
      'EC/POINT/2': { sortOrder: 2, value: 'X', items: { 'DISTANCE/1': '400' } },
    },
  })
})

it('a communication is told by decision, its words in text or as a value', () => {
  const decision = el(
    'Decision',
    { ItemNum: '7', IssuedTime: '19:20', AffectsRES: 'Y', Unit: RACE.slice(0, 33) },
    '<Subtitle>Lane 4 &amp; 5</Subtitle>',
    el('Summary', { Value: 'Disqualified' }),
  )
  const protest = el('Protest', { Status: 'OPN' })
  sent(
    'DT_COMMUNICATION',
    {},
    el('Communication', { PublishTime: '19:25' }, decision, protest, el('IssuedBy', { Value: 'Jury' })),
  )
  expect(communicationSchema.parse(bench.value(`communication/${RACE_EVENT}`)).items).toEqual({
    '7': {
      sortOrder: 1,
      kind: 'decision',
      published: '19:25',
      issued: '19:20',
      unit: RACE,
      affects: { RES: 'Y' },
      subtitle: 'Lane 4 & 5',
      summary: 'Disqualified',
      issuedBy: 'Jury',
    },
    '2': { sortOrder: 2, kind: 'protest', published: '19:25', status: 'OPN', issuedBy: 'Jury' },
  })
})

it('a code table is words in the language shown, and bounded', () => {
  const set = (code: string) =>
    el(
      'CodeSet',
      { Code: code },
      el('Language', { Language: 'FRA', Description: `fr ${code}` }),
      el('Language', { Language: 'ENG', Description: `en ${code}` }),
    )
  sent('DT_CODES', { DocumentSubcode: 'IRM' }, ...Array.from({ length: 510 }, (_, i) => set(`C${i}`)))
  const codes = codesSchema.parse(bench.value(`codes/${RACE_EVENT}/IRM`))
  expect(codes.words['C0']).toBe('en C0')
  expect(Object.keys(codes.words)).toHaveLength(500)
  expect(codes.leftOut).toBe(10)
})

describe('entries', () => {
  const other = 'ATHW100M--------------------------'
  it('are a plain start list per event, replaced whole, with the names that are known', () => {
    bench.send(participants({}, { Code: '1', PSCBName: 'KNOWN Name', Organisation: 'AAA' }))
    const header = { DocumentCode: DISCIPLINE }
    const entries = [el('Entry', { Event: RACE_EVENT, Code: '1' }), el('Entry', { Event: other, Code: '2' })]
    sent('DT_ENTRIES', header, ...entries)
    const list = tableSchema.parse(bench.value(`entries/${RACE_EVENT}`))
    expect(list).toMatchObject({ status: 'START_LIST', title: { sub: 'Entries' } })
    expect(list.competitors['1']).toMatchObject({ sortOrder: 1, name: { full: 'KNOWN Name' }, organisation: 'AAA' })
    sent('DT_ENTRIES', { ...header, Version: 2 }, el('Event', { Code: RACE_EVENT }, el('Entry', { Code: '3' })))
    expect(bench.has(`entries/${other}`)).toBe(false)
    expect(Object.keys(tableSchema.parse(bench.value(`entries/${RACE_EVENT}`)).competitors)).toEqual(['3'])
    expect(takenBack('DT_ENTRIES', { ...header, Version: 2 })).toBe('accepted')
    expect(bench.has(`entries/${RACE_EVENT}`)).toBe(false)
  })
})
