import { expect, test } from '@playwright/test'
import * as z from 'zod'
import { expectedBoards, nameWords, recordings } from './harness/truth.ts'
import { replayedHub, sourcesOf } from './harness/replayed-hub.ts'
import type { Hub } from './harness/hub.ts'

const documentSchema = z.object({
  key: z.string(),
  epoch: z.string(),
  version: z.number(),
  value: z.object({
    family: z.string(),
    status: z.string(),
    title: z.object({ discipline: z.string(), event: z.string() }),
    competitors: z.record(
      z.string(),
      z.object({
        sortOrder: z.number(),
        name: z.object({ full: z.string() }),
        organisation: z.string(),
        rank: z.string().optional(),
        result: z.string().optional(),
        irm: z.string().optional(),
        qualification: z.string().optional(),
        records: z.record(z.string(), z.object({ type: z.string(), equalled: z.string().optional() })).optional(),
      }),
    ),
  }),
})
const pageSchema = z.object({ documents: z.array(z.object({ key: z.string() })), next: z.string().optional() })
const medalsSchema = z.object({
  value: z.object({
    organisations: z.record(
      z.string(),
      z.object({
        sortOrder: z.number(),
        rank: z.string(),
        gold: z.string(),
        silver: z.string(),
        bronze: z.string(),
        total: z.string(),
      }),
    ),
  }),
})

for (const recording of recordings) {
  test.describe(`${recording.name}, through the API`, () => {
    let hub: Hub
    test.beforeAll(async () => {
      hub = await replayedHub(recording.folder)
    })
    test.afterAll(() => hub.stop())

    test('every message was read, none set aside', async () => {
      const [source] = await sourcesOf(hub)
      expect(source?.rejected).toBe(0)
    })

    test('every result is the feed’s: ranks, names, results, IRMs, marks, records', async () => {
      const boards = expectedBoards(recording)
      expect(boards.length).toBeGreaterThan(0)
      for (const { key, rows } of boards) {
        const document = documentSchema.parse(await hub.get(`/api/documents/${key}`))
        const held = Object.values(document.value.competitors)
          .toSorted((a, b) => a.sortOrder - b.sortOrder)
          .map((row) => ({
            rank: row.rank ?? '',
            words: nameWords(row.name.full),
            organisation: row.organisation,
            result: row.irm ?? row.result ?? '',
            marks: [
              ...Object.values(row.records ?? {}).map(({ type, equalled }) => `${equalled === 'Y' ? '=' : ''}${type}`),
              ...(row.qualification === undefined ? [] : [row.qualification]),
            ].toSorted(),
          }))
        const wanted = rows.map(({ rank, organisation, result, marks, words }, i) => ({
          rank,
          words: words ?? held[i]?.words,
          organisation,
          result,
          marks,
        }))
        expect(document.value.status, key).toBe('OFFICIAL')
        expect(held, key).toEqual(wanted)
      }
    })

    test('the medal table is the one of the last standings', async () => {
      const { value } = medalsSchema.parse(await hub.get('/api/documents/medals/ATH-------------------------------'))
      const table = Object.entries(value.organisations)
        .toSorted(([, a], [, b]) => a.sortOrder - b.sortOrder)
        .map(([organisation, line]) => [organisation, line.rank, line.gold, line.silver, line.bronze, line.total])
      const wanted = (recording.truth.medal_table ?? []).map((line) =>
        [line.organisation, line.rank, line.gold, line.silver, line.bronze, line.total].map(String),
      )
      expect(table.toSorted(byText)).toEqual(wanted.toSorted(byText))
      expect(table.map(([, rank]) => Number(rank))).toEqual(
        table.map(([, rank]) => Number(rank)).toSorted((a, b) => a - b),
      )
    })

    test('the list of documents comes in pages, keys ascending, none twice', async () => {
      const keys: string[] = []
      let after = ''
      for (;;) {
        const page = pageSchema.parse(
          await hub.get(`/api/documents?prefix=unit/&limit=7&after=${encodeURIComponent(after)}`),
        )
        keys.push(...page.documents.map(({ key }) => key))
        if (page.next === undefined) break
        after = page.next
      }
      expect(keys).toEqual([...new Set(keys)].toSorted())
      const wanted = expectedBoards(recording).filter(({ key }) => key.startsWith('unit/'))
      expect(keys).toEqual(expect.arrayContaining(wanted.map(({ key }) => key)))
    })
  })
}

const byText = (a: readonly string[], b: readonly string[]) => (a.join(' ') < b.join(' ') ? -1 : 1)
