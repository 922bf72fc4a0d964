import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import type { UnitBase } from '../../protocol/documents.ts'
import { schema as attemptsSchema } from '../../sports/attempts/model.ts'
import { schema as gapsSchema } from '../../sports/gaps/model.ts'
import { schema as heightsSchema } from '../../sports/heights/model.ts'
import { schema as lanesSchema } from '../../sports/lanes/model.ts'
import { medallistsSchema, standingsSchema } from '../../sports/medals/model.ts'
import { schema as scheduleSchema } from '../../sports/schedule/model.ts'
import { schema as seriesSchema } from '../../sports/series/model.ts'
import { schema as tableSchema } from '../../sports/table/model.ts'
import { openIngestBench, type IngestBench } from '../support/ingest-bench.ts'
import { recordingsWithTruth, type TruthRow } from './read-truth.ts'
import { recordIndicatorsOf } from './read-record-indicators.ts'

const KIND: Readonly<Record<string, string>> = {
  DT_RESULT: 'unit',
  DT_PHASE_RESULT: 'phase',
  DT_CUMULATIVE_RESULT: 'cumulative',
}

function bySortOrder<T extends { sortOrder: number }>(things: Readonly<Record<string, T>>): T[] {
  return Object.values(things).toSorted((a, b) => a.sortOrder - b.sortOrder)
}

function base(row: {
  rank?: string | undefined
  organisation?: string | undefined
  result?: string | undefined
  irm?: string | undefined
  qualification?: string | undefined
}) {
  const { rank, organisation, result, irm, qualification } = row
  return { rank, organisation, result, irm, qualification }
}

function expectedBase(row: TruthRow) {
  const { rank, organisation, result, irm, qualification } = row
  return base({
    rank: rank ?? undefined,
    organisation: organisation ?? undefined,
    result: result ?? undefined,
    irm: irm ?? undefined,
    qualification: qualification ?? undefined,
  })
}

/** The truth writes passes as "P" and letters in capitals, as the source did. */
function letter(mark: string): string {
  return mark.toUpperCase().replaceAll('-', 'P')
}

const recordings = recordingsWithTruth()

it('finds at least one recording to be checked against its truth', () => {
  expect(recordings.length).toBeGreaterThan(0)
})

describe.each(recordings)('$name', ({ truth, files }) => {
  let bench: IngestBench
  const outcomes = new Map<string, number>()

  beforeAll(async () => {
    bench = await openIngestBench()
    for (const file of files) {
      const outcome = bench.send(readFileSync(file))
      const word = outcome.kind === 'accepted' ? outcome.kind : `${outcome.kind}: ${outcome.reason}`
      outcomes.set(word, (outcomes.get(word) ?? 0) + 1)
    }
    await bench.clock.advanceSettling(1000)
  })
  afterAll(() => bench.store.close())

  const units = Object.values(truth.days).flatMap((day) => Object.entries(day))
  const load = <S extends z.ZodMiniType>(schema: S, key: string): z.infer<S> => schema.parse(bench.value(key))

  it('is accepted whole, but for the frames that tell of the line', () => {
    expect([...outcomes.keys()].filter((word) => !word.endsWith('tells of the line, not of the sport'))).toEqual([
      'accepted',
    ])
    expect(bench.notes).toEqual([])
  })

  it.each(units)('gives ranks, results, IRMs and marks of %s as they were', (rsc, expected) => {
    const unit = load(tableSchema, `${KIND[expected.type]}/${rsc}`)
    expect(unit.status).toBe('OFFICIAL')
    expect(bySortOrder(unit.competitors).map(base)).toEqual(expected.rows.map(expectedBase))
  })

  it('gives wind and reaction times of every race as they were', () => {
    const held: unknown[] = []
    const wanted: unknown[] = []
    for (const [rsc, expected] of units) {
      const family = load(tableSchema, `${KIND[expected.type]}/${rsc}`).family
      if (family !== 'lanes' && family !== 'gaps') continue
      const unit = family === 'lanes' ? load(lanesSchema, `unit/${rsc}`) : load(gapsSchema, `unit/${rsc}`)
      const wind = 'wind' in unit ? unit.wind : undefined
      held.push([rsc, wind, ...bySortOrder(unit.competitors).map((row) => row.reaction)])
      wanted.push([rsc, expected.wind ?? undefined, ...expected.rows.map((row) => row.reaction ?? undefined)])
    }
    expect(held).toEqual(wanted)
    expect(held.length).toBeGreaterThan(0)
  })

  it('gives every attempt with its wind as it was', () => {
    const held: unknown[] = []
    const wanted: unknown[] = []
    for (const [rsc, expected] of units) {
      if (!expected.rows.some((row) => row.attempts !== undefined)) continue
      const unit = load(attemptsSchema, `unit/${rsc}`)
      for (const row of bySortOrder(unit.competitors)) {
        const attempts = Object.entries(row.attempts ?? {}).map(([n, { mark, wind }]) => [n, letter(mark), wind])
        held.push([rsc, attempts, row.bestWind])
      }
      for (const row of expected.rows) {
        const attempts = (row.attempts ?? []).map(([n, mark, wind]) => [n, letter(mark ?? ''), wind ?? undefined])
        wanted.push([rsc, attempts, row.wind ?? undefined])
      }
    }
    expect(held).toEqual(wanted)
    expect(held.length).toBeGreaterThan(0)
  })

  it('gives every height with its tries as it was', () => {
    const held: unknown[] = []
    const wanted: unknown[] = []
    for (const [rsc, expected] of units) {
      if (!expected.rows.some((row) => row.heights !== undefined)) continue
      const unit = load(heightsSchema, `unit/${rsc}`)
      for (const row of bySortOrder(unit.competitors)) {
        const cells = Object.entries(row.tries ?? {}).map(([pos, cell]) => [unit.heights[pos]?.height, letter(cell)])
        // A height that was passed is a dash in one feed and no cell in the other; the truth leaves it out.
        const tried = cells.filter(([, cell]) => cell !== 'P')
        held.push([rsc, tried.toSorted(([a], [b]) => Number(a) - Number(b))])
      }
      for (const row of expected.rows) {
        wanted.push([rsc, (row.heights ?? []).map(([height, cell]) => [height, letter(cell ?? '')])])
      }
    }
    expect(held).toEqual(wanted)
    expect(held.length).toBeGreaterThan(0)
  })

  it('gives the records of every OFFICIAL message as it indicated them', () => {
    const held: unknown[] = []
    const wanted: unknown[] = []
    for (const file of files) {
      const message = recordIndicatorsOf(readFileSync(file, 'utf8'))
      const kind = KIND[message.type]
      if (kind === undefined || message.status !== 'OFFICIAL') continue
      const unit: UnitBase = load(tableSchema, `${kind}/${message.code}`)
      for (const [code, records] of message.byCompetitor) {
        const shown = Object.values(unit.competitors[code]?.records ?? {}).map((r) => `${r.equalled ?? ''}${r.type}`)
        held.push([message.code, code, shown])
        wanted.push([message.code, code, records])
      }
    }
    expect(held).toEqual(wanted)
    expect(held.length).toBeGreaterThan(0)
  })

  it('gives the medal table after the last day as it was', () => {
    if (truth.medal_table === undefined) return
    const { organisations } = load(standingsSchema, 'medals/ATH-------------------------------')
    const lines = bySortOrder(organisations)
    const table = Object.entries(organisations).map(([organisation, line]) => ({
      rank: Number(line.rank),
      organisation,
      gold: Number(line.gold),
      silver: Number(line.silver),
      bronze: Number(line.bronze),
      total: Number(line.total),
    }))
    const byRank = (a: { rank: number; organisation: string }, b: { rank: number; organisation: string }) =>
      a.rank - b.rank || (a.organisation < b.organisation ? -1 : 1)
    expect(table.toSorted(byRank)).toEqual(truth.medal_table.toSorted(byRank))
    expect(lines.map((line) => Number(line.rank))).toEqual(
      lines.map((line) => Number(line.rank)).toSorted((a, b) => a - b),
    )
  })

  it('makes documents that fit their models, and names nobody without a name', () => {
    const faults: string[] = []
    const schemas: Readonly<Record<string, z.ZodMiniType>> = {
      lanes: lanesSchema,
      gaps: gapsSchema,
      attempts: attemptsSchema,
      heights: heightsSchema,
      series: seriesSchema,
      table: tableSchema,
    }
    for (const [rsc, expected] of units) {
      const key = `${KIND[expected.type]}/${rsc}`
      const unit = load(tableSchema, key)
      const error = schemas[unit.family]?.safeParse(bench.value(key)).error
      if (error !== undefined) faults.push(`${key}: ${error.message}`)
      for (const row of Object.values(unit.competitors)) if (row.name.full === '') faults.push(`${key}: no name`)
    }
    expect(faults).toEqual([])
    const days = Object.values(truth.days).length
    const schedules = bench.store.documents.list({ prefix: 'schedule/', limit: 1000 })
    expect(schedules).toHaveLength(days)
    for (const { value } of schedules) scheduleSchema.parse(value)
    for (const { value } of bench.store.documents.list({ prefix: 'medallists/', limit: 1000 })) {
      const { competitors } = medallistsSchema.parse(value)
      for (const row of Object.values(competitors)) expect(row.result).toBeDefined()
    }
  })

  it('keeps no birth date anywhere', () => {
    const births = new Set(files.flatMap((file) => birthDatesIn(readFileSync(file, 'utf8'))))
    const kept = [
      ...bench.store.documents.list({ limit: 100_000 }).map((document) => JSON.stringify(document.value)),
      ...[...bench.store.tables.entries('')].map(([, row]) => JSON.stringify(row)),
    ]
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.filter((json) => /birth/i.test(json) || datesIn(json).some((date) => births.has(date)))).toEqual([])
  })
})

function birthDatesIn(xml: string): string[] {
  return [...xml.matchAll(/ BirthDate="([^"]*)"/g)].map(([, date = '']) => date)
}

function datesIn(json: string): string[] {
  return [...json.matchAll(/"(\d{4}-\d\d-\d\d)"/g)].map(([, date = '']) => date)
}
