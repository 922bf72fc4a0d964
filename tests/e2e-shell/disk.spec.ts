import type { Page } from '@playwright/test'
import { chmod, chown, mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Hub } from '../e2e/harness/hub.ts'
import { Evening } from '../e2e/harness/recording.ts'
import { expect, test as base } from './harness/fixtures.ts'
import { makeFolder } from './harness/shell.ts'
import { NO_SMALL_DISK, smallDisk, type SmallDisk } from './harness/small-disk.ts'

const LIVE = 'live, four finished'
const NEXT = 'unofficial, photo decided'
/** Of the last one in that race: it is in the later picture only. */
const LAST_GAP = '+0.63'
/** Chromium's own caches need most of it. */
const MEGABYTES = 16
let count = 0

/** `userData` on a small disk of its own. */
const test = base.extend<{ disk: SmallDisk }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter
  disk: async ({}, use) => {
    const disk = await smallDisk(`small-${process.pid}-${++count}`, MEGABYTES)
    base.skip(disk === undefined, NO_SMALL_DISK)
    if (disk === undefined) return
    await use(disk)
    disk.close()
  },
  userData: async ({ disk }, use) => use(disk.folder),
})

const of = (hub: Hub, userData: string) => ({
  TRIBUNE_HUB: hub.url,
  TRIBUNE_SCREEN: 'north-4',
  // What may be lost goes with the test.
  XDG_RUNTIME_DIR: path.dirname(userData),
})
const metrics = (hub: Hub) => async () => (await fetch(`${hub.url}/metrics`)).text()
const finisher = (page: Page) => page.getByRole('cell', { name: 'HARLOW Destiny' })
/** The cache as it lies there: names and content. */
async function cached(userData: string): Promise<string> {
  const folder = path.join(userData, 'feed')
  const names = (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => name.endsWith('.json'))
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n')
}

test.describe('the disk', () => {
  test('is full while the shell runs: the picture stays current, the last whole one starts without a hub, and room is used again (kiosk.md 5, 1.19)', async ({
    hub,
    startShell,
    userData,
    disk,
  }) => {
    test.setTimeout(180_000)
    const data = await makeFolder(`hub-full-${process.pid}`)
    const evening = new Evening()
    const first = await hub({ sources: ['odf-http'], data })
    await evening.sendTo(first, LIVE)
    const shell = startShell({ env: of(first, userData) })
    await expect(finisher(await shell.page())).toBeVisible()
    await expect.poll(() => cached(userData)).toContain('HARLOW')
    await expect.poll(metrics(first)).toMatch(/^tribune_screen_disk_fault\{screen="north-4"\} 0$/m)
    disk.fill()
    await evening.sendTo(first, NEXT)
    await expect((await shell.page()).getByText('UNOFFICIAL')).toBeVisible()
    await expect.poll(metrics(first)).toMatch(/^tribune_screen_disk_fault\{screen="north-4"\} 1$/m)
    expect(await metrics(first)()).toMatch(/^tribune_screen_disk_free_bytes\{screen="north-4"\} 0$/m)
    const pid = shell.renderers()[0]?.pid ?? Number.NaN
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => shell.renderers().filter((each) => each.pid !== pid).length).toBe(1)
    await expect(async () => {
      await expect((await shell.page()).getByText('UNOFFICIAL')).toBeVisible({ timeout: 2000 })
    }).toPass()

    disk.empty()
    await expect.poll(metrics(first), { timeout: 30_000 }).toMatch(/^tribune_screen_disk_fault\{screen="north-4"\} 0$/m)
    await expect.poll(() => cached(userData), { message: 'what came meanwhile is kept now' }).toContain('11.42')
    disk.fill()
    expect(shell.output).not.toMatch(/the shell failed/)
    await shell.kill()
    await first.kill()

    const again = startShell({ env: of(first, userData) })
    const page = await again.page()
    await expect(page.getByRole('cell', { name: LAST_GAP, exact: true })).toBeVisible()
    await expect(page.getByText(/As of/)).toBeVisible()
    expect(again.output).not.toMatch(/the shell failed|did not start/)
  })

  test('is full from the start: it looks for its hub, then shows what the hub says, and begins to keep it when there is room', async ({
    hub,
    startShell,
    userData,
    disk,
  }) => {
    const data = await makeFolder(`hub-full-start-${process.pid}`)
    const first = await hub({ sources: ['odf-http'], data })
    await new Evening().sendTo(first, LIVE)
    await first.kill()
    disk.fill()
    // Without a name: its key cannot be kept, either.
    const nameless = startShell({ env: { ...of(first, userData), TRIBUNE_SCREEN: '' } })
    await expect((await nameless.page()).getByText('Looking for the hub').first()).toBeVisible()
    expect(nameless.output).toContain('the key of this screen cannot be kept')
    await nameless.kill()

    const shell = startShell({ env: of(first, userData) })
    const page = await shell.page()
    await expect(page.getByText('Looking for the hub')).toBeVisible()
    const second = await hub({ sources: ['odf-http'], data, port: first.port })
    await expect(finisher(page)).toBeVisible()
    await expect.poll(metrics(second)).toMatch(/^tribune_screen_disk_fault\{screen="north-4"\} 1$/m)
    disk.empty()
    await expect.poll(() => cached(userData), { timeout: 30_000 }).toContain('HARLOW')
    expect(shell.output).not.toMatch(/the shell failed|did not start/)
  })

  test('takes nothing any more, first while it runs, then from the start: the picture is there, and the hub is told why', async ({
    hub,
    startShell,
    userData,
    disk,
  }) => {
    test.setTimeout(180_000)
    const data = await makeFolder(`hub-read-only-${process.pid}`)
    const evening = new Evening()
    const first = await hub({ sources: ['odf-http'], data })
    await evening.sendTo(first, LIVE)
    const shell = startShell({ env: of(first, userData) })
    await expect(finisher(await shell.page())).toBeVisible()
    await expect.poll(() => cached(userData)).toContain('HARLOW')
    disk.lock()
    await evening.sendTo(first, NEXT)
    await expect((await shell.page()).getByText('UNOFFICIAL')).toBeVisible()
    await expect.poll(metrics(first)).toMatch(/^tribune_screen_disk_fault\{screen="north-4"\} 1$/m)
    await shell.kill()
    await first.kill()

    const again = startShell({ env: of(first, userData) })
    const page = await again.page()
    await expect(finisher(page), 'the picture that was kept last').toBeVisible()
    await expect(page.getByText(/As of/)).toBeVisible()
    expect(again.output).toContain(`nothing can be kept in ${userData}: EROFS`)
    const second = await hub({ sources: ['odf-http'], data, port: first.port })
    await expect(page.getByText('UNOFFICIAL')).toBeVisible()
    await expect.poll(metrics(second)).toMatch(/^tribune_screen_disk_fault\{screen="north-4"\} 1$/m)
    const quiet = startShell({ env: of(first, userData) })
    expect(await quiet.exit(), 'a second one still ends quietly').toBe(0)
    await expect(page.getByText('UNOFFICIAL')).toBeVisible()
  })
})

base(
  'data of another user: the shell starts all the same, and says why it keeps nothing',
  async ({ hub, startShell, userData }) => {
    base.skip(
      process.getuid?.() !== 0 || process.env['TRIBUNE_TEST_USER'] === undefined,
      'it takes root to give a folder to another user',
    )
    const server = await hub({ sources: ['odf-http'] })
    await new Evening().sendTo(server, LIVE)
    await mkdir(userData)
    await chown(userData, 0, 0)
    await chmod(userData, 0o755)
    const shell = startShell({ env: of(server, userData) })
    await expect(finisher(await shell.page())).toBeVisible()
    expect(shell.output).toContain(`nothing can be kept in ${userData}: EACCES`)
    await expect.poll(metrics(server)).toMatch(/^tribune_screen_disk_fault\{screen="north-4"\} 1$/m)
  },
)
