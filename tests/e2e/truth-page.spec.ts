import { expect, test } from '@playwright/test'
import { readAllPages, type BoardRow } from './harness/board.ts'
import type { Hub } from './harness/hub.ts'
import { faultsOf } from './harness/picture.ts'
import { replayedHub } from './harness/replayed-hub.ts'
import { expectedBoards, nameWords, recordings, type ExpectedBoard, type ExpectedRow } from './harness/truth.ts'

/** So many boards in one test: enough for one start of a hub, few enough to say where it failed. */
const CHUNK = 16
/** What result columns are called. */
const RESULTS = ['Time', 'Best', 'Points', 'Result']

test.use({ serviceWorkers: 'block' })

for (const recording of recordings) {
  const boards = expectedBoards(recording)
  test.describe(`${recording.name}, on the player page`, () => {
    test.describe.configure({ mode: 'parallel', timeout: 300_000 })
    let hub: Hub
    test.beforeAll(async () => {
      hub = await replayedHub(recording.folder)
    })
    test.afterAll(() => hub.stop())

    for (const [i, chunk] of chunks(boards).entries()) {
      test(`boards ${i * CHUNK + 1} to ${i * CHUNK + chunk.length} show what the feed said, page by page`, async ({
        page,
      }) => {
        for (const { key, rows } of chunk) {
          const board = await readAllPages(page, hub.url, key, async (number) => {
            expect.soft(await faultsOf(page), `${key}, page ${number}`).toEqual([])
          })
          expect(board.rowCount, key).toBe(rows.length)
          expect(
            board.rows.map(({ index }) => index),
            key,
          ).toEqual(rows.map((_, n) => n + 1))
          board.rows.forEach((row, n) => {
            const wanted = rows[n]
            if (wanted !== undefined) expect.soft(shown(row, wanted), `${key}, row ${n + 1}`).toEqual(wanted)
          })
        }
      })
    }
  })
}

/** What a row says, in the form of the truth; only those heights and attempts that are compared. */
function shown({ cells }: BoardRow, wanted: ExpectedRow): ExpectedRow {
  const column = RESULTS.find((name) => name in cells) ?? ''
  const marks = (cells['Marks'] ?? '').split(/[\s,]+/).filter((mark) => mark !== '')
  return {
    rank: cells['Rank'] ?? '',
    words: wanted.words === undefined ? undefined : nameWords(cells['Name'] ?? ''),
    organisation: cells['Country'] ?? cells['Flag'] ?? '',
    result: cells[column] ?? '',
    marks: marks.toSorted(),
    attempts: pick(wanted.attempts, (n) => cells[`Attempt ${n}`]),
    heights: pick(wanted.heights, (height) => cells[height]),
  }
}

/** The same members, but those that are not on the picture: a matrix shows its newest columns only. */
function pick(wanted: Readonly<Record<string, string>>, cell: (name: string) => string | undefined) {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, cell(name) ?? wanted[name] ?? '']))
}

function chunks(boards: readonly ExpectedBoard[]): ExpectedBoard[][] {
  return Array.from({ length: Math.ceil(boards.length / CHUNK) }, (_, i) => boards.slice(i * CHUNK, (i + 1) * CHUNK))
}
