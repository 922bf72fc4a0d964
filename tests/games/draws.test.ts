import { afterAll, beforeAll, expect, it } from 'vitest'
import { findScenarios } from '../../recordings/games/framework/scenario.mjs'
import { makeGames } from '../../recordings/games/games.mjs'
import { communicationSchema, weatherSchema } from '../../protocol/side-documents.ts'
import { rankingSchema, treeSchema } from '../../sports/bracket/model.ts'
import { openIngestBench, type IngestBench } from '../support/ingest-bench.ts'

/** Duels: quarter-finals of some events, finals of others. */
const wanted = { seed: 11, disciplines: ['CTR', 'RCB', 'ROW'], units: 16 }
const refused: string[] = []
let bench: IngestBench
const codes = new Map<string, Set<string>>()

beforeAll(async () => {
  bench = await openIngestBench()
  const { messages } = makeGames(await findScenarios(), wanted)
  for (const { xml, name, code } of messages) {
    const type = name.split('~')[4] ?? ''
    codes.set(type, (codes.get(type) ?? new Set()).add(code))
    if (bench.send(xml).kind !== 'accepted') refused.push(name)
  }
  await bench.clock.advanceSettling(1000)
}, 60_000)
afterAll(() => bench.store.close())

it('every message is taken', () => {
  expect(refused).toEqual([])
})

it('the tree of a day of duels begins with what was played and goes on to the final; who is open comes from a match of it', () => {
  const trees = [...(codes.get('DT_BRACKETS') ?? [])].map((code) => treeSchema.parse(bench.value(`bracket/${code}`)))
  const sizes = trees.map((tree) => Object.keys(tree.matches).length)
  expect(Math.max(...sizes)).toBe(8)
  expect(Math.min(...sizes)).toBeLessThan(8)
  for (const tree of trees) {
    expect(Object.values(tree.rounds).some(({ bracket, code }) => bracket === 'FNL' && code === 'FNL')).toBe(true)
    const first = Object.values(tree.matches).filter(({ sides }) => sides['1']?.wlt !== undefined)
    expect(first.length).toBeGreaterThan(0)
    const units = new Set(Object.values(tree.matches).map(({ unit }) => unit))
    const sides = Object.values(tree.matches).flatMap((match) => Object.values(match.sides))
    const open = sides.filter(({ competitor }) => competitor === undefined)
    const known = sides.flatMap(({ competitor }) => (competitor === undefined ? [] : [competitor]))
    expect(open.filter(({ place, previous }) => place !== 'TBD' || !units.has(previous?.unit))).toEqual([])
    expect(known.filter((id) => (tree.competitors[id]?.name.full ?? '') === '')).toEqual([])
  }
})

it('its ranking begins with who won the final', () => {
  const rankings = [...(codes.get('DT_RANKING') ?? [])]
  expect(rankings.length).toBeGreaterThan(0)
  for (const code of rankings) {
    const tree = treeSchema.parse(bench.value(`bracket/${code}`))
    const ranking = rankingSchema.parse(bench.value(`ranking/${code}`))
    const final = Object.values(tree.matches).find(({ round }) => round === 'FNL/FNL')
    const winner = Object.values(final?.sides ?? {}).find(({ wlt }) => wlt === 'W')?.competitor ?? ''
    expect(ranking.competitors[winner]).toMatchObject({ rank: '1', sortOrder: 1 })
  }
})

it('the weather stands by discipline, decisions by unit', () => {
  for (const code of codes.get('DT_WEATHER') ?? []) {
    expect(weatherSchema.parse(bench.value(`weather/${code}`)).points['FOP']?.temperature?.['AIR']).toBeDefined()
  }
  for (const code of codes.get('DT_COMMUNICATION') ?? []) {
    expect(communicationSchema.parse(bench.value(`communication/${code}`)).items['1']?.summary).toMatch(/^Protest /)
  }
  expect(codes.get('DT_WEATHER')?.size).toBeGreaterThan(0)
})
