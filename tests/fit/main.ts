import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from '@playwright/test'
import { openBrowser, openWholeHub } from '../bench/screen-rig.ts'
import type { Hub } from '../../hub/hub.ts'
import { disciplineOf } from './board.ts'
import { boardsOfFeed } from './boards-of-feed.ts'
import { boardsOfNames } from './boards-of-names.ts'
import { entriesOf } from './entries.ts'
import { isList } from './feed-boards.ts'
import { headOf, messagesOf } from './feed-folder.ts'
import { HubDoor } from './hub-door.ts'
import { readOptions, type FitOptions } from './options.ts'
import { minutes, Progress } from './progress.ts'
import { proveBoard } from './prove-board.ts'
import { Queue, type Job } from './queue.ts'
import { tableOf, type PlacedFinding } from './report.ts'
import { fails } from './verdict.ts'
import { Wall } from './wall.ts'

async function main(): Promise<number> {
  const started = performance.now()
  const options = readOptions(process.argv.slice(2), shippedLanguages())
  const { hub, close } = await openWholeHub()
  const browser = await openBrowser()
  try {
    const { jobs, names } = await jobsOf(new HubDoor(hub.url), options)
    const { findings, pages } = await proveAll(hub, browser, jobs, options)
    console.log(tableOf({ names, pages, findings }))
    console.log(
      `${jobs.length} boards at ${options.rasters.length} rasters in ${minutes(performance.now() - started)} min.`,
    )
    if (options.json !== undefined)
      writeFileSync(options.json, `${JSON.stringify({ names, pages, findings }, null, 1)}\n`)
    return findings.some(fails) ? 1 : 0
  } finally {
    await browser.close()
    await close()
  }
}

/** Everything that is to be looked at; the hub has the documents of it. */
async function jobsOf(hub: HubDoor, options: FitOptions): Promise<{ jobs: readonly Job[]; names: number }> {
  const messages = messagesOf(options.folder)
  const isWanted = (key: string) => options.only === undefined || options.only.includes(disciplineOf(key))
  const events = entriesOf(messages).filter(({ rsc }) => isWanted(rsc))
  if (events.length === 0 && options.boards === 'names')
    throw new Error(`${options.folder} has no DT_PARTIC with entries of them`)
  for (const xml of messages) if (isList(xml)) await hub.post(xml)
  const jobs: Job[] = []
  let names = 0
  if (options.boards !== 'feed')
    for (const event of events) {
      const proven = await boardsOfNames(hub, event, { ...options, head: headOf(messages) })
      names += proven.names
      for (const { board, languages } of proven.boards) for (const language of languages) jobs.push({ board, language })
    }
  if (options.boards !== 'names')
    for (const board of await boardsOfFeed(hub, messages))
      if (isWanted(board.key)) for (const language of options.languages) jobs.push({ board, language })
  if (jobs.length === 0) throw new Error(`${options.folder} has no boards to prove`)
  return { jobs, names }
}

/** On as many walls at once as there are processors to draw them. */
async function proveAll(hub: Hub, browser: Browser, jobs: readonly Job[], options: FitOptions) {
  const queue = new Queue(jobs)
  const progress = new Progress(
    jobs,
    (line) => console.log(line),
    () => performance.now(),
  )
  const findings: PlacedFinding[] = []
  let pages = 0
  if (options.pictures !== undefined) mkdirSync(options.pictures, { recursive: true })
  const work = async (number: number) => {
    const wall = await Wall.open(hub, browser, `fit-${number}`, options.anew)
    for (let job = queue.next(wall.language); job !== undefined; job = queue.next(wall.language)) {
      const { board, language } = job
      const proof = await proveBoard(wall, board, language, options, async (here, page) => {
        progress.found(here, page)
        const [first] = here.filter(fails)
        if (options.pictures === undefined || first === undefined) return
        const name = [board.board, board.key.split('/')[1], language, first.raster, page].join('_')
        await wall.photograph(path.join(options.pictures, `${name.replaceAll(/[^\w-]+/g, '-')}.png`))
      })
      progress.done(job, proof)
      findings.push(...proof.findings)
      pages += proof.pages
    }
  }
  await Promise.all(Array.from({ length: options.walls }, (_, i) => work(i + 1)))
  return { findings, pages }
}

/** English, and every language there is a dictionary for. */
function shippedLanguages(): readonly string[] {
  const files = readdirSync(path.join('sports', 'parts', 'words', 'dictionaries'))
  return ['en', ...files.filter((file) => file.endsWith('.json')).map((file) => path.basename(file, '.json'))]
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
