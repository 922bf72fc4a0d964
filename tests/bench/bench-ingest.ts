import { setImmediate } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import { InFlight } from '../../hub/sources/in-flight.ts'
import { openHub } from './open-hub.ts'
import { median, print } from './figure.ts'
import { readMessages } from './recording.ts'

const ROUNDS = 5

/** Ingest of a recording (read, derive, compare, journal, durable as a replay at full speed is) against reading its XML and nothing else. */
export async function benchIngest(folder: string): Promise<void> {
  const messages = readMessages(folder)
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const a = parseAll(messages)
    const b = await ingestAll(messages)
    if (round === 0) continue // warms the compiler up
    bare.push(a)
    ours.push(b)
  }
  print({
    name: 'ingest',
    ours: median(ours),
    baseline: median(bare),
    unit: 'ms',
    aim: 2,
    against: 'saxes parsing the same files, attributes and elements to nowhere',
    detail: { messages: messages.length, bytes: messages.reduce((sum, m) => sum + m.length, 0) },
  })
}

function parseAll(messages: readonly Uint8Array[]): number {
  const started = performance.now()
  let elements = 0
  for (const bytes of messages) {
    const parser = new SaxesParser()
    parser.on('opentag', () => {
      elements += 1
    })
    parser.write(new TextDecoder().decode(bytes)).close()
  }
  if (elements === 0) throw new Error('the baseline read nothing')
  return performance.now() - started
}

async function ingestAll(messages: readonly Uint8Array[]): Promise<number> {
  const hub = await openHub()
  const started = performance.now()
  const inFlight = new InFlight()
  for (const bytes of messages) {
    // A replay gives way to the disk here, while it waits for the next file.
    await setImmediate()
    hub.take(bytes)
    await inFlight.add(hub.store.durable())
  }
  await inFlight.settle()
  const took = performance.now() - started
  await hub.close()
  return took
}
