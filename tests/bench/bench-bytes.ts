import { systemTime } from '../../hub/time.ts'
import { ScreenModel } from '../../renderer/screen/screen-model.ts'
import { countedFeed, type Counted, type CountedFeed } from './counted-feed.ts'
import { print } from './figure.ts'
import { LIVE_UNIT, liveForty } from './live-forty.ts'
import { openHub, type BenchHub } from './open-hub.ts'
import { readMessages } from './recording.ts'

const MESSAGES = 60
const LOCATION = 'STA'

/** Bytes on the wire of one screen, against the same frames with whole documents in them. */
export async function benchBytes(recording: string): Promise<void> {
  await onHub(async (hub, wire) => {
    const model = new ScreenModel(wire.feed, { screen: 'bench', location: LOCATION }, {}, ticker)
    const messages = readMessages(recording)
    for (const bytes of messages) await send(hub, wire, bytes)
    model.close()
    report('bytes-recording', wire.counted, { messages: messages.length, location: LOCATION })
  })
  await onHub(async (hub, wire) => {
    const [first, ...rest] = liveForty(MESSAGES).map((text) => Buffer.from(text))
    if (first === undefined) throw new Error('the workload is empty')
    wire.feed.subscribe(`unit/${LIVE_UNIT}`, () => undefined)
    await send(hub, wire, first)
    const before = { ...wire.counted }
    for (const bytes of rest) await send(hub, wire, bytes)
    const { counted } = wire
    const since: Counted = {
      frames: counted.frames - before.frames,
      patches: counted.patches - before.patches,
      bytes: counted.bytes - before.bytes,
      wholeBytes: counted.wholeBytes - before.wholeBytes,
    }
    report('bytes-live-40', since, { messages: rest.length, rows: 40, rowsChanged: 1, rowsMoved: 5 }, 0.04)
  })
}

const ticker = {
  monotonic: () => systemTime.monotonic(),
  every(ms: number, tick: () => void) {
    const timer = setInterval(tick, ms)
    return () => clearInterval(timer)
  },
}

async function onHub(work: (hub: BenchHub, wire: CountedFeed) => Promise<void>): Promise<void> {
  const hub = await openHub()
  const wire = await countedFeed(hub.store)
  try {
    await work(hub, wire)
  } finally {
    await wire.close()
    await hub.close()
  }
}

/** One message, until the screen has all of it. */
async function send(hub: BenchHub, wire: CountedFeed, bytes: Uint8Array): Promise<void> {
  hub.take(bytes)
  await hub.store.durable()
  await wire.quiet()
}

function report(
  name: string,
  { frames, patches, bytes, wholeBytes }: Counted,
  detail: Readonly<Record<string, number | string>>,
  aim?: number,
): void {
  print({
    name,
    ours: bytes,
    baseline: wholeBytes,
    unit: 'bytes of websocket frames to one screen',
    aim,
    against: 'the same frames with the whole document in the place of each patch',
    detail: { ...detail, frames, patches },
  })
}
