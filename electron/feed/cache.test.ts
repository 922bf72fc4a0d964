import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Versioned } from '../../protocol/documents.ts'
import { feedCacheContract } from '../../tests/support/feed-cache-contract.ts'
import { FileCache } from './cache.ts'
import type { Log } from '../log.ts'

let folder: string
let said: string[]
const log: Log = {
  info: (text) => said.push(text),
  warn: (text) => said.push(text),
  error: (text) => said.push(text),
  last: (text) => said.push(text),
}
beforeEach(async () => {
  said = []
  folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-cache-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

feedCacheContract('FileCache', async () => {
  const place = await mkdtemp(path.join(os.tmpdir(), 'tribune-cache-'))
  return {
    open: () => Promise.resolve(new FileCache(place, log)),
    dispose: () => rm(place, { recursive: true, force: true }),
  }
})

const document = (key: string, text = 'x', receivedAt = 1): Versioned => ({
  key,
  epoch: 'one',
  version: 1,
  receivedAt,
  value: { text },
})
const save = (cache: FileCache, ...put: Versioned[]) => cache.save({ epoch: 'one', savedAt: 5, put, remove: [] })
const keysIn = async (cache: FileCache) => (await cache.load())?.documents.map(({ key }) => key).toSorted()
const filesOf = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.json') && !name.endsWith('meta.json'))
    .map((name) => path.join(folder, name))
async function fileOf(key: string): Promise<string> {
  for (const file of await filesOf()) if ((await readFile(file, 'utf8')).includes(`"key":"${key}"`)) return file
  throw new Error(`no file of ${key}`)
}

it('what was half written when the power went is removed at the next start', async () => {
  await save(new FileCache(folder, log), document('a'))
  const half = `${await fileOf('a')}.1234567`
  await writeFile(half, 'half')
  expect(await keysIn(new FileCache(folder, log))).toEqual(['a'])
  expect(await readdir(path.dirname(half))).not.toContain(path.basename(half))
})

describe('a damaged cache costs what is damaged, with a line in the log (kiosk.md 5)', () => {
  const damages: [string, (file: string) => Promise<void>][] = [
    ['cut short by a power cut', (file) => truncate(file, 90)],
    ['empty', (file) => truncate(file, 0)],
    ['changed by one letter', async (file) => writeFile(file, (await readFile(file, 'utf8')).replace('"x"', '"y"'))],
    ['no JSON any more', (file) => writeFile(file, 'rubbish\n{')],
    ['binary', (file) => writeFile(file, Buffer.from([0xff, 0xfe, 0, 1, 2, 10, 0xc3]))],
  ]
  it.each(damages)('a document that is %s is dropped, the others are there', async (_what, damage) => {
    await save(new FileCache(folder, log), document('a'), document('b'))
    await damage(await fileOf('a'))
    expect(await keysIn(new FileCache(folder, log))).toEqual(['b'])
    expect(said.join()).toMatch(/a cached document was dropped: .+ is damaged/)
    expect(await filesOf()).toHaveLength(1)
  })

  it('a document under another one’s name is dropped', async () => {
    await save(new FileCache(folder, log), document('a'), document('b'))
    await writeFile(await fileOf('a'), await readFile(await fileOf('b'), 'utf8'))
    expect(await keysIn(new FileCache(folder, log))).toEqual(['b'])
    expect(said.join()).toContain('is not in its place')
  })

  it('a file that vanished is missed by nobody', async () => {
    await save(new FileCache(folder, log), document('a'), document('b'))
    await rm(await fileOf('a'))
    expect(await keysIn(new FileCache(folder, log))).toEqual(['b'])
  })

  it('a folder where a file should be is dropped', async () => {
    await save(new FileCache(folder, log), document('a'))
    const file = await fileOf('a')
    await rm(file)
    await writeFile(`${file}.1234`, 'a temporary file of a write that was cut')
    await mkdir(file)
    expect(await keysIn(new FileCache(folder, log))).toEqual([])
    expect(said.join()).toContain('cannot be read')
  })

  it('a damaged meta.json costs the time when all was last true: the documents say themselves whose they are', async () => {
    await save(new FileCache(folder, log), document('a'))
    await truncate(path.join(folder, 'meta.json'), 20)
    const cache = new FileCache(folder, log)
    expect(await cache.load()).toMatchObject({ epoch: 'one', savedAt: 1, documents: [{ key: 'a' }] })
    expect(said.join()).toContain('damaged')
    await save(cache, document('b'))
    expect(await keysIn(new FileCache(folder, log))).toEqual(['a', 'b'])
  })

  it('CA4: until a new epoch is whole on the disk, the old picture is what is loaded', async () => {
    await save(new FileCache(folder, log), document('a'))
    const cut = new FileCache(folder, log)
    await cut.load()
    const circular: Record<string, never> = {}
    Object.assign(circular, { self: circular })
    const broken = { ...document('c'), epoch: 'two', value: circular }
    await expect(
      cut.save({ epoch: 'two', savedAt: 9, put: [{ ...document('b'), epoch: 'two' }, broken], remove: [] }),
    ).rejects.toThrow('circular')
    expect(await new FileCache(folder, log).load()).toMatchObject({ epoch: 'one', documents: [document('a')] })
  })
})

describe('a cache on a disk that is full or closed', () => {
  it('a save that fails says so, and the documents saved before are there', async () => {
    await save(new FileCache(folder, log), document('a'))
    const blocked = path.join(folder, 'blocked')
    await writeFile(blocked, 'a file where the folder should be')
    await expect(save(new FileCache(blocked, log), document('a'))).rejects.toThrow(/ENOTDIR|EEXIST/)
    expect(await keysIn(new FileCache(folder, log))).toEqual(['a'])
  })

  it('over its cap the oldest documents go', async () => {
    const cache = new FileCache(folder, log, 2_500)
    const big = 'x'.repeat(900)
    await save(cache, document('old', big, 1), document('new', big, 3))
    await save(cache, document('middle', big, 2))
    expect(await keysIn(new FileCache(folder, log))).toEqual(['middle', 'new'])
    expect(said.join()).toContain('the cache is full')
  })
})
