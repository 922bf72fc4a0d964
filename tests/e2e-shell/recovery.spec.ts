import type { Page } from '@playwright/test'
import { Evening } from '../e2e/harness/recording.ts'
import { expect, test } from './harness/fixtures.ts'
import type { Shell } from './harness/shell.ts'

/** Waits for a page of another renderer than that one, with the picture on it. */
async function nextPicture(shell: Shell, gone: number): Promise<Page> {
  await expect.poll(() => shell.renderers().filter(({ pid }) => pid !== gone).length, { timeout: 40_000 }).toBe(1)
  await expect
    .poll(async () =>
      (await shell.page())
        .getByRole('cell', { name: 'HARLOW Destiny' })
        .isVisible()
        .catch(() => false),
    )
    .toBe(true)
  return shell.page()
}
const onlyRenderer = (shell: Shell): number => {
  const [renderer, ...others] = shell.renderers()
  expect(others).toEqual([])
  return renderer?.pid ?? Number.NaN
}

test.describe('a page that fails is replaced', () => {
  test('killed, even without a hub: the picture is back from what the shell holds', async ({
    hub,
    startShell,
    display,
  }) => {
    const server = await hub({ sources: ['odf-http'] })
    await new Evening().sendTo(server, 'live, four finished')
    const shell = startShell({ env: { TRIBUNE_HUB: server.url } })
    await expect((await shell.page()).getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible()
    await server.kill()

    for (let times = 1; times <= 3; times++) {
      const pid = onlyRenderer(shell)
      process.kill(pid, 'SIGKILL')
      await nextPicture(shell, pid)
      expect((await shell.log()).match(/a screen failed/g)).toHaveLength(times)
    }
    const picture = await display?.picture()
    expect(picture === undefined || [...picture.edges()].join() === '#070a10', 'it fills the display again').toBe(true)
  })

  test('frozen: no paint for a while, and another page takes its place', async ({ hub, startShell }) => {
    const server = await hub({ sources: ['odf-http'] })
    await new Evening().sendTo(server, 'live, four finished')
    const shell = startShell({ env: { TRIBUNE_HUB: server.url } })
    await expect((await shell.page()).getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible()
    const pid = onlyRenderer(shell)
    process.kill(pid, 'SIGSTOP')
    await nextPicture(shell, pid)
    expect(await shell.log()).toMatch(/"kind":"(frozen|hung)"/)
    await expect.poll(() => shell.renderers().length, { message: 'the frozen one is gone' }).toBe(1)
  })

  for (const [fault, colour] of [
    ['black', '#000'],
    ['white', '#fff'],
  ] as const)
    test(`${fault} all over, although it lives: another page takes its place (kiosk.md 4)`, async ({
      hub,
      startShell,
    }) => {
      test.slow()
      const server = await hub({ sources: ['odf-http'] })
      await new Evening().sendTo(server, 'live, four finished')
      const shell = startShell({ env: { TRIBUNE_HUB: server.url } })
      const page = await shell.page()
      await expect(page.getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible()
      const pid = onlyRenderer(shell)
      await page.evaluate((background) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          `html::after { content: ''; position: fixed; inset: 0; z-index: 99; background: ${background} }`,
        )
        document.adoptedStyleSheets.push(sheet)
      }, colour)
      await nextPicture(shell, pid)
      expect(await shell.log()).toContain(`"failure":{"kind":"picture","fault":"${fault}"}`)
    })
})
