import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { STAMP_FILE, stampOf, staleTargets, TARGETS } from './build-stamp.mjs'

let root: string
let dist: string
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'tribune-stamp-'))
  dist = path.join(root, 'dist')
  await mkdir(path.join(root, 'protocol', 'deep'), { recursive: true })
  await mkdir(path.join(root, 'electron'))
  await writeFile(path.join(root, 'package-lock.json'), '{}')
  await writeFile(path.join(root, 'protocol', 'deep', 'a.ts'), 'export {}')
  await writeFile(path.join(root, 'electron', 'main.ts'), 'export {}')
})
afterEach(() => rm(root, { recursive: true }))

/** As after a build. */
async function built(): Promise<void> {
  await mkdir(path.join(dist, 'electron'), { recursive: true })
  await writeFile(path.join(dist, 'electron', 'main.js'), '')
  await writeFile(path.join(dist, 'electron', STAMP_FILE), stampOf(root, TARGETS.electron.sources))
}
const isStale = () => staleTargets(root, dist, ['electron']).length === 1

describe('is a bundle older than its sources?', () => {
  it('one that was never built is', () => {
    expect(isStale()).toBe(true)
  })

  it('one that was just built is not, also after a checkout gave its sources new times', async () => {
    await built()
    expect(isStale()).toBe(false)
    await utimes(path.join(root, 'electron', 'main.ts'), 1, 1)
    expect(isStale()).toBe(false)
  })

  it.each([
    ['a source changes', () => writeFile(path.join(root, 'protocol', 'deep', 'a.ts'), 'export {} //')],
    ['a source is added', () => writeFile(path.join(root, 'protocol', 'b.ts'), '')],
    ['a source is removed', () => rm(path.join(root, 'protocol', 'deep', 'a.ts'))],
    ['a package changes', () => writeFile(path.join(root, 'package-lock.json'), '{ }')],
    ['its file is lost', () => rm(path.join(dist, 'electron', 'main.js'))],
    ['its stamp is lost', () => rm(path.join(dist, 'electron', STAMP_FILE))],
  ])('when %s, it is', async (_what, change) => {
    await built()
    await change()
    expect(isStale()).toBe(true)
  })

  it('tests, notes and other folders are no sources of it', async () => {
    await built()
    await writeFile(path.join(root, 'electron', 'main.test.ts'), '')
    await writeFile(path.join(root, 'protocol', 'SPEC.md'), '')
    await mkdir(path.join(root, 'hub'))
    await writeFile(path.join(root, 'hub', 'main.ts'), '')
    expect(isStale()).toBe(false)
  })
})
