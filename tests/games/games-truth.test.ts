import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { findScenarios } from '../../recordings/games/framework/scenario.mjs'
import { makeGames } from '../../recordings/games/games.mjs'
import { schema as attemptsSchema } from '../../sports/attempts/model.ts'
import { schema as gapsSchema } from '../../sports/gaps/model.ts'
import { schema as heightsSchema } from '../../sports/heights/model.ts'
import { schema as lanesSchema } from '../../sports/lanes/model.ts'
import { standingsSchema } from '../../sports/medals/model.ts'
import { schema as tableSchema } from '../../sports/table/model.ts'
import { openIngestBench, type IngestBench } from '../support/ingest-bench.ts'
import { truthSchema, type TruthRow } from '../truth/read-truth.ts'

const KIND: Readonly<Record<string, string>> = {
  DT_RESULT: 'unit',
  DT_PHASE_RESULT: 'phase',
  DT_CUMULATIVE_RESULT: 'cumulative',
}
const models = import.meta.glob<{ schema: z.ZodMiniType }>('../../sports/*/model.ts', { eager: true })
const SEED = 2031

const words = (name: string) => name.toUpperCase().split(/\s+/).toSorted().join(' ')

/** What the truth says of a row: undefined where it says nothing. */
function wanted(row: TruthRow) {
  const { rank, organisation, result, irm, qualification, reaction } = row
  const name = row.name === null || row.name === undefined ? undefined : words(row.name)
  const of = (value: string | null | undefined) => value ?? undefined
  return [of(rank), of(organisation), of(result), of(irm), of(qualification), of(reaction), name]
}

const bySortOrder = <T extends { sortOrder: number }>(things: Readonly<Record<string, T>>) =>
  Object.values(things).toSorted((a, b) => a.sortOrder - b.sortOrder)

/** The truth writes passes as "P" and letters in capitals. */
const letter = (mark: string) => mark.toUpperCase().replaceAll('-', 'P')

describe(`a whole day of games (seed ${SEED}) through the hub`, async () => {
  const { messages, expected } = makeGames(await findScenarios(), { seed: SEED })
  const truth = truthSchema.parse(expected)
  const units = Object.values(truth.days).flatMap((day) => Object.entries(day))
  const outcomes = new Map<string, number>()
  let bench: IngestBench

  beforeAll(async () => {
    bench = await openIngestBench()
    for (const { xml } of messages) {
      const outcome = bench.send(xml)
      const word = outcome.kind === 'accepted' ? 'accepted' : `${outcome.kind}: ${outcome.reason}`
      outcomes.set(word, (outcomes.get(word) ?? 0) + 1)
    }
    await bench.clock.advanceSettling(1000)
  }, 120_000)
  afterAll(() => bench.store.close())

  it('is accepted, no message set aside, nothing odd in it', () => {
    expect([...outcomes.keys()].filter((word) => !word.endsWith('is kept, but not shown yet'))).toEqual(['accepted'])
    expect(bench.notes).toEqual([])
  })

  it('gives of every unit the ranks, results, marks, reaction times and names that were made up', () => {
    const faults: unknown[] = []
    for (const [rsc, { type, rows }] of units) {
      const value = bench.value(`${KIND[type]}/${rsc}`)
      const unit = tableSchema.parse(value)
      // The plain table knows no reaction times.
      const race =
        unit.family === 'lanes'
          ? lanesSchema.parse(value)
          : unit.family === 'gaps'
            ? gapsSchema.parse(value)
            : undefined
      const held = Object.entries(unit.competitors)
        .toSorted(([, a], [, b]) => a.sortOrder - b.sortOrder)
        .map(([id, row]) => {
          const name = row.members === undefined ? words(row.name.full) : undefined
          const reaction = race?.competitors[id]?.reaction
          return [row.rank, row.organisation, row.result, row.irm, row.qualification, reaction, name]
        })
      if (unit.status !== 'OFFICIAL') faults.push([rsc, unit.status])
      const made = rows.map(wanted).map((row) => (race === undefined ? row.with(5, undefined) : row))
      if (JSON.stringify(held) !== JSON.stringify(made)) faults.push([rsc, { held, made }])
    }
    expect(faults).toEqual([])
    expect(units.length).toBeGreaterThan(20)
  })

  it('gives every attempt with its wind, and every height with its tries', () => {
    const held: unknown[] = []
    const made: unknown[] = []
    for (const [rsc, { rows }] of units) {
      if (!bench.has(`unit/${rsc}`)) continue
      const { family } = tableSchema.parse(bench.value(`unit/${rsc}`))
      if (family === 'attempts' && rows.some((row) => row.attempts !== undefined)) {
        for (const row of bySortOrder(attemptsSchema.parse(bench.value(`unit/${rsc}`)).competitors))
          held.push([rsc, ...Object.entries(row.attempts ?? {}).map(([n, { mark, wind }]) => [n, letter(mark), wind])])
        for (const row of rows)
          made.push([rsc, ...(row.attempts ?? []).map(([n, mark, wind]) => [n, letter(mark ?? ''), wind ?? undefined])])
      }
      if (family === 'heights' && rows.some((row) => row.heights !== undefined)) {
        const unit = heightsSchema.parse(bench.value(`unit/${rsc}`))
        for (const row of bySortOrder(unit.competitors)) {
          const cells = Object.entries(row.tries ?? {}).filter(([, cell]) => cell !== '-')
          held.push([rsc, ...cells.map(([pos, cell]) => [unit.heights[pos]?.height, letter(cell)])])
        }
        for (const row of rows) made.push([rsc, ...(row.heights ?? []).map(([bar, cell]) => [bar, letter(cell ?? '')])])
      }
    }
    expect(held).toEqual(made)
    expect(held.length).toBeGreaterThan(0)
  })

  it('gives the medal tables of each discipline and of all', () => {
    for (const [code, table] of [
      ...Object.entries(truth.medal_tables ?? {}),
      ['GEN', truth.medal_table ?? []] as const,
    ]) {
      const { organisations } = standingsSchema.parse(bench.value(`medals/${code.padEnd(34, '-')}`))
      const held = Object.entries(organisations)
        .toSorted(([, a], [, b]) => a.sortOrder - b.sortOrder)
        .map(([organisation, { rank, gold, silver, bronze, total }]) => ({
          rank: Number(rank),
          organisation,
          gold: Number(gold),
          silver: Number(silver),
          bronze: Number(bronze),
          total: Number(total),
        }))
      expect(held, code).toEqual(table)
    }
  })

  it('makes documents that fit the models of their families', () => {
    const faults: string[] = []
    for (const { key, value } of bench.store.documents.list({ prefix: 'unit/', limit: 10_000 })) {
      const { family } = tableSchema.parse(value)
      const error = models[`../../sports/${family}/model.ts`]?.schema.safeParse(value).error
      if (error !== undefined) faults.push(`${key} (${family}): ${error.message}`)
    }
    expect(faults).toEqual([])
  })
})
