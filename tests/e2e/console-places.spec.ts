import { expect, test, type Page } from '@playwright/test'
import { smallPng } from '../support/small-pictures.ts'
import { FakeScreen, newDevice } from './harness/fake-screen.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { faults, tooSmall } from './harness/looked-at.ts'
import { command, firstPerson, PASSWORD, signIn } from './harness/staff.ts'

let hub: Hub
let ada: string
let screens: FakeScreen[]
let forbidden: string[]
test.use({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
test.beforeEach(async ({ page }) => {
  hub = await startHub({})
  ada = await firstPerson(hub)
  screens = []
  forbidden = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) forbidden.push(message.text())
  })
})
test.afterEach(async () => {
  for (const screen of screens) screen.leave()
  await hub.stop()
  expect(forbidden).toEqual([])
})

async function claimed(name: string, camera?: () => Buffer): Promise<string> {
  const { token, code } = await newDevice(hub)
  const screen = String((await command(hub, ada, { do: 'claim screen', code, name }))['screen'])
  screens.push(await FakeScreen.join(hub, screen, token, 10, camera))
  return screen
}

async function openView(page: Page, view: 'Pictures' | 'Plan'): Promise<void> {
  await page.getByRole('link', { name: 'Screens' }).click()
  await page.getByRole('button', { name: view, exact: true }).click()
}
const HALL = smallPng(600, 300, [216, 222, 230])
const hangPlan = async (page: Page) => {
  await page.getByRole('button', { name: 'Set the plan' }).click()
  const sheet = page.getByRole('dialog', { name: 'Set the plan' })
  await sheet.getByLabel(/Picture of the plan/).setInputFiles({ name: 'hall.png', mimeType: 'image/png', buffer: HALL })
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toBeHidden()
}
const plan = (page: Page) => page.getByRole('group', { name: 'Plan of the venue' })
const marker = (page: Page, name: string) => plan(page).getByRole('button', { name })
const loose = (page: Page) => page.getByRole('region', { name: 'Not on the plan yet' })
const placeOf = async (screen: string) =>
  ((await hub.get(`/api/documents/screen/${screen}`)) as { value: { place?: { x: number; y: number } } }).value.place

test('staff see what is truly on a screen and take a picture now; a page in a browser says that it cannot', async ({
  page,
}) => {
  let shade = 40
  await claimed('North wall', () => smallPng(480, 270, [shade, 200, 90]))
  await claimed('Browser page')
  await command(hub, ada, { do: 'take', targets: { venue: true }, show: { kind: 'dark' } })
  await signIn(page, hub)
  await openView(page, 'Pictures')
  const tile = (name: string) =>
    page.getByRole('list', { name: 'Pictures' }).getByRole('listitem').filter({ hasText: name })
  await expect(tile('North wall')).toContainText('No picture yet.')
  await expect(tile('Browser page')).toContainText('A browser page cannot photograph itself.')
  await expect(tile('Browser page')).toContainText(/last painted .+ at \d\d:\d\d:\d\d/)
  await expect(tile('Browser page').getByRole('img')).toHaveCount(0)

  await tile('North wall').getByRole('button', { name: 'North wall painted' }).click()
  const sheet = page.getByRole('dialog', { name: 'North wall' })
  await sheet.getByRole('button', { name: 'Take a picture now' }).click()
  const seen = sheet.getByRole('img', { name: 'Picture of North wall' })
  await expect(seen).toBeVisible()
  await expect(sheet).toContainText(/taken \d+ s ago/)
  const colour = () =>
    seen.evaluate((image: HTMLImageElement) => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 1
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      return [...(context?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? [])]
    })
  expect(await colour()).toEqual([40, 200, 90])
  shade = 230
  await sheet.getByRole('button', { name: 'Take a picture now' }).click()
  await expect.poll(colour).toEqual([230, 200, 90])
  expect(await faults(page, 'sheet')).toEqual([])
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(tile('North wall').getByRole('img')).toBeVisible()
  await tile('Browser page').getByRole('button').click()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Take a picture now' })).toHaveCount(0)
})

test('a plan is hung up, a screen dragged onto it, and another operator sees it move', async ({ page, browser }) => {
  const north = await claimed('North wall')
  await claimed('South wall')
  await command(hub, ada, { do: 'set person', person: { name: 'Otto', role: 'operator' }, password: PASSWORD })
  await signIn(page, hub)
  const other = await (await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' })).newPage()
  await signIn(other, hub, 'Otto')
  await openView(other, 'Plan')
  await expect(other.getByText('A supervisor or an administrator brings the plan.')).toBeVisible()
  await openView(page, 'Plan')
  await hangPlan(page)
  await expect(plan(other)).toBeVisible()

  await expect(loose(page).getByRole('button', { name: /wall/ })).toHaveText([/North wall/, /South wall/])
  const ground = await plan(page).boundingBox()
  if (ground === null) throw new Error('no plan')
  const at = (x: number, y: number) => [ground.x + x * ground.width, ground.y + y * ground.height] as const
  await loose(page)
    .getByRole('button', { name: /North wall/ })
    .hover()
  await page.mouse.down()
  await page.mouse.move(...at(0.6, 0.5), { steps: 5 })
  await page.mouse.move(...at(0.25, 0.25), { steps: 5 })
  await page.mouse.up()
  await expect(marker(page, 'North wall')).toBeVisible()
  await expect.poll(() => placeOf(north)).toEqual({ x: expect.closeTo(0.25, 1), y: expect.closeTo(0.25, 1) })
  await expect(marker(other, 'North wall')).toBeVisible()

  const before = await marker(other, 'North wall').boundingBox()
  await marker(page, 'North wall').hover()
  await page.mouse.down()
  await page.mouse.move(...at(0.7, 0.7), { steps: 8 })
  await page.mouse.up()
  await expect.poll(async () => (await placeOf(north))?.x).toBeGreaterThan(0.6)
  await expect
    .poll(async () => (await marker(other, 'North wall').boundingBox())?.x)
    .toBeGreaterThan((before?.x ?? 0) + 100)
  await expect(page.getByRole('dialog'), 'dragged, it is not opened').toHaveCount(0)
  await expect(loose(page).getByRole('button', { name: /wall/ })).toHaveText([/South wall/])

  await marker(page, 'North wall').click()
  const sheet = page.getByRole('dialog', { name: 'North wall' })
  await sheet.getByRole('button', { name: 'Take off the plan' }).click()
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(marker(page, 'North wall')).toHaveCount(0)
  await other.context().close()
})

test('with the keyboard only: placed, moved, opened, taken off; what somebody else moved meanwhile is not written over', async ({
  page,
}) => {
  const north = await claimed('North wall')
  await signIn(page, hub)
  await openView(page, 'Plan')
  await hangPlan(page)
  await loose(page)
    .getByRole('button', { name: /North wall/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(marker(page, 'North wall')).toBeFocused()
  await expect(marker(page, 'North wall')).toHaveAccessibleDescription(/Arrow keys move it/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowUp')
  await expect.poll(() => placeOf(north)).toEqual({ x: 0.52, y: 0.4 })
  await expect(page.getByText('North wall: 52 % from the left, 40 % from the top')).toBeAttached()

  // The key is still down when somebody else moves the screen: his place stands.
  await page.keyboard.down('ArrowLeft')
  await command(hub, ada, { do: 'set screen', screen: north, place: { x: 0.1, y: 0.9 } })
  await page.keyboard.up('ArrowLeft')
  await expect(page.getByRole('alert')).toHaveText(
    'screen/north-wall has been changed by somebody else since you looked.',
  )
  expect(await placeOf(north)).toEqual({ x: 0.1, y: 0.9 })

  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'North wall' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await marker(page, 'North wall').focus()
  await page.keyboard.press('Delete')
  await expect(loose(page).getByRole('button', { name: /North wall/ })).toBeVisible()
  expect(await placeOf(north)).toBeUndefined()
})

test('states are words and shapes; a viewer sees the plan and moves nothing; no serious fault in both languages', async ({
  page,
}) => {
  // axe looks six times.
  test.slow()
  const north = await claimed('North wall', () => smallPng(480, 270, [20, 30, 40]))
  const south = await claimed('South wall')
  const west = await claimed('West wall')
  for (const [screen, x] of [
    [north, 0.1],
    [south, 0.5],
    [west, 0.9],
  ] as const)
    await command(hub, ada, { do: 'set screen', screen, place: { x, y: x } })
  await claimed('Loose one')
  await command(hub, ada, { do: 'take', targets: { screens: [north] }, show: { kind: 'dark' } })
  screens[2]?.leave()
  await command(hub, ada, { do: 'set person', person: { name: 'Vera', role: 'viewer' }, password: PASSWORD })
  await signIn(page, hub)
  await openView(page, 'Plan')
  await hangPlan(page)
  await expect(marker(page, 'North wall')).toHaveAccessibleName('North wall painted')
  await expect(marker(page, 'South wall')).toHaveAccessibleName('South wall waiting')
  await expect(marker(page, 'West wall')).toHaveAccessibleName('West wall offline')
  const shapes = await plan(page)
    .locator('.state-mark path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))
  expect(new Set(shapes).size).toBe(3)
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size)
    for (const view of ['Plan', 'Pictures'] as const) {
      await page.getByRole('button', { name: view, exact: true }).click()
      expect(await faults(page, `${view} ${size.width}`)).toEqual([])
      expect(await tooSmall(page), view).toEqual([])
      await page.screenshot({ path: test.info().outputPath(`${view}-${size.width}.png`) })
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), 'no way sideways').toBe(false)
  }
  await page.getByRole('button', { name: 'Français' }).click()
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Plan du site' }).getByRole('button')).toHaveText([
    /North wall affiché/,
    /South wall en attente/,
    /West wall hors ligne/,
  ])
  expect(await faults(page, 'plan, in French')).toEqual([])

  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.getByRole('button', { name: 'English' }).click()
  await signIn(page, hub, 'Vera')
  await openView(page, 'Plan')
  await expect(page.getByRole('button', { name: /Change the plan|Set the plan/ })).toHaveCount(0)
  await expect(loose(page).getByRole('button', { name: 'Loose one' })).toBeDisabled()
  await marker(page, 'North wall').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'North wall' })).toBeVisible()
  expect(await placeOf(north)).toEqual({ x: 0.1, y: 0.1 })
})
