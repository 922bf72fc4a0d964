import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Versioned } from '../../protocol/documents.ts'
import { corrupt, filesBelow } from '../../tests/support/corrupt-files.ts'
import { below, seededRandom } from '../../tests/support/seeded-random.ts'
import { FileCache } from './cache.ts'
import { LifeFile } from '../recovery/life.ts'
import type { Log } from '../log.ts'
import { readSettings } from '../config/read-settings.ts'

const SEED = 5
const TIMES = 1_000
const log: Log = { info() {}, warn() {}, error() {}, last() {} }
const DOCUMENTS = [
  'unit/a',
  'unit/b',
  'now/track',
  'competition',
  'screen/north-4',
  'venue',
  'emergency/fire',
  'medals/all',
].map((key, i): Versioned => ({
  key,
  epoch: 'one',
  version: i + 1,
  receivedAt: 1_471_224_300_000 + i,
  value: { status: 'LIVE', competitors: { '1': { sortOrder: 1, rank: '1', result: `9.8${i}` } } },
}))
const CONFIGURATION = JSON.stringify({ hub: 'http://192.168.1.10:8787', screen: 'north-4', rotation: 90 })

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-corruption-'))
  const cache = new FileCache(path.join(folder, 'good', 'feed'), log)
  await cache.save({ epoch: 'one', savedAt: 1_471_224_400_000, put: DOCUMENTS, remove: [] })
  await writeFile(path.join(folder, 'good', 'tribune.json'), CONFIGURATION)
  new LifeFile(path.join(folder, 'good'), 1, () => {})
  const good = { path: path.join(folder, 'good', 'tribune.json'), asked: false }
  readSettings(good, { env: {}, hostname: 'box', userData: path.join(folder, 'good'), log })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('files that a disk has spoilt (kiosk.md 5)', () => {
  it(`after each of ${TIMES} random corruptions the shell's files are read: what is intact is all there, and nothing else is`, async () => {
    const random = seededRandom(SEED)
    const good = new Map(DOCUMENTS.map((document) => [document.key, document]))
    const counts = { whole: 0, fewer: 0, configured: 0, sentences: 0 }
    for (let time = 0; time < TIMES; time++) {
      const data = path.join(folder, `time-${time}`)
      await cp(path.join(folder, 'good'), data, { recursive: true })
      const files = await filesBelow(data)
      const done: string[] = []
      const spoilt = new Set<string>()
      for (let more = 1 + below(random, 3); more > 0; more--) {
        const file = files[below(random, files.length)]
        if (file === undefined || spoilt.has(file)) continue
        spoilt.add(file)
        done.push(
          `${path.relative(data, file)}: ${await corrupt(
            file,
            random,
            files.filter((other) => !spoilt.has(other)),
          )}`,
        )
      }
      const why = `seed ${SEED}, time ${time}: ${done.join('; ')}`

      const held = (await new FileCache(path.join(data, 'feed'), log).load().catch(() => undefined))?.documents ?? []
      for (const document of held) expect(document, why).toEqual(good.get(document.key))
      const spoiltDocuments = [...spoilt].filter((file) => file.includes('feed') && !file.endsWith('meta.json')).length
      expect(held.length, why).toBeGreaterThanOrEqual(DOCUMENTS.length - spoiltDocuments)
      counts[held.length === DOCUMENTS.length ? 'whole' : 'fewer'] += 1

      const found = { path: path.join(data, 'tribune.json'), asked: true }
      const read = readSettings(found, { env: {}, hostname: 'box', userData: data, log })
      counts[read.ok ? 'configured' : 'sentences'] += 1
      expect(read.ok || read.sentences.length > 0, why).toBe(true)
      expect(new LifeFile(data, 2, () => {}).life.restarts.length, why).toBeLessThanOrEqual(1)
      await rm(data, { recursive: true, force: true })
    }
    // Each kind of end was met: the test has seen what it is about.
    expect(Math.min(...Object.values(counts)), JSON.stringify(counts)).toBeGreaterThan(5)
  }, 120_000)

  it('a configuration that is lost or is no text gives way to the last good one; one that a person got wrong is said', async () => {
    const data = path.join(folder, 'configuration')
    await cp(path.join(folder, 'good'), data, { recursive: true })
    const file = path.join(data, 'tribune.json')
    const read = () => readSettings({ path: file, asked: true }, { env: {}, hostname: 'box', userData: data, log })
    for (const spoilt of ['', '\0'.repeat(90), Buffer.from([0xff, 0xfe, 0x80])]) {
      await writeFile(file, spoilt)
      expect(read()).toMatchObject({
        ok: true,
        config: { screens: [{ settings: { screen: 'north-4', rotation: 90 } }] },
      })
    }
    await rm(file)
    expect(read()).toMatchObject({ ok: true })
    await writeFile(file, '{"hub": "http://192.168.1.10:8787",, }')
    expect(read()).toMatchObject({ ok: false })
    await writeFile(file, JSON.stringify({ hub: 'http://192.168.1.11:8787' }))
    expect(read()).toMatchObject({ ok: true, config: { hub: { hubs: ['http://192.168.1.11:8787'] } } })
    expect(await readFile(path.join(data, 'configuration.kept'), 'utf8')).toContain('192.168.1.11')
  })

  it('without anything kept, a configuration that is lost is said', async () => {
    const data = path.join(folder, 'nothing-kept')
    expect(
      readSettings(
        { path: path.join(data, 'none.json'), asked: true },
        { env: {}, hostname: 'box', userData: data, log },
      ),
    ).toEqual({ ok: false, sentences: [`The configuration ${path.join(data, 'none.json')} does not exist.`] })
  })
})
