import { expect, test } from '@playwright/test'
import { startHub, type Hub } from './harness/hub.ts'
import { faults, tooSmall } from './harness/looked-at.ts'
import { command, firstPerson, PASSWORD, signIn } from './harness/staff.ts'

const NEW = 'another long enough one'

let hub: Hub
let ada: string
test.use({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
test.beforeEach(async ({ page }) => {
  hub = await startHub({})
  ada = await firstPerson(hub)
  await command(hub, ada, { do: 'set zone', zone: 'north', name: 'North stand' })
  await signIn(page, hub)
})
test.afterEach(() => hub.stop())

test('a token is issued, its secret shown once, its last use told, and it is revoked', async ({ page }) => {
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Tokens' }).click()
  await page.getByRole('button', { name: 'New token' }).click()
  const sheet = page.getByRole('dialog', { name: 'New token' })
  await sheet.getByLabel('Name of the other system').fill('Companion')
  await sheet.getByLabel('How long').selectOption('7 days')
  await sheet.getByLabel('North stand').check()
  await sheet.getByRole('button', { name: 'Issue' }).click()
  const secret = await sheet.getByLabel('Secret').inputValue()
  expect(secret).toMatch(/^tribune_/)
  expect(await faults(page, 'secret')).toEqual([])
  await sheet.getByRole('button', { name: 'I have it' }).click()
  await expect(sheet).toBeHidden()
  const row = page.locator('.tokens li')
  await expect(row).toHaveText(/Companion.*Operator.*North stand.*until \d+ \w+.*never used · issued by Ada/)
  expect(await page.content()).not.toContain(secret)

  const bearer = { authorization: `Bearer ${secret}` }
  expect((await fetch(`${hub.url}/api/takes`, { headers: bearer })).status).toBe(200)
  await expect(row).toHaveText(/last used \d+ \w+/)
  await page.getByRole('button', { name: 'Revoke Companion' }).click()
  await expect(row).toHaveText(/revoked \d+ \w+/)
  expect((await fetch(`${hub.url}/api/takes`, { headers: bearer })).status).toBe(401)
})

test('badges are imported, lines that do not fit are named, one is looked up and taken off', async ({ page }) => {
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('link', { name: 'Badges' }).click()
  const count = page.locator('.badge-count')
  await expect(count).toHaveText('0 badges')
  const send = (text: string) =>
    page.getByLabel('File').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await send('code,name,role,zones\nA1,Otto Ng,operator,north\n,Nobody,viewer,\nB2,Vera Li,boss,\n')
  await expect(page.getByRole('alert').locator('p')).toHaveText([
    'Line 3: the code is missing.',
    'Line 4: the role is none of viewer, operator: a badge may be no more.',
  ])
  await expect(count).toHaveText('0 badges')
  expect(await faults(page, 'refused list')).toEqual([])

  await send('code,name,role,zones\nA1,Otto Ng,operator,north\nB2,Vera Li,viewer,\n')
  await expect(page.getByText('2 badges stand on the list now.')).toBeVisible()
  await expect(count).toHaveText(/2 badges · list of \d+ \w+.* by Ada/)
  await page.getByLabel('Code of the badge').fill('Z9')
  await page.getByRole('button', { name: 'Look up' }).click()
  await expect(page.getByRole('alert')).toHaveText('This badge is not on the list.')
  await page.getByLabel('Code of the badge').fill('A1')
  await page.keyboard.press('Enter')
  await expect(page.locator('.found-badge')).toHaveText(/Otto Ng.*Operator · North stand/)
  await page.getByRole('button', { name: 'Take off the list' }).click()
  await expect(count).toHaveText(/1 badge/)
})

test('one changes one’s own password and ends one’s other sign-ins', async ({ page, browser }) => {
  const elsewhere = await (await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' })).newPage()
  await signIn(elsewhere, hub)
  await page.getByRole('link', { name: /Ada/ }).click()
  const list = page.locator('.sign-ins li')
  // The first person's own, this page, and the other one.
  await expect(list).toHaveCount(3)
  await expect(list.filter({ hasText: 'Here' })).toHaveCount(1)
  await list.filter({ hasText: 'Chrome' }).first().getByRole('button', { name: /End/ }).click()
  await expect(list).toHaveCount(2)

  await page.getByLabel('Old password').fill('wrong')
  await page.getByLabel('New password, ten characters or more').fill(NEW)
  await page.getByLabel('The new one again').fill('not the same')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByRole('alert')).toHaveText('The two new ones are not the same.')
  await page.getByLabel('The new one again').fill(NEW)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByRole('alert')).toHaveText('The old password is wrong.')
  await page.getByLabel('Old password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('The password is changed.')).toBeVisible()
  await expect(list).toHaveCount(1)
  await expect(elsewhere.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await elsewhere.context().close()
})

test('no page about people has a serious fault of accessibility, in both languages', async ({ page }) => {
  await command(hub, ada, { do: 'issue token', token: { name: 'Companion', role: 'operator' } })
  for (const language of ['English', 'Français']) {
    if (language === 'Français') await page.getByRole('button', { name: language }).click()
    for (const id of ['people', 'tokens', 'badges', 'me']) {
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, id)
      await expect(page.locator('.column')).toBeVisible()
      expect(await faults(page, `${language} ${id}`)).toEqual([])
      expect(await tooSmall(page), `${language} ${id}`).toEqual([])
    }
  }
})
