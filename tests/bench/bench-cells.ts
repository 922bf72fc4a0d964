import type { Browser, CDPSession, Page } from '@playwright/test'
import { setTimeout as delay } from 'node:timers/promises'
import type { JsonObject } from '../../protocol/json.ts'
import { takeChanges, watchChanges, type Change, type Probed } from './change-probe.ts'
import { median, print, quantile } from './figure.ts'
import { openBarePage, openBrowser, openWholeHub } from './screen-rig.ts'

const ROWS = 40
const PER_SECOND = 20
const BARE_SECONDS = 5
/** Scripts are compiled, and the first turn of the page is over. */
const WARM_UP_SECONDS = 12
/** The bound for the scripts of one change, ms. */
const BOUND = 2
const RSC = 'ATHM10000M------------FNL-000100--'
const VIEWPORT = { width: 3840, height: 2160 }

/**
 * A field of 40 that passes a point of the course, 20 changes a second for a minute (`BENCH_SECONDS` sets another time), at
 * 3840 × 2160 drawn by the processor: what a change costs the page from the hub's message to the changed cell.
 */
export async function benchCells(): Promise<void> {
  const seconds = Number(process.env['BENCH_SECONDS'] ?? 60)
  const browser = await openBrowser()
  try {
    const bare = await benchBare(browser)
    const ours = await benchBoard(browser, seconds)
    const { changes } = ours
    const script = changes.map((change) => change.script)
    print({
      name: 'cells',
      ours: median(script),
      baseline: BOUND,
      unit: 'ms of script from a message of the hub until the row is repainted, median',
      aim: 1,
      against: 'the bound for one changed cell of a board of 40 rows at 3840x2160, 20 changes a second',
      detail: {
        seconds,
        changes: changes.length,
        bareUpdate: rounded(mean(bare)),
        ratioToBare: rounded(mean(script) / mean(bare)),
        mean: rounded(mean(script)),
        p95: rounded(quantile(script, 0.95)),
        commitsPerChange: rounded(mean(changes.map((change) => change.commits))),
        mutationsPerChange: rounded(mean(changes.map((change) => change.mutations))),
        mostRowsPerChange: Math.max(...changes.map((change) => change.rows)),
        changesOnThePage: changes.filter((change) => change.rows > 0).length,
        longFrames: ours.longFrames,
        longFramesByScript: ours.longByScript,
        ...ours.costs,
      },
    })
  } finally {
    await browser.close()
  }
}

const rounded = (ms: number): number => Number(ms.toFixed(3))
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

async function newPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: VIEWPORT })).newPage()
  await watchChanges(page)
  return page
}

/** Script of a bare update, ms each: the text of one cell is set. */
async function benchBare(browser: Browser): Promise<readonly number[]> {
  const page = await newPage(browser)
  const cells = Array.from({ length: ROWS }, () => '<p>0</p>').join('')
  const server = await openBarePage(
    page,
    `<!doctype html><title>bare</title>${cells}<script>
      const cells = document.querySelectorAll('p')
      const socket = new WebSocket(location.href.replace('http', 'ws'))
      socket.onmessage = ({ data }) => { const [row, text] = data.split(' '); cells[row].textContent = text }
    </script>`,
  )
  for (let step = 0; step < BARE_SECONDS * PER_SECOND; step += 1) {
    server.send(`${rowOf(step)} ${timeOf(step)}`)
    await delay(1000 / PER_SECOND)
  }
  const { changes } = await takeChanges(page)
  server.close()
  await page.close()
  return changes.map((change) => change.script)
}

interface BoardFigures extends Probed {
  readonly changes: readonly Change[]
  readonly costs: Readonly<Record<string, number>>
}

async function benchBoard(browser: Browser, seconds: number): Promise<BoardFigures> {
  const { hub, close } = await openWholeHub()
  try {
    const { documents } = hub.store
    const key = `unit/${RSC}`
    const put = (step: number) => {
      const times = Array.from({ length: ROWS }, (_, row) => timeOf(lastStep(row, step)))
      documents.put(key, unit(times), { receivedAt: Date.now() })
    }
    put(0)
    await hub.store.durable()
    const page = await newPage(browser)
    await page.goto(`${hub.url}/screen/cells?show=${encodeURIComponent(key)}`)
    await page.getByRole('table').waitFor()
    const devtools = await page.context().newCDPSession(page)
    // Time of the processor, not of the wall: what else the machine does meanwhile does not count.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    let step = 1
    const run = async (lasting: number) => {
      const until = performance.now() + 1000 * lasting
      for (let due = performance.now(); due < until; due += 1000 / PER_SECOND) {
        await delay(Math.max(0, due - performance.now()))
        put(step)
        step += 1
      }
    }
    await run(WARM_UP_SECONDS)
    await takeChanges(page)
    const heapBefore = await heapOf(devtools)
    const before = await metricsOf(devtools)
    await run(seconds / 2)
    const heapMiddle = await heapOf(devtools)
    await run(seconds / 2)
    const after = await metricsOf(devtools)
    const heapAfter = await heapOf(devtools)
    const probed = await takeChanges(page)
    const count = probed.changes.length
    const each = (name: string) => rounded((((after[name] ?? 0) - (before[name] ?? 0)) * 1000) / count)
    return {
      ...probed,
      costs: {
        // Of the processor, on the page's main thread, clocks and light fading included; ms.
        allScriptPerChange: each('ScriptDuration'),
        stylePerChange: each('RecalcStyleDuration'),
        layoutPerChange: each('LayoutDuration'),
        taskPerChange: each('TaskDuration'),
        // Code is still being compiled in the first half; what grows in the second one is kept for nothing.
        heapGrowthKB: Math.round((heapAfter - heapMiddle) / 1024),
        heapGrowthFirstHalfKB: Math.round((heapMiddle - heapBefore) / 1024),
        heapKB: Math.round(heapAfter / 1024),
      },
    }
  } finally {
    await close()
  }
}

/** Bytes in use after a garbage collection. */
async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  return (await devtools.send('Runtime.getHeapUsage')).usedSize
}

/** Seconds by name, since the page was opened. */
async function metricsOf(devtools: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/** Which row a step changes: all of them in turn, never two neighbours in a row. */
const rowOf = (step: number): number => (step * 17) % ROWS
/** The last step up to this one that changed the row. */
function lastStep(row: number, step: number): number {
  let last = step
  while (last > 0 && rowOf(last) !== row) last -= 1
  return last
}
const timeOf = (step: number): string => `14:${String(10 + (step % 50)).padStart(2, '0')}`

const NOCS = ['KEN', 'ETH', 'UGA', 'USA', 'GBR', 'MAR', 'ERI', 'JPN', 'GER', 'BRA']

function unit(times: readonly string[]): JsonObject {
  const competitors = times.map((time, row): [string, JsonObject] => [
    `c${row}`,
    {
      sortOrder: row + 1,
      name: { full: `FREUDENTHALER${row} Ulrike`, short: `FREUDENTHALER${row} U`, family: `FREUDENTHALER${row}` },
      organisation: NOCS[row % NOCS.length] ?? 'KEN',
      bib: String(100 + row),
      rank: String(row + 1),
      pb: '27:10.00',
      splits: { '1': { time: '14:00', rank: String(row + 1) }, '2': { time, section: '2:50', rank: String(row + 1) } },
    },
  ])
  return {
    family: 'gaps',
    discipline: 'ATH',
    status: 'LIVE',
    title: { discipline: 'Athletics', event: "Men's 10,000m", sub: 'Final' },
    medal: '1',
    points: { '1': { sortOrder: 1, label: '4 km' }, '2': { sortOrder: 2, label: '5 km' } },
    pointCurrent: '2',
    competitors: Object.fromEntries(competitors),
  }
}
