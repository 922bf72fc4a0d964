import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isAlive } from './build-lock.mjs'
import { Child } from './child.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tribune-child-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A Node program; `line` resolves with the first line it says. */
function start(script: string) {
  let tell: (line: string) => void
  const line = new Promise<string>((resolve) => (tell = resolve))
  const child = new Child(process.execPath, ['-e', script], {
    logFile: path.join(folder, 'child.log'),
    onLine: (said) => tell(said),
  })
  return { child, line }
}

describe('a program that the demonstration starts', () => {
  it('its lines are heard, its words kept, its exit code told', async () => {
    const { child, line } = start("console.log('listening'); console.error('a fault'); process.exitCode = 3")
    expect(await line).toBe('listening')
    expect(await child.exit).toBe(3)
    expect(child.lastWords).toBe('a fault\n')
    await vi.waitFor(async () => expect(await readFile(path.join(folder, 'child.log'), 'utf8')).toContain('listening'))
  })

  it('one that cannot be started has ended', async () => {
    const child = new Child(path.join(folder, 'nothing'), [], { logFile: path.join(folder, 'child.log') })
    expect(await child.exit).toBe(1)
    expect(child.lastWords).toContain('ENOENT')
    await child.stop()
  })

  it('asked to go, it may finish its work', async () => {
    const file = path.join(folder, 'finished')
    const { child, line } = start(
      `process.on('SIGTERM', () => { require('fs').writeFileSync(${JSON.stringify(file)}, ''); process.exit(0) })
       setInterval(() => {}, 1000); console.log('ready')`,
    )
    await line
    await child.stop()
    expect(existsSync(file)).toBe(true)
    expect(await child.exit).toBe(0)
  })

  it('one that does not go is ended, with all that it started', async () => {
    const { child, line } = start(
      `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)
       const helper = require('child_process').spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"])
       console.log(helper.pid)`,
    )
    const helper = Number(await line)
    expect(isAlive(helper)).toBe(true)
    await child.stop()
    await vi.waitFor(async () => expect(await isRunning(helper)).toBe(false))
  })
})

/** Alive, and not a dead child that nobody has asked after yet. */
async function isRunning(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return status !== '' && !/\) Z /.test(status)
}
