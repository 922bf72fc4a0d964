import { cp, mkdtemp, rm, writeFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FakeClock, settle } from '../../tests/support/fake-clock.ts'
import { StartError } from '../start-error.ts'
import { systemTime, type Time } from '../time.ts'
import type { Disk, DiskOp } from './disk.ts'
import { openHubStore, type HubStore } from './hub-store.ts'
import { LevelDisk } from './level-disk.ts'
import { MemoryDisk } from './memory-disk.ts'
import { storeContract } from './store-contract.ts'

const open = (disk: Disk, time: Time = systemTime): Promise<HubStore> =>
  openHubStore({ disk, time, journal: { bytes: 1000, age: 1_000_000 }, setAsideBytes: 1000, fault: () => undefined })

storeContract('memory', () => {
  const disk = new MemoryDisk()
  return Promise.resolve({ open: () => open(disk), crash: () => open(disk), remove: () => Promise.resolve() })
})

storeContract('LevelDB', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tribune-store-'))
  let place = path.join(folder, '0')
  let crashes = 0
  return {
    open: async () => open(await LevelDisk.open(place)),
    // A copy of the files as they lie there, while the store still holds them open, is what a dead process leaves behind.
    crash: async () => {
      const copy = path.join(folder, String((crashes += 1)))
      await cp(place, copy, { recursive: true })
      place = copy
      return open(await LevelDisk.open(copy))
    },
    remove: async () => rm(folder, { recursive: true }),
  }
})

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'tribune-store-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}

describe('data folder', () => {
  test('a folder in use by another hub is told in one sentence', async () => {
    const place = await folder()
    const first = await LevelDisk.open(place)
    await expect(LevelDisk.open(place)).rejects.toThrow(
      new StartError(`The data folder ${place} is in use by another hub.`),
    )
    await first.close()
  })

  test('a damaged database is told in one sentence', async () => {
    const place = await folder()
    await (await LevelDisk.open(place)).close()
    const manifest = (await readdir(place)).find((name) => name.startsWith('MANIFEST'))
    await writeFile(path.join(place, manifest ?? ''), 'not a manifest at all, but long enough to be read as one')
    await expect(LevelDisk.open(place)).rejects.toThrow(/^The database in .* is damaged \(.*\); move the folder away/)
  })

  test('a row that cannot be read is named', async () => {
    const disk = new MemoryDisk()
    await disk.write([{ type: 'put', key: 'doc!unit/a', value: '{"version":0}' }])
    await expect(open(disk)).rejects.toThrow(/The row "unit\/a" \(doc\) of the data folder does not fit/)
  })

  test('a file where the folder should be is told in one sentence', async () => {
    const place = path.join(await folder(), 'file')
    await writeFile(place, '')
    await expect(LevelDisk.open(place)).rejects.toThrow(/^The data folder .* cannot be made: .*\.$/)
  })
})

/** A disk that says when a write is done, and whether it was. */
class HeldDisk extends MemoryDisk {
  readonly batches: (readonly DiskOp[])[] = []
  reopened = 0
  answer: (error?: Error) => void = () => undefined

  override write(ops: readonly DiskOp[]): Promise<void> {
    this.batches.push(ops)
    return new Promise((resolve, reject) => {
      this.answer = (error) => {
        if (error) reject(error)
        else resolve(super.write(ops))
      }
    })
  }

  override reopen(): Promise<void> {
    this.reopened += 1
    return Promise.resolve()
  }
}

async function held(): Promise<{ disk: HeldDisk; time: FakeClock; store: HubStore }> {
  const disk = new HeldDisk()
  const time = new FakeClock()
  const opening = open(disk, time)
  await settle()
  await settle()
  disk.answer()
  const store = await opening
  disk.batches.length = 0
  return { disk, time, store }
}

describe('group commit', () => {
  test('what is put while the disk writes becomes the next batch, and each is published when it is durable', async () => {
    const { disk, time, store } = await held()
    const published: string[] = []
    store.documents.subscribe((changes) => published.push(...changes.map((change) => change.key)))
    store.documents.put('a', {}, { receivedAt: 1 })
    store.documents.put('b', {}, { receivedAt: 1 })
    await time.advanceSettling(10)
    expect(disk.batches).toHaveLength(1)
    store.documents.put('c', {}, { receivedAt: 1 })
    store.documents.put('a', { n: 2 }, { receivedAt: 2 })
    await time.advanceSettling(100)
    expect(disk.batches).toHaveLength(1)
    expect(published).toEqual([])
    disk.answer()
    await settle()
    expect(published).toEqual(['a', 'b'])
    expect(store.documents.published('a')?.version).toBe(1)
    await time.advanceSettling(10)
    expect(disk.batches).toHaveLength(2)
    disk.answer()
    await settle()
    expect(published).toEqual(['a', 'b', 'c', 'a'])
    expect(store.documents.published('a')?.version).toBe(2)
  })

  test('a batch that fails is tried again until it succeeds; nothing is published or acknowledged before', async () => {
    const { disk, time, store } = await held()
    let durable = false
    store.documents.put('a', {}, { receivedAt: 1 })
    const waiting = store.durable().then(() => (durable = true))
    await time.advanceSettling(10)
    disk.answer(new Error('no space left on device'))
    await settle()
    expect(store.disk).toMatchObject({ writable: false, reason: 'no space left on device' })
    expect([durable, store.documents.published('a')]).toEqual([false, undefined])
    await time.advanceSettling(1000)
    expect([disk.reopened, disk.batches.length]).toEqual([1, 2])
    disk.answer()
    await waiting
    expect(store.disk).toEqual({ writable: true })
    expect(store.documents.published('a')?.version).toBe(1)
  })

  test('a store that closes while the disk fails says so to who waits', async () => {
    const { disk, time, store } = await held()
    store.documents.put('a', {}, { receivedAt: 1 })
    const waiting = store.durable().then(
      () => 'stored',
      (error: Error) => error.message,
    )
    await time.advanceSettling(10)
    disk.answer(new Error('no space left on device'))
    await settle()
    const closing = store.close()
    await settle()
    disk.answer(new Error('no space left on device'))
    expect(await waiting).toBe('not stored: no space left on device')
    await closing
  })
})
