import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parse } from 'csv-parse'
import { Desk } from '../../hub/desk/desk.ts'
import { Badges } from '../../hub/people/badges.ts'
import { openHubStore } from '../../hub/store/hub-store.ts'
import { LevelDisk } from '../../hub/store/level-disk.ts'
import { systemTime } from '../../hub/time.ts'
import { median, print, quantile } from './figure.ts'

const BADGES = 500_000
const LOOK_UPS = 20_000
const LINES_A_CHUNK = 1000

/** An accreditation list of half a million: what its import and a look-up cost, against the same rows read into a Map and asked there. */
export async function benchBadges(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tribune-bench-'))
  try {
    const first = await open(folder)
    const ours = await costOf(async () => {
      const answer = await first.badges.replace(list(), { kind: 'hub', name: 'bench', role: 'administrator' }, 'here')
      if (!answer.ok) throw new Error(answer.reason)
    })
    await first.close()
    const started = performance.now()
    const { badges, close } = await open(folder)
    const startMs = performance.now() - started
    // After the import: the map shall not weigh on its memory.
    const bare = new Map<string, { name: string; role: string }>()
    const baseline = await costOf(() => readInto(bare))
    print({
      name: 'badges-import',
      ours: ours.seconds,
      baseline: baseline.seconds,
      unit: 's',
      against: 'csv-parse reading the same list into a Map in memory',
      detail: {
        badges: BADGES,
        /** Resident memory at its highest, above what it was before. */
        peakMb: ours.peakMb,
        /** What is still held when it is done. */
        heldMb: ours.heldMb,
        mapHeldMb: baseline.heldMb,
        /** CPU time of the whole process, which a busy machine changes less. */
        cpuSeconds: ours.cpuSeconds,
        mapCpuSeconds: baseline.cpuSeconds,
        /** The longest the hub could do nothing else. */
        longestBlockMs: ours.longestBlockMs,
        /** Opening the store of a hub with that list. */
        startMs: Math.round(startMs),
      },
    })
    const asked = Array.from({ length: LOOK_UPS }, (_, i) => codeOf((i * 7919) % BADGES))
    const found = timesOf(asked, (code) => badges.find(code))
    const inMap = timesOf(asked, (code) => bare.get(code))
    const unknown = timesOf(asked, (code) => (badges.find(`${code}x`) === undefined ? 1 : undefined))
    print({
      name: 'badges-look-up',
      ours: median(found),
      baseline: median(inMap),
      unit: 'µs',
      against: 'Map.get of the same rows in memory',
      detail: {
        p99: Number(quantile(found, 0.99).toPrecision(4)),
        mapP99: Number(quantile(inMap, 0.99).toPrecision(4)),
        unknownMedian: Number(median(unknown).toPrecision(4)),
        underAMillisecond: quantile(found, 0.99) < 1000 ? 'yes' : 'no',
      },
    })
    await close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function open(folder: string): Promise<{ badges: Badges; close: () => Promise<void> }> {
  const disk = await LevelDisk.open(folder)
  const time = systemTime
  const journal = { bytes: 1024 * 1024, age: 3600_000 }
  const fault = (error: unknown) => {
    throw error
  }
  const store = await openHubStore({ disk, time, journal, setAsideBytes: 1024, fault })
  const badges = await Badges.open(disk, { store, time, desk: new Desk(store, time) })
  return { badges, close: () => store.close() }
}

const codeOf = (i: number): string => `INV26-${String(i).padStart(8, '0')}`

/** As an accreditation system would send it: more columns than are needed. */
async function* list(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('photo,code,name,organisation,role,zones\n')
  for (let i = 0; i < BADGES; i += LINES_A_CHUNK) {
    const lines = Array.from({ length: LINES_A_CHUNK }, (_, j) => {
      const role = (i + j) % 50 === 0 ? 'operator' : 'viewer'
      return `p${i + j}.jpg,${codeOf(i + j)},"Invented, Person ${i + j}",INV,${role},\n`
    })
    yield Buffer.from(lines.join(''))
    await setImmediate()
  }
}

async function readInto(map: Map<string, { name: string; role: string }>): Promise<void> {
  const parser = parse({ columns: true })
  const write = async () => {
    for await (const chunk of list())
      if (!parser.write(chunk)) await new Promise((drained) => parser.once('drain', drained))
    parser.end()
  }
  const written = write()
  for await (const record of parser as AsyncIterable<Record<string, string>>)
    map.set(record['code'] ?? '', { name: record['name'] ?? '', role: record['role'] ?? '' })
  await written
  if (map.size !== BADGES) throw new Error(`the baseline read ${map.size} badges`)
}

async function costOf(work: () => Promise<void>) {
  const heldBefore = heldMb()
  const before = process.memoryUsage().rss
  let peak = before
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const cpu = process.cpuUsage()
  const started = performance.now()
  await work()
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(cpu)
  delay.disable()
  clearInterval(look)
  const peakMb = Math.round((Math.max(peak, process.memoryUsage().rss) - before) / 1024 / 1024)
  return {
    seconds,
    cpuSeconds: Number(((user + system) / 1e6).toPrecision(3)),
    peakMb,
    heldMb: heldMb() - heldBefore,
    longestBlockMs: Math.round(delay.max / 1e6),
  }
}

/** What is on the heap once nothing on it is garbage. */
function heldMb(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return Math.round(process.memoryUsage().heapUsed / 1024 / 1024)
}

/** Microseconds of each. */
function timesOf(codes: readonly string[], find: (code: string) => unknown): number[] {
  const times: number[] = []
  for (const code of codes) {
    const started = performance.now()
    const got = find(code)
    times.push((performance.now() - started) * 1000)
    if (got === undefined) throw new Error(`${code} was not found`)
  }
  return times
}
