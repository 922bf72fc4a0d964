import { expect, test } from '@playwright/test'
import { newDevice } from './harness/fake-screen.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { faults, tooSmall } from './harness/looked-at.ts'
import { command, firstPerson, PASSWORD, signIn } from './harness/staff.ts'

let hub: Hub
test.use({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
test.beforeEach(async () => {
  hub = await startHub({})
})
test.afterEach(() => hub.stop())

test('a message is sent and ended; an actual emergency waits for a second person', async ({ page, browser }) => {
  const ada = await firstPerson(hub)
  const { code } = await newDevice(hub)
  await command(hub, ada, { do: 'claim screen', code, name: 'Wall 1' })
  await command(hub, ada, { do: 'set person', person: { name: 'Sara', role: 'supervisor' }, password: PASSWORD })
  await signIn(page, hub)
  await page.getByRole('grid', { name: 'Screens' }).getByRole('row', { name: 'Wall 1' }).click()

  await page.getByRole('link', { name: 'Messages' }).click()
  await page.getByLabel('In English').fill('Gates open at six')
  await page.getByRole('button', { name: 'Send' }).click()
  const standing = page.locator('.alerts li')
  await expect(standing).toHaveText(/Gates open at six.*Wall 1.*until/)
  expect(await faults(page, 'messages')).toEqual([])
  expect(await tooSmall(page)).toEqual([])
  await standing.getByRole('button', { name: 'End' }).click()
  await expect(standing).toHaveCount(0)

  await page.getByRole('link', { name: 'Emergency' }).click()
  await page.getByLabel('Kind').selectOption('Actual emergency')
  await page.getByLabel('What happens, in English').fill('Fire')
  await page.getByLabel('What to do, in English').fill('Leave by the nearest exit')
  await page.getByRole('button', { name: 'Issue' }).click()
  await expect(standing).toHaveText(/Actual emergency · Fire.*Waits for a second person.*another person must confirm/)
  await expect(page.getByRole('button', { name: /Confirm/ })).toHaveCount(0)
  expect(await faults(page, 'emergency')).toEqual([])

  const other = await (await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' })).newPage()
  await signIn(other, hub, 'Sara')
  await other.getByRole('link', { name: 'Emergency' }).click()
  await other.getByRole('button', { name: 'Confirm and put on screens' }).click()
  await expect(standing).toHaveText(/Stands · issued by Ada · confirmed by Sara · 0 of 1 screen/)
  await page.getByRole('button', { name: 'Take off' }).click()
  await expect(standing).toHaveText(/Taken off/)
  await other.context().close()
})

test('an actual emergency asks for the password once more, in place, and goes on by itself', async ({ page }) => {
  const ada = await firstPerson(hub)
  const { code } = await newDevice(hub)
  await command(hub, ada, { do: 'claim screen', code, name: 'Wall 1' })
  await signIn(page, hub)
  await page.getByRole('grid', { name: 'Screens' }).getByRole('row', { name: 'Wall 1' }).click()
  await page.getByRole('link', { name: 'Emergency' }).click()
  const why = 'An actual emergency asks for the password of Ada once more: it was shown too long ago.'
  let asked = 0
  // As the hub says it after ten minutes: hub/http/prove-api.test.ts.
  await page.route('**/api/commands', (route) => {
    if (asked > 0 || route.request().postData()?.includes('issue emergency') !== true) return route.continue()
    asked += 1
    return route.fulfill({ status: 428, contentType: 'application/json', body: JSON.stringify({ error: why }) })
  })
  const issue = async () => {
    await page.getByLabel('Kind').selectOption('Actual emergency')
    await page.getByLabel('What happens, in English').fill('Fire')
    await page.getByRole('button', { name: 'Issue' }).click()
  }
  const sheet = page.getByRole('dialog', { name: 'Once more: who is it?' })
  await issue()
  await expect(sheet).toContainText(why)
  await expect(sheet.getByLabel('Password of Ada')).toBeFocused()
  expect(await faults(page, 'proof')).toEqual([])
  await page.keyboard.type('wrong')
  await page.keyboard.press('Enter')
  await expect(sheet.getByRole('alert')).toHaveText('The password is wrong.')
  await sheet.getByLabel('Password of Ada').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(sheet).toBeHidden()
  await expect(page.locator('.alerts li')).toHaveText(/Actual emergency · Fire.*Waits for a second person/)

  asked = 0
  await issue()
  await expect(sheet.getByLabel('Password of Ada')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(page.locator('.fault')).toHaveText(why)
  await expect(page.getByLabel('What happens, in English'), 'what was written stays').toHaveValue('Fire')
})
