import { expect, test, type Page } from '@playwright/test'
import { FakeScreen, newDevice } from './harness/fake-screen.ts'
import { faults, tabTo, tooSmall } from './harness/looked-at.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { Evening, type Message } from './harness/recording.ts'
import { command, firstCode, firstPerson, PASSWORD, signIn } from './harness/staff.ts'

const ATHLETICS = 'ATH'.padEnd(34, '-')
const hundred = ({ rsc }: Message) => rsc === ATHLETICS || rsc.startsWith('ATHW100M')
const HUNDRED = /Women.s 100m/

let hub: Hub
let screens: FakeScreen[]
/** What the page did against its own policy. */
let forbidden: string[]
test.use({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
test.beforeEach(async ({ page }) => {
  hub = await startHub({ sources: ['odf-http'] })
  screens = []
  forbidden = []
  await new Evening().sendTo(hub, 'live, four finished', hundred)
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) forbidden.push(message.text())
  })
})
test.afterEach(async () => {
  for (const screen of screens) screen.leave()
  await hub.stop()
  expect(forbidden).toEqual([])
})

async function claimed(cookie: string, name: string, more: object = {}, lateMs = 10): Promise<string> {
  const { token, code } = await newDevice(hub)
  const { screen } = await command(hub, cookie, { do: 'claim screen', code, name, ...more })
  screens.push(await FakeScreen.join(hub, String(screen), token, lateMs))
  return String(screen)
}

const row = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Screens' }).getByRole('row', { name, exact: true })
const result = (page: Page) => page.locator('.result-line')

test('from an empty hub to a painted screen in at most six clicks', async ({ page }) => {
  let clicks = 0
  await page.exposeFunction('countClick', () => (clicks += 1))
  await page.addInitScript('addEventListener("pointerdown", () => countClick(), true)')
  const { token, code } = await newDevice(hub)
  await page.goto(`${hub.url}/console#first=${firstCode(hub)}`)
  await page.getByLabel('Name').fill('Ada')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.getByRole('button', { name: 'Begin' }).click()

  await page.getByLabel('Code on the screen').click()
  await page.keyboard.type(code)
  await page.keyboard.press('Tab')
  await page.keyboard.type('North wall')
  await page.getByRole('button', { name: 'Claim the screen' }).click()
  await expect(row(page, 'North wall')).toBeVisible()
  screens.push(await FakeScreen.join(hub, 'north-wall', token))

  await page.getByRole('option', { name: HUNDRED }).first().click()
  await page.getByRole('button', { name: 'Take', exact: true }).click()
  await expect(result(page)).toHaveText('1 of 1 painted, 0 late, 0 offline')
  expect(new URL(page.url()).hash, 'the code is not left in the address').toBe('')
  test.info().annotations.push({ type: 'clicks', description: String(clicks) })
  console.log(`clicks from an empty hub to a painted screen: ${clicks}`)
  expect(clicks).toBeLessThanOrEqual(6)
})

test('a screen is added by its code with a new group, the group is taken to, named where it is late, and undone', async ({
  page,
}) => {
  const ada = await firstPerson(hub)
  await command(hub, ada, { do: 'set zone', zone: 'north', name: 'North stand' })
  await claimed(ada, 'Wall 1', { zone: 'north' })
  await signIn(page, hub)
  const { token, code } = await newDevice(hub)
  await page.goto(`${hub.url}/console#claim=${code}`)
  const sheet = page.getByRole('dialog', { name: 'Add a screen' })
  await expect(sheet.getByLabel('Code on the screen')).toHaveValue(code)
  await sheet.getByLabel('Name of the screen').fill('Wall 2')
  await sheet.getByLabel('Zone', { exact: true }).selectOption('North stand')
  await sheet.getByLabel('Group', { exact: true }).selectOption('New group …')
  await sheet.getByLabel('Name of the new group').fill('Concourse')
  await sheet.getByRole('button', { name: 'Claim the screen' }).click()
  await expect(sheet).toBeHidden()
  screens.push(await FakeScreen.join(hub, 'wall-2', token))
  await claimed(ada, 'Wall 3', { group: 'concourse' }, 900)

  await row(page, 'Wall 2').click()
  await row(page, 'Concourse').click()
  await page.getByRole('searchbox', { name: 'Find what to show' }).fill('women 100')
  await page.getByRole('option', { name: HUNDRED }).first().click()
  const preview = page.frameLocator('iframe[title="Preview"]')
  await expect(preview.getByRole('row').first(), 'the real board is drawn before it goes on air').toBeVisible()
  await page.getByRole('button', { name: 'Take', exact: true }).click()
  await expect(result(page)).toHaveText('1 of 2 painted, 1 late, 0 offline')
  await expect(page.locator('.missed-list')).toHaveText(/Wall 3 9\d\d ms late/)
  await expect(row(page, 'Wall 2')).toContainText(HUNDRED)
  await expect(row(page, 'Wall 1')).toContainText('Follows')

  await page.locator('.result').getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, 'Wall 2')).toContainText('Follows')
  await expect(result(page)).toContainText('Undone')
})

test('a take waits for a unit to be official, and is called off', async ({ page }) => {
  const ada = await firstPerson(hub)
  await claimed(ada, 'Wall 1')
  await signIn(page, hub)
  await row(page, 'Wall 1').click()
  await page.getByRole('option', { name: 'Dark' }).click()
  await page.getByLabel('When').selectOption('When a unit is official')
  await page.getByRole('button', { name: 'Prepare the take' }).click()
  await expect(result(page)).toHaveText(/Waits until .+ is official/)
  await page.locator('.result').getByRole('button', { name: 'Call off' }).click()
  await expect(result(page)).toHaveText('Called off')
  await expect(row(page, 'Wall 1')).toContainText('Follows')
})

test('a viewer sees what is on air and no button that changes it, and the hub refuses him', async ({ page }) => {
  const ada = await firstPerson(hub)
  const screen = await claimed(ada, 'Wall 1')
  await command(hub, ada, { do: 'set person', person: { name: 'Vera', role: 'viewer' }, password: PASSWORD })
  await command(hub, ada, { do: 'take', targets: { screens: [screen] }, show: { kind: 'dark' } })
  await signIn(page, hub, 'Vera')
  await expect(row(page, 'Wall 1')).toContainText('Dark')
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText(['On air', 'Screens', 'Takes'])
  const deeds = /^(Take|Undo|Call off|Add a screen|Identify|Reload|Retire|Change)/
  await expect(page.locator('.takes li')).toHaveCount(1)
  await expect(page.getByRole('button', { name: deeds })).toHaveCount(0)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.getByRole('link', { name: 'Screens' }).click()
  await expect(row(page, 'Wall 1')).toContainText('Dark')
  await expect(page.getByRole('button', { name: deeds })).toHaveCount(0)
  const refused = await page.evaluate(async () => {
    const answer = await fetch('/api/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: 'a-viewers-command',
        command: { do: 'take', targets: { venue: true }, show: { kind: 'dark' } },
      }),
    })
    return { status: answer.status, text: await answer.text() }
  })
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('Vera is viewer')
})

test('with the keyboard only: signed in, found, chosen, taken', async ({ page }) => {
  const ada = await firstPerson(hub)
  await claimed(ada, 'Wall 1')
  await page.goto(`${hub.url}/console`)
  await expect(page.getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Ada')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(row(page, 'Wall 1')).toBeVisible()
  await tabTo(page, 'row')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(row(page, 'Wall 1')).toHaveAttribute('aria-selected', 'true')
  await tabTo(page, 'searchbox')
  await page.keyboard.type('women 100')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'What to show' }).getByRole('option', { selected: true })).toHaveText(
    HUNDRED,
  )
  await tabTo(page, 'button', 'Take')
  await page.keyboard.press('Enter')
  await expect(result(page)).toHaveText('1 of 1 painted, 0 late, 0 offline')
})

test('two operators: what one does the other sees; what one changed meanwhile the other is told, and sees as it is', async ({
  page,
  browser,
}) => {
  const ada = await firstPerson(hub)
  const screen = await claimed(ada, 'Wall 1')
  await command(hub, ada, { do: 'set person', person: { name: 'Otto', role: 'operator' }, password: PASSWORD })
  await signIn(page, hub)
  const other = await (await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' })).newPage()
  await signIn(other, hub, 'Otto')

  await row(page, 'Wall 1').click()
  await page.getByRole('option', { name: 'Dark' }).click()
  await page.getByRole('button', { name: 'Take', exact: true }).click()
  await expect(row(other, 'Wall 1')).toContainText('Dark')
  await expect(other.locator('.takes li')).toHaveText(/Dark.*Wall 1.*Ada/)

  await other.getByRole('link', { name: 'Screens' }).click()
  await row(other, 'Wall 1').click()
  await other.getByRole('button', { name: 'Change', exact: true }).click()
  const sheet = other.getByRole('dialog', { name: 'Change' })
  await sheet.getByLabel('Name of the screen').fill('Otto’s wall')
  await command(hub, ada, { do: 'set screen', screen, name: 'Ada’s wall' })
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet.getByRole('alert')).toHaveText('screen/wall-1 has been changed by somebody else since you looked.')
  await expect(sheet.getByLabel('Name of the screen')).toHaveValue('Ada’s wall')
  await sheet.getByLabel('Name of the screen').fill('Our wall')
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(sheet).toBeHidden()
  await expect(row(page, 'Our wall')).toBeVisible()
  await other.context().close()
})

test('people are listed, added with zones, and what was done stands in the audit; a wrong password is one sentence', async ({
  page,
}) => {
  const ada = await firstPerson(hub)
  await command(hub, ada, { do: 'set zone', zone: 'north', name: 'North stand' })
  await page.goto(`${hub.url}/console`)
  await page.getByLabel('Name').fill('Ada')
  await page.getByLabel('Password').fill('not this one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toHaveText('Name or password is wrong.')
  await signIn(page, hub)
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('button', { name: 'Add a person' }).click()
  const sheet = page.getByRole('dialog', { name: 'Add a person' })
  await sheet.getByLabel('Name').fill('Otto')
  await sheet.getByLabel(/Password/).fill(PASSWORD)
  await sheet.getByLabel('North stand').check()
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.people li')).toHaveText([
    /Ada.*Administrator.*All of the venue/,
    /Otto.*Operator.*North stand/,
  ])
  await page.getByRole('link', { name: 'Audit' }).click()
  await expect(page.getByRole('row', { name: /Ada.*Set a person.*Otto.*Done/ })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('a page that could not be loaded says so in a sentence, leaves the rest of the console alone, and is asked for again', async ({
  page,
}) => {
  await firstPerson(hub)
  await signIn(page, hub)
  await page.route(/AuditPage/, (route) => route.abort())
  await page.getByRole('link', { name: 'Audit' }).click()
  await expect(page.getByRole('alert')).toHaveText('This page could not be loaded from the hub.')
  await page.unroute(/AuditPage/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('table')).toContainText('Ada')
})

test('no page has a serious fault of accessibility, in both languages, and everything is large enough for a finger', async ({
  page,
}) => {
  // Each page twice, on a machine that does other things, too.
  test.setTimeout(300_000)
  const ada = await firstPerson(hub)
  await command(hub, ada, { do: 'set group', group: 'hall', name: 'Hall' })
  const screen = await claimed(ada, 'Wall 1', { group: 'hall' })
  await page.goto(`${hub.url}/console`)
  await expect(page.getByLabel('Name')).toBeVisible()
  expect(await faults(page, 'door')).toEqual([])
  await signIn(page, hub)
  await command(hub, ada, { do: 'take', targets: { screens: [screen] }, show: { kind: 'dark' } })
  await row(page, 'Hall').click()
  await page.getByRole('option', { name: HUNDRED }).first().click()
  for (const language of ['English', 'Français']) {
    if (language === 'Français') await page.getByRole('button', { name: 'Français' }).click()
    const links = page.getByRole('navigation').getByRole('link')
    for (let index = 0; index < (await links.count()); index += 1) {
      await links.nth(index).click()
      const place = `${language} ${await links.nth(index).innerText()}`
      await expect(links.nth(index)).toHaveAttribute('aria-current', 'page')
      expect(await faults(page, place)).toEqual([])
      expect(await tooSmall(page), place).toEqual([])
    }
  }
  await page.getByRole('link', { name: 'Écrans' }).click()
  await page.getByRole('button', { name: 'Ajouter un écran' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await faults(page, 'sheet')).toEqual([])
})
