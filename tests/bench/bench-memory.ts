import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { attachSessions } from '../../hub/sessions/attach.ts'
import { HubSessions } from '../../hub/sessions/hub-sessions.ts'
import { systemTime } from '../../hub/time.ts'
import { VirtualDisplay } from '../e2e-shell/harness/virtual-display.ts'
import { FakeStore } from '../support/fake-store.ts'
import { ElectronRun, folderFor, given } from './electron-run.ts'
import { median, print } from './figure.ts'
import { sampleUnit } from './sample-unit.ts'

const FEW = 2_000
const MANY = 200_000
/** Changes between two pauses of the feed; each is a commit, a frame, a patch. */
const BURST = 20
const PAUSE_MS = 10
/** So long a garbage collector gets, then so often it is looked. */
const SETTLE_MS = 20_000
const LOOKS = 40

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What all processes of the shell hold after 200,000 changes of the document they show, against after 2,000, in one life. */
export async function benchMemory(): Promise<void> {
  const display = await VirtualDisplay.start('1920x1080', folderFor('display'))
  const store = new FakeStore('bench')
  const unit = sampleUnit()
  const server = createServer()
  const sessions = new HubSessions({
    store,
    time: systemTime,
    hub: { name: 'bench', version: '0' },
    log: (sentence) => process.stderr.write(`${sentence}\n`),
  })
  const detach = attachSessions(server, sessions)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  let done = 0
  const change = () => {
    done += 1
    const competitors = unit.value['competitors']
    if (typeof competitors !== 'object' || competitors === null || Array.isArray(competitors))
      throw new Error('no rows')
    const rows = Object.entries(competitors).map(([id, row]) => [
      id,
      Object.assign({}, row, { result: (9 + (done % 97) / 100).toFixed(2) }),
    ])
    store.put(unit.key, { ...unit.value, competitors: Object.fromEntries(rows) }, { receivedAt: Date.now() })
    store.commit()
  }
  change()
  const data = path.join(folderFor('home-memory'), 'data')
  const shell = new ElectronRun(given('TRIBUNE_TEST_APP'), data, display.name, {
    TRIBUNE_HUB: `http://127.0.0.1:${port}`,
    TRIBUNE_SCREEN: 'north-4',
    TRIBUNE_SHOW: unit.key,
  })
  const upTo = async (count: number) => {
    while (done < count) {
      for (let i = 0; i < BURST && done < count; i += 1) change()
      await pause(PAUSE_MS)
      // Who is behind gets snapshots: that would be another bench.
      while (sessions.counts().slow > 0) await pause(PAUSE_MS)
    }
    return settled(shell)
  }
  try {
    await shell.stands
    const few = await upTo(FEW)
    const many = await upTo(MANY)
    print({
      name: 'memory',
      ours: many.bytes,
      baseline: few.bytes,
      unit: `bytes that all processes of the shell hold (proportional set size) after ${MANY} changes, median of ${LOOKS} looks`,
      aim: 1.05,
      against: `the same shell after ${FEW} changes`,
      detail: {
        resyncs: sessions.counts().resyncs,
        opened: sessions.counts().opened,
        // Between two garbage collections more is held than is needed: the smallest look says what is.
        lowest: many.lowest,
        lowestBefore: few.lowest,
        lowestRatio: Number((many.lowest / few.lowest).toFixed(3)),
        // MB by kind of process at the last look.
        before: JSON.stringify(few.kinds),
        after: JSON.stringify(many.kinds),
      },
    })
  } finally {
    await shell.end()
    detach()
    await sessions.close()
    server.close()
    await display.stop()
  }
}

interface Held {
  readonly bytes: number
  readonly lowest: number
  readonly kinds: Readonly<Record<string, number>>
}

async function settled(shell: ElectronRun): Promise<Held> {
  await pause(SETTLE_MS)
  const looks: number[] = []
  let kinds: Record<string, number> = {}
  for (let i = 0; i < LOOKS; i += 1) {
    kinds = {}
    let bytes = 0
    for (const pid of shell.pids()) {
      const own = held(pid)
      bytes += own
      const kind = kindOf(pid)
      kinds[kind] = (kinds[kind] ?? 0) + Math.round(own / 1e5) / 10
    }
    looks.push(bytes)
    await pause(1000)
  }
  return { bytes: median(looks), lowest: Math.min(...looks), kinds }
}

/** "renderer", "gpu-process"; what Chromium calls none is the main process. */
function kindOf(pid: number): string {
  return /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'main'
}

function held(pid: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
  return Number(kilobytes) * 1024
}
