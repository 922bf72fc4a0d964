import { spawnSync } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { wrongFuses } from '../../build/package/fuses.mjs'
import { Evening } from '../e2e/harness/recording.ts'
import { expect, test } from './harness/fixtures.ts'
import { makeFolder } from './harness/shell.ts'

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
})

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
