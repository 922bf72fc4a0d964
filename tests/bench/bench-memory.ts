import { once } from 'node:events'
import { createServer } from 'node:http'
import path from 'node:path'
import { attachSessions } from '../../hub/sessions/attach.ts'
import { HubSessions } from '../../hub/sessions/hub-sessions.ts'
import { systemTime } from '../../hub/time.ts'
import { VirtualDisplay } from '../e2e-shell/harness/virtual-display.ts'
import { FakeStore } from '../support/fake-store.ts'
import { ElectronRun, folderFor, given } from './electron-run.ts'
import { median, print } from './figure.ts'
import { collectGarbage, heldBy, type Held } from './shell-memory.ts'
import { sampleUnit } from './sample-unit.ts'

const FEW = 2_000
const MANY = 200_000
/** Changes between two pauses of the feed; each is a commit, a frame, a patch. */
const BURST = 20
const PAUSE_MS = 10
/** So long a garbage collector gets, then so often it is looked. */
const SETTLE_MS = 15_000
const LOOKS = 15
/** Ports of the devtools protocol: of the page, of the main process. */
const PORTS = { page: 9333, main: 9334 }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * What all processes of the shell hold after 200,000 changes of the document they show, against after 2,000, in one life. What is kept is
 * the question, not what lies about: page and main process collect their garbage before they are weighed, and the figures before that are told beside.
 */
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
  const shell = new ElectronRun(
    given('TRIBUNE_TEST_APP'),
    data,
    display.name,
    {
      TRIBUNE_HUB: `http://127.0.0.1:${port}`,
      TRIBUNE_SCREEN: 'north-4',
      TRIBUNE_SHOW: unit.key,
    },
    [`--remote-debugging-port=${PORTS.page}`, `--inspect=${PORTS.main}`],
  )
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
      ours: many.held,
      baseline: few.held,
      unit: `bytes that all processes of the shell hold (proportional set size) after ${MANY} changes, once page and main process have collected their garbage; median of ${LOOKS} looks`,
      aim: 1.05,
      against: `the same shell after ${FEW} changes`,
      detail: {
        resyncs: sessions.counts().resyncs,
        opened: sessions.counts().opened,
        // Before the collection: V8 leaves some tens of MB of garbage where there is room for it.
        standing: many.standing,
        standingBefore: few.standing,
        standingRatio: Number((many.standing / few.standing).toFixed(3)),
        // MB by kind of process.
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

interface Settled {
  /** Bytes: as it stands, between two garbage collections; and after one of the page. */
  readonly standing: number
  readonly held: number
  readonly kinds: Held['kinds']
}

async function settled(shell: ElectronRun): Promise<Settled> {
  const looks = async () => {
    const taken: Held[] = []
    for (let i = 0; i < LOOKS; i += 1) {
      taken.push(heldBy(shell.pids()))
      await pause(1000)
    }
    return taken
  }
  await pause(SETTLE_MS)
  const standing = await looks()
  await collectGarbage(PORTS.page)
  await collectGarbage(PORTS.main)
  await pause(SETTLE_MS)
  const clean = await looks()
  const bytes = (of: readonly Held[]) => median(of.map((each) => each.bytes))
  return { standing: bytes(standing), held: bytes(clean), kinds: clean.at(-1)?.kinds ?? {} }
}
