import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { wrongFuses } from '../../build/package/fuses.mjs'
import { Evening } from '../e2e/harness/recording.ts'
import { expect, test } from './harness/fixtures.ts'
import { makeFolder, writeConfiguration } from './harness/shell.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

test.describe('the packaged shell', () => {
  test.skip(process.platform !== 'linux', 'the package is made for Linux here')
  let program = ''

  test.beforeAll(async () => {
    test.setTimeout(300_000)
    const folder = await makeFolder('packages')
    const made = spawnSync(process.execPath, [path.join(ROOT, 'build', 'dist.mjs'), 'dir', '--to', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect(made.status, made.stdout + made.stderr).toBe(0)
    program = path.join(folder, 'linux-unpacked', 'tribune')
  })

  test('has the fuses that the build sets, read back from the program (kiosk.md 1.20)', async () => {
    expect(await wrongFuses(program)).toEqual([])
  })

  test('is no plain Node, whatever its environment says (kiosk.md 1.20)', async ({ startShell }) => {
    const shell = startShell({
      program: await asUser(program),
      env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nowhere.cjs', TRIBUNE_HUB: 'http://127.0.0.1:9' },
    })
    await shell.page()
    expect(shell.output).not.toMatch(/nowhere\.cjs/)
  })

  test('starts and shows the start list of a real hub, in its sandbox', async ({ hub, startShell }) => {
    const server = await hub({ sources: ['odf-http'] })
    await new Evening().sendTo(server, 'start list')
    const shell = startShell({
      program: await asUser(program),
      env: { TRIBUNE_HUB: server.url, TRIBUNE_SCREEN: 'north-4' },
    })
    const page = await shell.page()
    await expect(page.getByRole('table')).toHaveAccessibleName(/100/)
    expect(shell.renderers()[0]?.status).toMatchObject({ NoNewPrivs: '1', Seccomp: '2' })
    expect(await shell.log()).not.toMatch(/"level":"(warn|error)"/)
  })

  test('is its own hub: takes results, shows them, and starts that hub again when it dies', async ({
    startShell,
    userData,
  }) => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const file = `${userData}.json`
    await writeConfiguration(file, { hub: 'inside', inside: { port, name: 'The small hall' } })
    const shell = startShell({ program: await asUser(program), args: [`--config=${file}`] })
    const page = await shell.page()
    await expect.poll(() => answers(url), { timeout: 30_000 }).toBe(true)
    await new Evening().sendTo({ url }, 'start list')
    await expect(page.getByRole('table')).toHaveAccessibleName(/100/)

    const hubs = () => shell.processes().filter(({ commandLine }) => commandLine.includes('NodeService'))
    const [before] = hubs()
    if (before === undefined) throw new Error('the hub is no process of the shell')
    process.kill(before.pid, 'SIGKILL')
    await expect.poll(() => hubs().filter(({ pid }) => pid !== before.pid).length, { timeout: 30_000 }).toBe(1)
    await expect.poll(() => answers(url), { timeout: 30_000 }).toBe(true)
    await expect(page.getByRole('table')).toHaveAccessibleName(/100/)
    const console = await fetch(`${url}/console`)
    expect(await console.text()).toContain('<!doctype html>')
    expect(await shell.stop()).toBe(0)
    await expect.poll(() => shell.processes().length).toBe(0)
  })
})

const answers = async (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  )

/** A port that nobody has at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Root gives the program to the ordinary user of these tests. */
async function asUser(program: string): Promise<string> {
  const user = process.env['TRIBUNE_TEST_USER']
  if (user === undefined) return program
  spawnSync('chmod', ['-R', 'a+rX', path.dirname(path.dirname(program))])
  const standIn = path.join(path.dirname(program), '..', 'tribune-as-user')
  const words = `setpriv --reuid=${user} --regid=${user} --clear-groups -- '${program}' "$@"`
  await writeFile(standIn, `#!/bin/sh\nexec ${words}\n`)
  await chmod(standIn, 0o755)
  return standIn
}
