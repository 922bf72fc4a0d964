import { expect, test, type Page } from '@playwright/test'
import type { TruthRow } from '../truth/read-truth.ts'
import { readAllPages, type BoardPage, type BoardRow } from './harness/board.ts'
import { competitorsOf, disciplines, folderOfDay, makeDay, standsFor, type GameDay } from './harness/games.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { faultsOf } from './harness/picture.ts'
import { post } from './harness/recording.ts'
import { replayedHub } from './harness/replayed-hub.ts'
import { RASTERS, sizeOf, turnTo } from './harness/samples.ts'

const SEED = 7
const UNITS = 2
const FULL_HD = '1920x1080'
/** Columns that say where a row stands or starts: no result is looked for there. */
const PLACES = ['Rank', 'Lane', 'Start', 'Order', 'Bib', 'Heat']

test.use({ serviceWorkers: 'block' })
test.describe.configure({ mode: 'parallel', timeout: 240_000 })

let day: GameDay
/** Has replayed the whole day. */
let ended: Hub
/** Is told the day message by message, as far as a moment. */
let live: Hub
let page: Page
const errors: string[] = []

test.beforeAll(async ({ browser }) => {
  // The whole day is made and replayed: some seconds, more on a busy machine.
  test.setTimeout(240_000)
  day = await makeDay(SEED, UNITS)
  const { folder, remove } = await folderOfDay(day)
  ;[ended, live] = await Promise.all([replayedHub(folder), startHub({ sources: ['odf-http'] })])
  await remove()
  page = await browser.newPage({ viewport: sizeOf(FULL_HD), reducedMotion: 'reduce', serviceWorkers: 'block' })
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
})
test.afterAll(async () => {
  await page.close()
  await Promise.all([ended.stop(), live.stop()])
})
test.beforeEach(async () => {
  await page.setViewportSize(sizeOf(FULL_HD))
  errors.length = 0
})

for (const discipline of disciplines) {
  test(`${discipline}: every board of the day's end shows what was made up, whole at every raster`, async () => {
    const boards = day.boards.filter(({ rsc }) => rsc.startsWith(discipline))
    expect(boards.length).toBeGreaterThan(0)
    const found: string[] = []
    for (const [i, { key, rows }] of boards.entries()) {
      const board = await wholeBoard(ended, key, key, found)
      const indexes = board.rows.map(({ index }) => index)
      // In the sum of all runs, or in the best of them.
      const overall = board.columns.some((label) => label === 'Total' || /^Run \d/.test(label))
      const totals = overall ? totalsOf(key) : undefined
      const numbers = (totals ?? rows).map((_, n) => n + 1)
      if (indexes.join() !== numbers.join()) found.push(`${key} has rows ${indexes.join()}`)
      for (const [n, wanted] of rows.entries()) {
        // The board of a later run stands in the order of the totals.
        const aligned = board.rows[n]
        const row =
          aligned !== undefined && standsFor(aligned.said, wanted)
            ? aligned
            : totals && board.rows.find(({ said }) => standsFor(said, wanted))
        const rank = totals?.find((total) => samePerson(total, wanted))?.rank ?? wanted.rank
        const away = row === undefined ? [wanted.name ?? wanted.organisation] : missing(row, { ...wanted, rank })
        found.push(...away.map((what) => `${key}, row ${n + 1} lacks ${what}: ${(row ?? aligned)?.said.join(' | ')}`))
      }
      if (i === 0) await turnThroughRasters(key, found)
    }
    expect(found).toEqual([])
  })

  test(`${discipline}: the start list, the middle of it and its end show every competitor of the message, whole at every raster`, async () => {
    const rsc = day.boards.find(({ key }) => key.startsWith(`unit/${discipline}`))?.rsc ?? ''
    const own = day.messages.filter((message) => message.rsc.startsWith(discipline))
    const results = own.filter((message) => message.rsc === rsc && message.type === 'DT_RESULT')
    const withStatus = (status: string) => results.filter((message) => message.status === status)
    const lives = withStatus('LIVE')
    const moments = [
      withStatus('START_LIST').at(-1),
      lives[Math.floor(lives.length / 2)],
      withStatus('UNOFFICIAL').at(-1),
    ].filter((moment) => moment !== undefined)
    expect(moments.length).toBeGreaterThan(1)

    const found: string[] = []
    let sent = 0
    for (const moment of moments.toSorted((a, b) => own.indexOf(a) - own.indexOf(b))) {
      for (; sent <= own.indexOf(moment); sent += 1) await post(live, own[sent]?.xml ?? '')
      const what = `${rsc}, ${moment.status}`
      const pinned: string[] = []
      const board = await wholeBoard(live, `unit/${rsc}`, what, found, pinned)
      await turnThroughRasters(what, found)
      const places = [...board.rows.map(({ said }) => said), pinned]
      for (const who of competitorsOf(moment.xml)) {
        if (!places.some((said) => standsFor(said, who)))
          found.push(`${what}: nobody is ${who.name ?? who.organisation}`)
      }
    }
    expect(found).toEqual([])
  })
}

/**
 * All pages of a board, each looked at. @param found what is wrong with the pictures goes there
 * @param pinned who has a panel beside the table
 */
function wholeBoard(hub: Hub, key: string, what: string, found: string[], pinned: string[] = []): Promise<BoardPage> {
  return readAllPages(page, hub.url, key, async (number) => {
    const panels = await page
      .getByRole('group')
      .evaluateAll((all) => all.map((panel) => panel.getAttribute('aria-label')))
    pinned.push(...panels.filter((name) => name !== null))
    found.push(...(await faults()).map((fault) => `${what}, page ${number}: ${fault}`))
  })
}

/** The page that stands, on walls of the other rasters: a page there may hold fewer of its rows. */
async function turnThroughRasters(what: string, found: string[]): Promise<void> {
  for (const raster of RASTERS) {
    if (raster === FULL_HD) continue
    await turnTo(page, raster)
    found.push(...(await faults()).map((fault) => `${what} at ${raster}: ${fault}`))
  }
  await page.setViewportSize(sizeOf(FULL_HD))
}

/** The rows of the totals of a unit's event. */
function totalsOf(key: string): readonly TruthRow[] | undefined {
  const event = key.slice('unit/'.length, 'unit/'.length + 22)
  return day.boards.find((board) => board.key.startsWith(`cumulative/${event}`))?.rows
}

const samePerson = (a: TruthRow, b: TruthRow) =>
  a.organisation === b.organisation && a.name === b.name && a.members?.join() === b.members?.join()

async function faults(): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return [...(await faultsOf(page)), ...errors.splice(0)]
}

/** What of a row's truth its cells do not say. */
function missing({ said, cells }: BoardRow, wanted: TruthRow): string[] {
  const facts = without(
    said,
    PLACES.flatMap((name) => cells[name] ?? []),
  )
  // A run that does not count stands in brackets.
  const says = (value: string) =>
    facts.some(
      (text) => text === value || text === `(${value})` || text.endsWith(`: ${value}`) || text.startsWith(`${value} `),
    )
  const words = new Set(facts.flatMap((text) => text.split(/[\s,]+/)))
  const marks = [
    ...(wanted.records ?? []).map(({ type, equalled }) => `${equalled === 'Y' ? '=' : ''}${type}`),
    ...(wanted.qualification ? [wanted.qualification] : []),
  ]
  return [
    ...(standsFor(said, wanted) ? [] : [`who: ${wanted.name ?? wanted.organisation}`]),
    ...('Rank' in cells && cells['Rank'] !== (wanted.rank ?? '') ? [`rank ${wanted.rank}`] : []),
    ...(['result', 'irm'] as const).flatMap((of) => (wanted[of] && !says(wanted[of]) ? [`${of} ${wanted[of]}`] : [])),
    ...marks.filter((mark) => !words.has(mark)).map((mark) => `mark ${mark}`),
  ]
}

/** The first of each is taken away. */
function without(texts: readonly string[], taken: readonly string[]): string[] {
  const left = [...texts]
  for (const text of taken) if (left.includes(text)) left.splice(left.indexOf(text), 1)
  return left
}
