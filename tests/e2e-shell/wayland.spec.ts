import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Evening } from '../e2e/harness/recording.ts'
import { Cage, NO_CAGE } from './harness/cage.ts'
import { expect, test as base } from './harness/fixtures.ts'
import { Hands } from './harness/hands.ts'

/** The ground of the look, by which a picture of the output tells what stands on it. */
const NIGHT = '#070a10'
const SOON = { timeout: 30_000 }
let count = 0

const test = base.extend<{ cage: Cage }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter
  cage: async ({}, use) => {
    const cage = await Cage.make(`cage-${process.pid}-${++count}`)
    base.skip(cage === undefined, NO_CAGE)
    if (cage === undefined) return
    await use(cage)
    await cage.stop()
  },
})

/** The colours at the edges of the output; nothing while there is none. */
async function edges(cage: Cage): Promise<string> {
  const picture = await cage.picture().catch(() => undefined)
  return picture === undefined ? '' : `${picture.width}x${picture.height} ${[...picture.edges()].join(' ')}`
}

test.describe('as the package starts it, alone in a Wayland compositor (kiosk.md 1.13)', () => {
  test('without any network its first picture fills the output, and its page shows no cursor', async ({
    cage,
    startShell,
  }) => {
    const shell = startShell(cage.starts('http://127.0.0.1:9'))
    const page = await shell.page()
    await expect(page.getByText('Looking for the hub')).toBeVisible()
    const ground = async () => (await cage.picture()).share(NIGHT)
    await expect.poll(ground, { message: 'it is on the output', ...SOON }).toBeGreaterThan(0.5)
    await expect.poll(ground, { message: 'and something stands on it', ...SOON }).toBeLessThan(0.99)
    const place = () => page.evaluate(() => [innerWidth, innerHeight, getComputedStyle(document.body).cursor])
    const { width, height } = await cage.picture()
    expect(await place()).toEqual([width, height, 'none'])
    const [main] = shell.processes().filter(({ kind }) => kind === 'browser')
    expect(main?.commandLine, 'by Wayland, not through Xwayland').toContain('--ozone-platform=wayland')
    expect(await shell.log()).not.toMatch(/"level":"(warn|error)"/)
  })

  test('a page that is killed is replaced, and fills the output again; told to stop, all ends in order', async ({
    cage,
    hub,
    startShell,
  }) => {
    const server = await hub({ sources: ['odf-http'] })
    await new Evening().sendTo(server, 'live, four finished')
    const shell = startShell(cage.starts(server.url))
    await expect((await shell.page()).getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible()
    await expect.poll(() => edges(cage), SOON).toBe(`1280x720 ${NIGHT}`)
    const shown = (await cage.picture()).share(NIGHT)
    expect(shown).toBeLessThan(0.95)

    const pid = shell.renderers()[0]?.pid ?? Number.NaN
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => shell.renderers().filter((one) => one.pid !== pid).length, SOON).toBe(1)
    const again = async () => Math.abs((await cage.picture()).share(NIGHT) - shown)
    await expect.poll(again, { message: 'the same picture', ...SOON }).toBeLessThan(0.02)
    expect(await edges(cage)).toBe(`1280x720 ${NIGHT}`)

    await cage.end()
    expect(await shell.exit()).toBe(0)
    await expect.poll(() => cage.processes().length).toBe(0)
    expect(shell.processes()).toEqual([])
    expect(await readFile(path.join(shell.userData, 'life.json'), 'utf8')).toContain('it was asked to end')
  })

  test('one picture across two displays, as cage lays it, is no fault', async ({ cage, startShell }) => {
    const shell = startShell(cage.starts('http://127.0.0.1:9', { WLR_HEADLESS_OUTPUTS: '2' }))
    await expect((await shell.page()).getByText('Looking for the hub')).toBeVisible()
    await expect.poll(() => edges(cage), SOON).toMatch(/^2560x720 /)
    // Longer than the shell takes to doubt its picture twice.
    await new Promise((resolve) => setTimeout(resolve, 15_000))
    expect(await shell.log()).not.toContain('a screen failed')
  })

  test('keys come to it, through a compositor on a display that has a keyboard', async ({
    cage,
    display,
    startShell,
  }) => {
    const on = { WLR_BACKENDS: 'x11', DISPLAY: display?.name ?? '', TRIBUNE_CLOSABLE: '1' }
    const shell = startShell(cage.starts('http://127.0.0.1:9', on))
    await expect((await shell.page()).getByText('Looking for the hub')).toBeVisible()
    await expect.poll(async () => (await display?.picture())?.share(NIGHT), SOON).toBeGreaterThan(0.5)
    await new Hands(display?.name ?? '').press('Escape')
    expect(await shell.exit()).toBe(0)
  })

  test('a compositor that ends alone leaves nothing running', async ({ cage, startShell }) => {
    const shell = startShell(cage.starts('http://127.0.0.1:9'))
    await shell.page()
    await shell.stop()
    await expect.poll(() => [...cage.processes(), ...shell.processes()].length, SOON).toBe(0)
  })
})
