import { systemTime } from '../../hub/time.ts'
import { ScreenModel } from '../../renderer/screen/screen-model.ts'
import { countedFeed, type Counted, type CountedFeed } from './counted-feed.ts'
import { print } from './figure.ts'
import { liveMessages, type LiveUnit } from './live-unit.ts'
import { openHub, type BenchHub } from './open-hub.ts'
import { readMessages } from './recording.ts'

const MESSAGES = 60
const LOCATION = 'STA'
const QUALIFICATION: LiveUnit = {
  rsc: 'ATHWLJ----------------QUAL000100--',
  phase: 'Qualification',
  athletes: 40,
  places: 5,
  attempts: 3,
}

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
    const { first, rest } = liveMessages(QUALIFICATION, MESSAGES)
    wire.feed.subscribe(`unit/${QUALIFICATION.rsc}`, () => undefined)
    await send(hub, wire, Buffer.from(first))
    const before = { ...wire.counted }
    for (const { xml } of rest) await send(hub, wire, Buffer.from(xml))
    const { counted } = wire
    const since: Counted = {
      frames: counted.frames - before.frames,
      patches: counted.patches - before.patches,
      bytes: counted.bytes - before.bytes,
      wholeBytes: counted.wholeBytes - before.wholeBytes,
    }
    report(
      'bytes-live-40',
      since,
      { messages: rest.length, rows: QUALIFICATION.athletes, rowsChanged: 1, rowsMoved: QUALIFICATION.places },
      0.04,
    )
  })
}

const ticker = {
  monotonic: () => systemTime.monotonic(),
  every(ms: number, tick: () => void) {
    const timer = setInterval(tick, ms)
    return () => clearInterval(timer)
  },
  after: (ms: number, run: () => void) => systemTime.after(ms, run),
  reload: () => {},
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
