import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
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
import { realRecordings, type TruthRow } from './read-truth.ts'
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

const recordings = realRecordings()

it('finds at least one real recording to be checked against its truth', () => {
  expect(recordings.length).toBeGreaterThan(0)
})

describe.each(recordings)('$name of the real recording', ({ truth, files }) => {
  let bench: IngestBench
  const outcomes = new Map<string, number>()

  beforeAll(async () => {
    bench = await openIngestBench()
    for (const file of files) {
      const outcome = bench.send(readFileSync(file))
      const word = outcome.kind === 'accepted' ? outcome.kind : `${outcome.kind}: ${outcome.reason}`
      outcomes.set(word, (outcomes.get(word) ?? 0) + 1)
    }
  })
  afterAll(() => bench.store.close())

  const units = Object.values(truth.days).flatMap((day) => Object.entries(day))
  const load = <S extends z.ZodType>(schema: S, key: string): z.infer<S> => schema.parse(bench.value(key))

  it('is accepted whole', () => {
    expect(Object.fromEntries(outcomes)).toEqual({ accepted: files.length })
    expect(bench.notes).toEqual([])
  })

  it.each(units)('gives ranks, results, IRMs and marks of %s as they were', (rsc, expected) => {
    const unit = load(tableSchema, `${KIND[expected.type]}/${rsc}`)
    expect(unit.status).toBe('OFFICIAL')
    expect(bySortOrder(unit.competitors).map(base)).toEqual(expected.rows.map(expectedBase))
  })

  it('gives wind and reaction times of every race as they were', () => {
    for (const [rsc, expected] of units) {
      const family = load(tableSchema, `${KIND[expected.type]}/${rsc}`).family
      if (family !== 'lanes' && family !== 'gaps') continue
      const unit = family === 'lanes' ? load(lanesSchema, `unit/${rsc}`) : load(gapsSchema, `unit/${rsc}`)
      expect('wind' in unit ? unit.wind : undefined, rsc).toBe(expected.wind ?? undefined)
      expect(
        bySortOrder(unit.competitors).map((row) => row.reaction),
        rsc,
      ).toEqual(expected.rows.map((row) => row.reaction ?? undefined))
    }
  })

  it('gives every attempt with its wind as it was', () => {
    let seen = 0
    for (const [rsc, expected] of units) {
      if (!expected.rows.some((row) => row.attempts !== undefined)) continue
      const unit = load(attemptsSchema, `unit/${rsc}`)
      const rows = bySortOrder(unit.competitors)
      expected.rows.forEach((row, index) => {
        const attempts = Object.entries(rows[index]?.attempts ?? {}).map(([n, taken]) => [n, taken.mark, taken.wind])
        const wanted = (row.attempts ?? []).map(([n, mark, wind]) => [n, mark ?? '', wind ?? undefined])
        seen += wanted.length
        expect(
          attempts.map(([n, mark, wind]) => [n, letter(mark ?? ''), wind]),
          `${rsc} ${index}`,
        ).toEqual(wanted.map(([n, mark, wind]) => [n, letter(mark ?? ''), wind]))
        if (row.wind !== null && row.wind !== undefined) expect(rows[index]?.bestWind, rsc).toBe(row.wind)
      })
      expect(unit.attemptsTotal).toBeGreaterThanOrEqual(3)
    }
    expect(seen > 0 || !units.some(([, unit]) => unit.rows.some((row) => row.attempts))).toBe(true)
  })

  it('gives every height with its tries as it was', () => {
    for (const [rsc, expected] of units) {
      if (!expected.rows.some((row) => row.heights !== undefined)) continue
      const unit = load(heightsSchema, `unit/${rsc}`)
      const rows = bySortOrder(unit.competitors)
      expected.rows.forEach((row, index) => {
        const tries = Object.entries(rows[index]?.tries ?? {})
          .map(([pos, cell]) => [unit.heights[pos]?.height, letter(cell)] as const)
          .toSorted(([a], [b]) => Number(a) - Number(b))
        const wanted = (row.heights ?? []).map(([height, cell]) => [height, letter(cell ?? '')])
        expect(tries, `${rsc} ${index}`).toEqual(wanted)
      })
    }
  })

  it('gives the records of every OFFICIAL message as it indicated them', () => {
    let indicated = 0
    for (const file of files) {
      const message = recordIndicatorsOf(readFileSync(file, 'utf8'))
      const kind = KIND[message.type]
      if (kind === undefined || message.status !== 'OFFICIAL') continue
      const unit: UnitBase = load(tableSchema, `${kind}/${message.code}`)
      for (const [code, records] of message.byCompetitor) {
        const held = Object.values(unit.competitors[code]?.records ?? {}).map((r) => `${r.equalled ?? ''}${r.type}`)
        expect(held, `${message.code} ${code}`).toEqual(records)
        indicated += records.length
      }
    }
    expect(indicated).toBeGreaterThan(0)
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
    const schemas: Readonly<Record<string, z.ZodType>> = {
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
      const schema = schemas[unit.family]
      expect(schema?.safeParse(bench.value(key)).error, key).toBeUndefined()
      for (const row of Object.values(unit.competitors)) expect(row.name.full, key).not.toBe('')
    }
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
    const kept = [
      ...bench.store.documents.list({ limit: 100_000 }).map((document) => JSON.stringify(document.value)),
      ...[...bench.store.tables.entries('')].map(([, row]) => JSON.stringify(row)),
    ]
    expect(kept.filter((json) => /birth/i.test(json) || /"(19[4-9]\d|200\d)-\d\d-\d\d"/.test(json))).toEqual([])
  })
})
