import { Evening } from '../e2e/harness/recording.ts'
import { expect, test as base } from './harness/fixtures.ts'
import { writeConfiguration } from './harness/shell.ts'
import { BARE, NO_TWO_DISPLAYS, TwoDisplays } from './harness/two-displays.ts'

const WIDTH = 1280
const HEIGHT = 720
/** The grounds of the looks, by which a picture of the desktop tells the two screens apart. */
const NIGHT = '#070a10'
const BRIGHT = '#f5f2ea'
const SOON = { timeout: 30_000 }

const test = base.extend<{ displays: TwoDisplays }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter
  displays: async ({}, use) => {
    const displays = await TwoDisplays.start()
    base.skip(displays === undefined, NO_TWO_DISPLAYS)
    if (displays === undefined) return
    await use(displays)
    await displays.stop()
  },
})

/** The ground at the edges of each display, from left to right. */
function grounds(displays: TwoDisplays): string[] {
  const picture = displays.picture()
  const places = picture.width > WIDTH ? [0, WIDTH] : [0]
  return places.map((x) => {
    if (picture.width < x + WIDTH || picture.height < HEIGHT) return `${picture.width}x${picture.height}`
    return [...picture.edges({ x, y: 0, width: WIDTH, height: HEIGHT })].join(' ')
  })
}

test('two displays that are switched off and on, change places and come back smaller: each screen is back in its place, and none is dark (kiosk.md 1.15, 3.9, 4)', async ({
  hub,
  startShell,
  userData,
  displays,
}) => {
  test.setTimeout(240_000)
  const server = await hub({ sources: ['odf-http'] })
  await new Evening().sendTo(server, 'start list')
  const file = `${userData}.json`
  await writeConfiguration(file, {
    hub: server.url,
    screens: [
      { screen: 'left', display: 'DUMMY0', look: 'night' },
      { screen: 'right', display: 'DUMMY1', look: 'bright' },
    ],
  })
  const shell = startShell({ args: ['--config', file], display: displays.name })
  await shell.page()
  const stand = (message: string, expected: string[]) =>
    expect.poll(() => grounds(displays), { message, ...SOON }).toEqual(expected)
  await stand('each on its display', [NIGHT, BRIGHT])
  expect(displays.picture().share(BARE), 'nothing of the desktop is seen').toBe(0)
  const metrics = async () => (await fetch(`${server.url}/metrics`)).text()
  const fault = (is: 0 | 1) =>
    expect.poll(metrics, SOON).toMatch(new RegExp(`^tribune_screen_display_fault\\{screen="left"\\} ${is}$`, 'm'))
  await fault(0)

  displays.xrandr('--output', 'DUMMY1', '--off')
  await expect.poll(() => displays.picture().width, SOON).toBe(WIDTH)
  await fault(1)
  await stand('the one that is left is not covered', [NIGHT])
  // Longer than a page may go without a paint: one that nobody can see has not failed.
  await new Promise((resolve) => setTimeout(resolve, 17_000))
  displays.both()
  await stand('back where it was', [NIGHT, BRIGHT])
  await fault(0)

  displays.xrandr('--output', 'DUMMY0', '--off')
  await stand('also where the first one goes', [BRIGHT])
  displays.both()
  await stand('and comes back', [NIGHT, BRIGHT])

  displays.xrandr('--output', 'DUMMY1', '--mode', '1024x768')
  await expect
    .poll(() => displays.outputs(), { message: 'its resolution is given back', ...SOON })
    .toContain('DUMMY1 1280x720+1280+0')
  await stand('and the screen fills it', [NIGHT, BRIGHT])
  expect(displays.picture().share(BARE)).toBe(0)
  expect(shell.renderers(), 'the same pages all the time').toHaveLength(2)
  expect(await shell.log()).not.toMatch(/a screen failed.*(gone|frozen|hung)/)
})

test('a shell that starts before its display is there fills it when it comes (kiosk.md 3.9)', async ({
  hub,
  startShell,
  displays,
}) => {
  displays.xrandr('--output', 'DUMMY0', '--off', '--output', 'DUMMY1', '--off')
  expect(displays.outputs()).toEqual([])
  const server = await hub({ sources: ['odf-http'] })
  await new Evening().sendTo(server, 'start list')
  const shell = startShell({ env: { TRIBUNE_HUB: server.url }, display: displays.name })
  await expect((await shell.page()).getByRole('table')).toBeVisible()
  displays.xrandr('--output', 'DUMMY0', '--primary', '--mode', '1280x720', '--pos', '0x0')
  await expect.poll(() => grounds(displays), { message: 'it fills the display', ...SOON }).toEqual([NIGHT])
})
