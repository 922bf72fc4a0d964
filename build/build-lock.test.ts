import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from './build-lock.mjs'

const run = promisify(execFile)
const lockModule = fileURLToPath(new URL('./build-lock.mjs', import.meta.url))
let folder: string
let lock: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-lock-'))
  lock = path.join(folder, 'dist', '.lock')
})
afterEach(() => rm(folder, { recursive: true }))

describe('of several starts at once, one builds', () => {
  it('processes that start together do their work one after the other', async () => {
    const journal = path.join(folder, 'journal')
    const script = `
      import { appendFileSync } from 'node:fs'
      import { setTimeout as delay } from 'node:timers/promises'
      import { withLock } from ${JSON.stringify(lockModule)}
      await withLock(${JSON.stringify(lock)}, async () => {
        appendFileSync(${JSON.stringify(journal)}, 'in ')
        await delay(30)
        appendFileSync(${JSON.stringify(journal)}, 'out ')
      })`
    const processes = Array.from({ length: 4 }, () => run(process.execPath, ['--input-type=module', '-e', script]))
    await Promise.all(processes)
    expect(await readFile(journal, 'utf8')).toBe('in out '.repeat(4))
    expect(existsSync(lock)).toBe(false)
  })

  it('work that fails lets the lock go', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('a build failed')))).rejects.toThrow('a build failed')
    expect(await withLock(lock, () => Promise.resolve('next'))).toBe('next')
  })

  it('a lock whose holder was killed is taken over', async () => {
    await withLock(lock, async () => {
      const { stdout } = await run(process.execPath, ['-e', 'console.log(process.pid)'])
      await writeFile(lock, stdout.trim())
      expect(await withLock(lock, () => Promise.resolve('taken over'))).toBe('taken over')
    })
  })

  it('a lock that names nobody for a while is taken over', async () => {
    await withLock(lock, async () => {
      await writeFile(lock, '')
      await utimes(lock, 1, 1)
      expect(await withLock(lock, () => Promise.resolve('taken over'))).toBe('taken over')
    })
  })
})
