import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import * as z from 'zod'
import { parseJson } from '../../protocol/parse.ts'
import { openBrowser, openWholeHub } from '../bench/screen-rig.ts'
import { faultsOf } from '../e2e/harness/picture.ts'
import { entriesOf, type FeedEvent } from './entries.ts'
import { BOARD_PREFIXES, feedBoards, isList, namesIn } from './feed-boards.ts'
import { measurePage } from './measure.ts'
import { readOptions, seatOf, type FitOptions, type Raster } from './options.ts'
import { probesOf, type BoardKind, type Head, type Probe } from './probe.ts'
import { tableOf, type PlacedFinding } from './report.ts'
import { fails, judgePage } from './verdict.ts'

/** Families whose boards have one row per side. */
const TWO_SIDES = ['match', 'sets', 'combat', 'innings']
const KINDS: readonly BoardKind[] = ['start list', 'result']

const documentSchema = z.object({
  value: z.object({
    family: z.string(),
    competitors: z.record(z.string(), z.object({ name: z.object({ full: z.string() }) })).optional(),
  }),
})
const listSchema = z.object({
  documents: z.array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })),
})
type Value = z.infer<typeof documentSchema>['value']

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), shippedLanguages())
  const messages = messagesOf(options.folder)
  const events = entriesOf(messages)
  if (events.length === 0) throw new Error(`${options.folder} has no DT_PARTIC with entries`)
  const { hub, close } = await openWholeHub()
  const browser = await openBrowser()
  try {
    for (const xml of messages) if (isList(xml)) await post(hub.url, xml)
    const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' })
    const run = { url: hub.url, page, options, findings: [] as PlacedFinding[], names: 0, pages: 0 }
    if (options.boards !== 'feed')
      for (const event of events) for (const kind of KINDS) await proveEvent(run, event, kind, headOf(messages))
    if (options.boards !== 'names') await proveFeed(run, messages)
    console.log(tableOf(run))
    const { findings, names, pages } = run
    if (options.json !== undefined)
      writeFileSync(options.json, `${JSON.stringify({ names, pages, findings }, null, 1)}\n`)
    return findings.some(fails) ? 1 : 0
  } finally {
    await browser.close()
    await close()
  }
}

interface Run {
  readonly url: string
  readonly page: Page
  readonly options: FitOptions
  readonly findings: PlacedFinding[]
  names: number
  pages: number
}

async function proveEvent(run: Run, event: FeedEvent, kind: BoardKind, head: Head): Promise<void> {
  const [whole] = probesOf(event, kind, head)
  if (whole === undefined) return
  const { family, competitors = {} } = await valueOf(run.url, whole)
  const nameOf = (code: string) => competitors[code]?.name.full ?? ''
  const chosen = event.entrants
    .toSorted((a, b) => nameOf(b.code).length - nameOf(a.code).length)
    .slice(0, run.options.longest)
  const probes = probesOf({ ...event, entrants: chosen }, kind, head, TWO_SIDES.includes(family) ? 2 : Infinity)
  run.names += chosen.length
  for (const [i, probe] of probes.entries()) {
    const value = probe.xml === whole.xml ? { family, competitors } : await valueOf(run.url, probe)
    const names = new Set(Object.values(value.competitors ?? {}).map(({ name }) => name.full))
    const board = { key: probe.key, event: event.rsc.slice(0, 22), board: kind, names, result: event.result, all: true }
    // Names are those of the feed in any language: where each makes a board of its own, the longest pair is proven in all.
    const languages = i === 0 ? run.options.languages : run.options.languages.slice(0, 1)
    for (const raster of run.options.rasters)
      for (const language of languages) await proveBoard(run, board, raster, language)
  }
}

/** The boards the feed makes by itself: schedule, medals, trees, pools, and live pictures with somebody up. */
async function proveFeed(run: Run, messages: readonly string[]): Promise<void> {
  const { send, live } = feedBoards(messages)
  for (const xml of send) await post(run.url, xml)
  const documents = (await Promise.all(BOARD_PREFIXES.map((prefix) => documentsBelow(run.url, prefix)))).flat()
  for (const key of live) documents.push(...(await documentsBelow(run.url, key)))
  for (const { key, value } of documents) {
    const [kind = '', event = ''] = key.split('/')
    const board = { key, event, board: kind === 'unit' ? 'live' : kind, names: namesIn(value), result: '', all: false }
    for (const raster of run.options.rasters)
      for (const language of run.options.languages) await proveBoard(run, board, raster, language)
  }
}

async function documentsBelow(url: string, prefix: string) {
  const response = await fetch(new URL(`/api/documents?prefix=${encodeURIComponent(prefix)}&limit=1000`, url))
  const read = parseJson(prefix, await response.text(), listSchema)
  if (!read.ok) throw new Error(read.reason)
  return read.value.documents
}

/** One board to be proven. */
interface Board {
  readonly key: string
  readonly event: string
  readonly board: string
  readonly names: ReadonlySet<string>
  readonly result: string
  /** Every one of the names must stand on some page. */
  readonly all: boolean
}

/** All pages of one board at one raster, in one language. */
async function proveBoard(run: Run, board: Board, raster: Raster, language: string): Promise<void> {
  const { page, options, findings } = run
  const { names, result } = board
  const seat = seatOf(options, raster)
  const away = new Set(names)
  const place = { event: board.event, board: board.board, raster: raster.name, language }
  await page.setViewportSize(raster)
  for (let number = 1, last = 0; ; number += 1) {
    const query = new URLSearchParams({
      show: board.key,
      orbit: 'off',
      page: String(number),
      language,
      physicalHeight: String(seat.physicalHeight),
      farthestSeat: String(seat.farthestSeat),
    })
    await page.goto(`${run.url}/screen/fit?${query}`)
    await page.getByRole('table').waitFor()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const [drawn, faults] = [await measurePage(page), await faultsOf(page)]
    run.pages += 1
    const judged = judgePage(drawn, { names, result, faults, seat })
    findings.push(...judged.findings.map((finding) => ({ ...finding, ...place })))
    for (const name of judged.seen) away.delete(name)
    if (drawn.lastIndex >= drawn.rowCount || drawn.lastIndex <= last) break
    last = drawn.lastIndex
  }
  if (board.all) for (const of of away) findings.push({ what: 'missing', of, said: 'stands on no page', ...place })
}

/** Posts a probe, and reads what the hub made of it. */
async function valueOf(url: string, { key, xml }: Probe): Promise<Value> {
  await post(url, xml)
  const response = await fetch(new URL(`/api/documents/${key}`, url))
  const read = parseJson(key, await response.text(), documentSchema)
  if (!read.ok) throw new Error(read.reason)
  return read.value.value
}

async function post(url: string, xml: string): Promise<void> {
  const headers = { 'Content-Type': 'application/xml; charset=UTF-8' }
  const response = await fetch(new URL('/odf', url), { method: 'POST', headers, body: xml })
  if (response.status !== 200) throw new Error(`POST /odf: ${response.status} ${await response.text()}`)
}

/** English, and every language there is a dictionary for. */
function shippedLanguages(): readonly string[] {
  const files = readdirSync(path.join('sports', 'parts', 'words', 'dictionaries'))
  return ['en', ...files.filter((file) => file.endsWith('.json')).map((file) => path.basename(file, '.json'))]
}

/** Texts of all messages of a folder, by Date + Time of their file names. */
function messagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xml'))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
}

function orderOf(file: string): string {
  const [, , date, time] = path.basename(file).split('~')
  return `${date}T${time}~${file}`
}

function headOf(messages: readonly string[]): Head {
  const said = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(messages.at(-1) ?? '')?.[1] ?? ''
  return { competition: said('CompetitionCode'), date: said('Date') }
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  },
)
