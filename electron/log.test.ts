import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLog } from './log.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-log-'))
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})
const linesOf = async (file: string) => (await readFile(path.join(folder, file), 'utf8')).trim().split('\n')
const now = () => new Date('2016-08-14T22:25:41Z')

describe('the log of the shell (kiosk.md 1.19)', () => {
  it('what happened is a line with its time, its level and its facts', async () => {
    openLog(folder, now).last('the shell starts anew', { timesInRow: 2 })
    expect(await linesOf('shell.log')).toEqual([
      '{"time":"2016-08-14T22:25:41.000Z","level":"error","text":"the shell starts anew","timesInRow":2}',
    ])
  })

  it('never holds more than twice its cap, and keeps the newest', async () => {
    const log = openLog(folder, now, 1_000)
    for (let i = 0; i < 100; i++) log.info(`line ${i}`)
    await vi.waitFor(async () => expect((await linesOf('shell.log')).at(-1)).toContain('line 99'))
    const sizes = await Promise.all(
      (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size),
    )
    expect(sizes).toHaveLength(2)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000)
  })

  it('a disk that takes nothing costs the log, never the shell', () => {
    const closed = path.join(folder, 'file')
    return writeFile(closed, '').then(() => {
      const log = openLog(closed, now)
      expect(() => log.last('words')).not.toThrow()
      expect(() => log.info('words')).not.toThrow()
    })
  })
})
