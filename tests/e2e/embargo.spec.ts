import { expect, test, type Page } from '@playwright/test'
import { FakeScreen, newDevice } from './harness/fake-screen.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { faults, tooSmall } from './harness/looked-at.ts'
import { Evening, type Message } from './harness/recording.ts'
import { command, firstPerson, signIn } from './harness/staff.ts'

const ATHLETICS = 'ATH'.padEnd(34, '-')
const hundred = ({ rsc }: Message) => rsc === ATHLETICS || rsc.startsWith('ATHW100M')
const RACE = 'unit/ATHW100M--------------FNL-000100--'

let hub: Hub
test.use({ serviceWorkers: 'block' })
test.beforeEach(async () => {
  hub = await startHub({ sources: ['odf-http'] })
})
test.afterEach(() => hub.stop())

test('a result is held back on the desk, stays a start list on the wall, goes to the jury, and is released', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const ada = await firstPerson(hub)
  const evening = new Evening()
  await evening.sendTo(hub, 'start list', hundred)
  const walls = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
  const wall = await walls.newPage()
  await wall.goto(`${hub.url}/screen/wall?show=${encodeURIComponent(RACE)}`)
  await expect(wall.getByRole('table')).toBeVisible()
  const marksOn = async (of: Page) => new Set((await of.getByRole('table').innerText()).match(/\b\d\d\.\d\d\b/g))
  const before = await marksOn(wall)
  const jury = await walls.newPage()
  await jury.goto(`${hub.url}/screen`)
  await expect(jury.getByRole('status')).toHaveText(/^\w{3}-\w{3}$/)
  const code = await jury.getByRole('status').innerText()
  await command(hub, ada, { do: 'claim screen', code, name: 'Jury table', audience: 'jury' })

  await page.setViewportSize({ width: 1280, height: 800 })
  await signIn(page, hub)
  await page.getByRole('searchbox', { name: 'Find what to show' }).fill('women 100')
  await page
    .getByRole('option', { name: /Women.s 100m/ })
    .first()
    .click()
  await expect(page.getByText('This result goes to all screens as it comes.')).toBeVisible()
  await page.getByRole('button', { name: 'Hold the result back' }).click()
  await expect(page.getByText(/Held back since \d\d:\d\d:\d\d by Ada/)).toBeVisible()
  await expect(page.getByRole('option', { name: /Women.s 100m/ }).first()).toContainText('Held back')
  expect(await faults(page, 'held back')).toEqual([])
  expect(await tooSmall(page)).toEqual([])

  await evening.sendTo(hub, 'official', hundred)
  await page.getByRole('link', { name: 'Held back' }).first().click()
  const row = page.locator('.alerts li')
  await expect(row).toHaveText(/Women.s 100m.*since.*Ada · \d+ documents wait/)
  await row.getByRole('button', { name: 'Show to the jury' }).click()
  await expect(jury.getByRole('table')).toBeVisible()
  const isNew = (mark: string) => !before.has(mark)
  await expect.poll(async () => [...(await marksOn(jury))].some(isNew), 'the jury sees marks of the race').toBe(true)
  const secret = [...(await marksOn(jury))].filter(isNew)
  expect([...(await marksOn(wall))].filter(isNew), 'the public sees what it saw').toEqual([])
  expect(await faults(page, 'list of what is held back')).toEqual([])

  await row.getByRole('button', { name: /Release/ }).click()
  await expect(page.getByText('No result is held back.')).toBeVisible()
  await expect.poll(async () => [...(await marksOn(wall))].filter(isNew)).toEqual(secret)
  await walls.close()
})

test('a whole discipline is held back and released; a screen is made the jury’s; in French too', async ({ page }) => {
  const ada = await firstPerson(hub)
  await new Evening().sendTo(hub, 'start list', hundred)
  const { token, code } = await newDevice(hub)
  await command(hub, ada, { do: 'claim screen', code, name: 'Table' })
  const screen = await FakeScreen.join(hub, 'table', token)
  await page.setViewportSize({ width: 1280, height: 800 })
  await signIn(page, hub)
  await page.getByRole('link', { name: 'Screens' }).click()
  await page.getByRole('grid', { name: 'Screens' }).getByRole('row', { name: 'Table' }).click()
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByLabel('Who looks at it').selectOption('For the jury')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.getByRole('link', { name: 'Held back' }).click()
  await page.getByRole('button', { name: 'Hold all its results back' }).click()
  const row = page.locator('.alerts li')
  await expect(row).toHaveText(/All results of .*since/)
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(row).toHaveText(/Tous les résultats/)
  expect(await faults(page, 'Retenus')).toEqual([])
  expect(await tooSmall(page)).toEqual([])
  await row.getByRole('button', { name: /Publier/ }).click()
  await expect(row).toHaveCount(0)
  screen.leave()
})
