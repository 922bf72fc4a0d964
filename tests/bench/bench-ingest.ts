import { setImmediate } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import { readXml } from '../../hub/odf/read-xml.ts'
import { InFlight } from '../../hub/sources/in-flight.ts'
import { openHub } from './open-hub.ts'
import { median, print } from './figure.ts'
import { readMessages } from './recording.ts'

const ROUNDS = 5

/** Ingest of a recording (read, derive, compare, journal, durable as a replay at full speed is) against reading its XML and nothing else. */
export async function benchIngest(folder: string): Promise<void> {
  const messages = readMessages(folder)
  const ours: Cost[] = []
  const bare: Cost[] = []
  const reader: Cost[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const a = await costOf(() => parseAll(messages))
    const b = await costOf(() => readAll(messages))
    const c = await ingestAll(messages)
    if (round === 0) continue // warms the compiler up
    bare.push(a)
    reader.push(b)
    ours.push(c)
  }
  const [ingest, saxes, own] = [medians(ours), medians(bare), medians(reader)]
  print({
    name: 'ingest',
    ours: ingest.took,
    baseline: saxes.took,
    unit: 'ms',
    aim: 2,
    against: 'saxes parsing the same files, attributes and elements to nowhere',
    detail: {
      messages: messages.length,
      bytes: messages.reduce((sum, m) => sum + m.length, 0),
      /** The same by the CPU time of the process, which a busy machine changes less. */
      cpuRatio: Number((ingest.cpu / saxes.cpu).toFixed(3)),
      ingestCpuMs: Math.round(ingest.cpu),
      /** Against the hub's own reader, bare: what is derived and stored costs beyond the reading. */
      ratioToOwnReader: Number((ingest.took / own.took).toFixed(3)),
      ownReaderMs: Number(own.took.toPrecision(4)),
    },
  })
}

/** Milliseconds on the clock, and of CPU time of the whole process. */
interface Cost {
  readonly took: number
  readonly cpu: number
}

async function costOf(work: () => void | Promise<void>): Promise<Cost> {
  const before = process.cpuUsage()
  const started = performance.now()
  await work()
  const took = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  return { took, cpu: (user + system) / 1000 }
}

function medians(costs: readonly Cost[]): Cost {
  return { took: median(costs.map((cost) => cost.took)), cpu: median(costs.map((cost) => cost.cpu)) }
}

function parseAll(messages: readonly Uint8Array[]): void {
  let elements = 0
  for (const bytes of messages) {
    const parser = new SaxesParser()
    parser.on('opentag', () => {
      elements += 1
    })
    parser.write(new TextDecoder().decode(bytes)).close()
  }
  if (elements === 0) throw new Error('the baseline read nothing')
}

function readAll(messages: readonly Uint8Array[]): void {
  for (const bytes of messages) if (!readXml(bytes).ok) throw new Error('a message of the recording is not readable')
}

async function ingestAll(messages: readonly Uint8Array[]): Promise<Cost> {
  const hub = await openHub()
  const cost = await costOf(async () => {
    const inFlight = new InFlight()
    for (const bytes of messages) {
      // A replay gives way to the disk here, while it waits for the next file.
      await setImmediate()
      hub.take(bytes)
      await inFlight.add(hub.store.durable())
    }
    await inFlight.settle()
  })
  await hub.close()
  return cost
}
