import { expect, test, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { UpdateFacts } from '../../protocol/update-facts.ts'
import { updatesAnswerSchema } from '../../protocol/updates.ts'
import { DEVICE } from '../support/device-words.ts'
import { Publisher } from '../support/update-packages.ts'
import { FakeScreen, newDevice } from './harness/fake-screen.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { faults, tooSmall } from './harness/looked-at.ts'
import { command, firstPerson, signIn } from './harness/staff.ts'

let folder: string
let hub: Hub
let ada: string
const screens = new Map<string, FakeScreen>()
test.use({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
test.beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-packages-'))
  const publisher = new Publisher()
  for (const version of ['0.2.0', '0.3.0']) publisher.bytes(folder, version, `package of ${version}`)
  hub = await startHub({ options: ['--updates', folder] })
  ada = await firstPerson(hub)
  await command(hub, ada, { do: 'set group', group: 'foyer', name: 'Foyer' })
})
test.afterEach(async () => {
  for (const screen of screens.values()) screen.leave()
  screens.clear()
  await hub.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function claimed(id: string, name: string, group?: string): Promise<void> {
  const { token, code } = await newDevice(hub)
  await command(hub, ada, { do: 'claim screen', code, id, name, ...(group && { group }) })
  screens.set(id, await FakeScreen.join(hub, id, token))
  says(id, '0.2.0', { kind: 'well', version: '0.2.0' })
}
function says(id: string, version: string, update: UpdateFacts): void {
  screens.get(id)?.machine({ ...DEVICE, version, update })
}
const asking = async () => {
  const answer = await fetch(new URL('/api/updates', hub.url), { headers: { cookie: ada } })
  return updatesAnswerSchema.parse(await answer.json()).plan?.asking
}
const line = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Screens' }).getByRole('listitem').filter({ hasText: name })
const step = (page: Page) => page.locator('[aria-current="step"]')

test('an administrator begins an update, sees it go on, be held with a reason, go on again and be given up; by keyboard, with no fault for anybody', async ({
  page,
}) => {
  await claimed('north', 'North wall')
  await claimed('east', 'Foyer east', 'foyer')
  await claimed('west', 'Foyer west', 'foyer')
  await signIn(page, hub)
  await page.getByRole('link', { name: 'Screens' }).click()
  await page.getByRole('link', { name: 'Updates' }).click()
  await expect(line(page, 'North wall')).toContainText('0.2.0')
  expect(await faults(page, 'updates, none under way')).toEqual([])

  await page.getByLabel('Version').selectOption('0.3.0')
  await page.getByLabel('First one screen').selectOption('North wall')
  await page.getByLabel('Then a group').selectOption('Foyer')
  await page.getByLabel('Minutes that each step must have been well').fill('0')
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  await expect(step(page)).toContainText('North wall')
  says('north', '0.2.0', { kind: 'waiting', version: '0.3.0', asking: await asking() })
  await expect(line(page, 'North wall')).toContainText('has fetched it, and waits until nothing is running')
  await expect(page.getByRole('button', { name: 'Begin' })).toHaveCount(0)

  says('north', '0.3.0', { kind: 'well', version: '0.3.0', asking: await asking() })
  await expect(step(page)).toContainText('Foyer')
  says('east', '0.3.0', { kind: 'well', version: '0.3.0', asking: await asking() })
  await expect(step(page)).toContainText('1 of 2 well')
  says('west', '0.2.0', { kind: 'back', version: '0.3.0', asking: await asking(), why: 'it ended twice.' })
  const held = page.getByRole('status').filter({ hasText: 'Held since' })
  await expect(held).toContainText('Foyer west went back to the version before: it ended twice.')
  await expect(line(page, 'Foyer west')).toContainText('went back: it ended twice.')
  expect(await faults(page, 'updates, held')).toEqual([])
  expect(await tooSmall(page)).toEqual([])
  await page.setViewportSize({ width: 768, height: 1024 })
  expect(await faults(page, 'updates on a tablet')).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

  await page.getByRole('button', { name: 'Try once more from here' }).press('Enter')
  await expect(held).toHaveCount(0)
  says('west', '0.3.0', { kind: 'well', version: '0.3.0', asking: await asking() })
  await expect(page.getByRole('listitem').filter({ hasText: 'Then all screens' })).toContainText('done3 of 3 well')
  await page.getByRole('button', { name: 'Give up' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Give the update up' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'The update to 0.3.0 was given up' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible()
})

test('who is no administrator sees nothing of updates', async ({ page }) => {
  await command(hub, ada, {
    do: 'set person',
    person: { name: 'Otto', role: 'supervisor' },
    password: 'a long enough one',
  })
  await signIn(page, hub, 'Otto')
  await page.getByRole('link', { name: 'Screens' }).click()
  await expect(page.getByRole('searchbox', { name: 'Find a screen' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Updates' })).toHaveCount(0)
})
