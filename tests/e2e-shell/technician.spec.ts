import type { Page } from '@playwright/test'
import { Evening } from '../e2e/harness/recording.ts'
import { pinHash } from '../../build/pin.mjs'
import { expect, test } from './harness/fixtures.ts'
import { writeConfiguration, type Shell } from './harness/shell.ts'

const PIN = '482913'
const CHORD = 'Control+Shift+Alt+KeyT'
const technician = { pin: pinHash(PIN) }

/** The page over the picture, once somebody has asked for it. */
async function padOf(shell: Shell, page: Page): Promise<Page> {
  await page.keyboard.press(CHORD)
  const found = () =>
    page
      .context()
      .pages()
      .find((each) => each.url().includes('/technician/'))
  await expect.poll(() => found()?.url(), { message: 'the PIN pad comes' }).toContain('technician.html')
  const pad = found()
  if (pad === undefined) throw new Error(`the pad went again: ${shell.output}`)
  await expect(pad.getByText('Type the PIN')).toBeVisible()
  return pad
}

async function type(pad: Page, pin: string): Promise<void> {
  for (const digit of pin) await pad.keyboard.press(digit)
  await pad.keyboard.press('Enter')
}

test('behind the chord and the PIN stands what the machine knows, and the board runs on below', async ({
  hub,
  startShell,
  userData,
}) => {
  const server = await hub({ sources: ['odf-http'] })
  const evening = new Evening()
  await evening.sendTo(server, 'start list')
  const file = `${userData}.json`
  await writeConfiguration(file, { hub: server.url, screen: 'north', technician })
  const shell = startShell({ args: ['--config', file] })
  const page = await shell.page()
  await expect(page.getByRole('table')).toBeVisible()
  const pad = await padOf(shell, page)
  await type(pad, PIN)
  await expect(pad.getByRole('heading', { name: 'Network' })).toBeVisible()
  await expect(pad.getByText(`${server.url} `)).toBeVisible()
})
