import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FakeClock } from '../tests/support/fake-clock.ts'
import { openIngestBench, type IngestBench } from '../tests/support/ingest-bench.ts'
import { lookWarnings, publishLooks, readLooks } from './looks.ts'
import { StartError } from './start-error.ts'

let folder: string
let bench: IngestBench
const said: string[] = []
const log = pino({ level: 'warn' }, { write: (line: string) => said.push(line) })

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-looks-'))
  bench = await openIngestBench()
  said.length = 0
})
afterEach(async () => {
  await bench.store.close()
  await rm(folder, { recursive: true, force: true })
})
const write = (name: string, look: unknown) => writeFile(path.join(folder, name), JSON.stringify(look))

it('A look of the venue is a document; one that cannot be read is refused with the reason, the others are there', async () => {
  await write('arena.json', { base: 'bright', accents: { ATH: '#7a3b00' }, tokens: { ground: '#ffffff' } })
  await write('pale.json', { base: 'night', tokens: { ink: '#303030' } })
  await write('odd.json', { base: 'night', tokens: { ink: 'red' } })
  const looks = await readLooks(folder, log)
  publishLooks(bench.store.documents, looks, new FakeClock())
  expect([...looks.keys()]).toEqual([])
  expect(said.join('')).toMatch(/arena\.json is refused: text on the accent of ATH/)
  expect(said.join('')).toMatch(/pale\.json is refused: ink on ground has a contrast of 1\.\d, 7 is needed/)
  expect(said.join('')).toMatch(/odd\.json is refused: .*a colour is written #rrggbb/)

  await write('arena.json', { base: 'bright', tokens: { ground: '#ffffff' } })
  publishLooks(bench.store.documents, await readLooks(folder, log), new FakeClock())
  expect(bench.value('look/arena')).toEqual({ base: 'bright', tokens: { ground: '#ffffff' } })
  const committed = bench.store.durable()
  bench.clock.advance(1000)
  await committed
  publishLooks(bench.store.documents, new Map(), new FakeClock())
  expect(bench.has('look/arena')).toBe(false)
})

it('A screen whose farthest seat cannot read its look is told of; one that does not say where it hangs is not', async () => {
  await write('arena.json', { base: 'night', type: { names: 1.3 }, logo: 'data:image/png;base64,AAAA' })
  const looks = await readLooks(folder, log)
  publishLooks(bench.store.documents, looks, new FakeClock())
  expect(bench.value('look/arena')).toMatchObject({ type: { names: 1.3 }, logo: 'data:image/png;base64,AAAA' })
  const put = (id: string, value: Record<string, string | number>) =>
    bench.store.documents.put(`screen/${id}`, value, { receivedAt: 0 })
  put('far', { look: 'arena', physicalHeight: 0.7, farthestSeat: 30 })
  put('near', { look: 'arena', physicalHeight: 0.7, farthestSeat: 5 })
  put('unknown', { look: 'arena' })
  put('night', { look: 'night', physicalHeight: 0.7, farthestSeat: 30 })
  const committed = bench.store.durable()
  bench.clock.advance(1000)
  await committed
  const told = lookWarnings(bench.store.documents, looks)
  expect(told.length).toBeGreaterThan(0)
  expect(told.every((line) => line.startsWith('screen/far with the look arena: '))).toBe(true)
})

it('No folder means no looks; a folder that cannot be read is said at the start', async () => {
  expect((await readLooks(undefined, log)).size).toBe(0)
  await expect(readLooks(path.join(folder, 'none'), log)).rejects.toThrow(StartError)
})
