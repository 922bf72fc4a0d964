import { Evening } from '../e2e/harness/recording.ts'
import { expect, test } from './harness/fixtures.ts'
import { Hands } from './harness/hands.ts'
import { writeConfiguration } from './harness/shell.ts'

test.describe('the shell starts', () => {
  test('sandboxed, as an ordinary user, and shows the start list of a real hub (kiosk.md 1.2)', async ({
    hub,
    startShell,
  }) => {
    const server = await hub({ sources: ['odf-http'] })
    await new Evening().sendTo(server, 'start list')
    const shell = startShell({ env: { TRIBUNE_HUB: server.url, TRIBUNE_SCREEN: 'north-4' } })
    const page = await shell.page()
    await expect(page.getByRole('table')).toHaveAccessibleName(/100/)
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', /^[1-9]/)

    const [renderer] = shell.renderers()
    expect(renderer?.commandLine).not.toContain('--no-sandbox')
    expect(renderer?.status).toMatchObject({ NoNewPrivs: '1', Seccomp: '2' })
    for (const { status } of shell.processes()) expect(status['Uid']).not.toMatch(/^0\b/)
    expect(await shell.log()).not.toMatch(/"level":"(warn|error)"/)
  })

  test('its window fills the whole display, as a picture of the display proves', async ({
    hub,
    startShell,
    display,
  }) => {
    test.skip(display === undefined, 'only a virtual display can be looked at')
    expect((await display?.picture())?.share('#ffffff'), 'the display is white before').toBeGreaterThan(0.99)
    const server = await hub({ sources: ['odf-http'] })
    await new Evening().sendTo(server, 'start list')
    const page = await startShell({ env: { TRIBUNE_HUB: server.url } }).page()
    await expect(page.getByRole('table')).toBeVisible()
    await expect.poll(async () => [...((await display?.picture())?.edges() ?? [])]).toEqual(['#070a10'])
    const ground = async () => (await display?.picture())?.share('#070a10')
    await expect.poll(ground, { message: 'and something stands on it' }).toBeLessThan(0.9)
    expect(await page.evaluate(() => [innerWidth, innerHeight, screenX, screenY])).toEqual([1280, 720, 0, 0])
  })

  test('a page gets six functions, and nothing of Node or Electron (kiosk.md 1.4)', async ({ startShell }) => {
    const page = await startShell({ env: { TRIBUNE_HUB: 'http://127.0.0.1:9' } }).page()
    const found = await page.evaluate(() => ({
      bridge: Object.entries(window.tribune ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    }))
    expect(found.bridge.toSorted()).toEqual([
      'heartbeat: function',
      'onState: function',
      'reload: function',
      'report: function',
      'settings: function',
      'subscribe: function',
    ])
    expect(found.node).toEqual([])
  })

  test('a second one on the same machine ends quietly (kiosk.md 1.15)', async ({ startShell }) => {
    const env = { TRIBUNE_HUB: 'http://127.0.0.1:9' }
    const first = startShell({ env })
    await first.page()
    const second = startShell({ env })
    expect(await second.exit()).toBe(0)
    expect(first.renderers()).toHaveLength(1)
  })

  test('two at the same moment: one stays, with one window (kiosk.md 1.15)', async ({ startShell }) => {
    const env = { TRIBUNE_HUB: 'http://127.0.0.1:9' }
    const both = [startShell({ env }), startShell({ env })]
    expect(await Promise.race(both.map((shell) => shell.exit()))).toBe(0)
    await expect.poll(() => both[0]?.renderers().length).toBe(1)
    expect(both[0]?.processes().filter(({ kind }) => kind === 'browser')).toHaveLength(1)
  })

  test('asked to go, it goes in order, and leaves nothing running', async ({ startShell }) => {
    const shell = startShell({ env: { TRIBUNE_HUB: 'http://127.0.0.1:9' } })
    await shell.page()
    expect(await shell.stop()).toBe(0)
    await expect.poll(() => shell.processes().length).toBe(0)
  })

  test('Escape closes it where its configuration lets somebody at the keyboard do so, and nowhere else', async ({
    startShell,
    userData,
    display,
  }) => {
    test.skip(process.platform !== 'linux', 'keys are pressed on a virtual display')
    const hands = new Hands(display?.name ?? '')
    const env = { TRIBUNE_HUB: 'http://127.0.0.1:9' }
    const wall = startShell({ env })
    await expect((await wall.page()).getByText('Looking for the hub')).toBeVisible()
    await hands.press('Escape')
    const left = wall.exit().then(() => 'left')
    const stays = new Promise((resolve) => setTimeout(() => resolve('stays'), 2_000))
    expect(await Promise.race([left, stays])).toBe('stays')
    await wall.kill()
    const demonstration = startShell({ env: { ...env, TRIBUNE_CLOSABLE: '1' }, userData })
    await expect((await demonstration.page()).getByText('Looking for the hub')).toBeVisible()
    await hands.press('Escape')
    expect(await demonstration.exit()).toBe(0)
  })

  test('two screens have a connection each: the hub knows a screen by it', async ({ hub, startShell, userData }) => {
    const server = await hub({ sources: ['odf-http'] })
    const file = `${userData}.json`
    await writeConfiguration(file, { hub: server.url, screens: [{ screen: 'a' }, { screen: 'b' }] })
    const shell = startShell({ args: ['--config', file] })
    await shell.page()
    await expect.poll(() => shell.renderers().length).toBe(2)
    const metrics = async () => (await fetch(`${server.url}/metrics`)).text()
    await expect.poll(metrics).toMatch(/^tribune_sessions 2$/m)
    expect(await metrics()).toMatch(/^tribune_sessions_opened_total 2$/m)
  })
})
