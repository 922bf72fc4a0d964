import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import type { Cue, CueBegins } from '../../protocol/desk-rundown-commands.ts'
import { Staff } from './harness/desk.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { faults, tabTo, tooSmall } from './harness/looked-at.ts'
import { Evening, type Message } from './harness/recording.ts'
import { command, firstPerson, PASSWORD, signIn } from './harness/staff.ts'

const ATHLETICS = 'ATH'.padEnd(34, '-')
const hundred = ({ rsc }: Message) => rsc === ATHLETICS || rsc.startsWith('ATHW100M')

const text = (words: string, sortOrder: number, begins: CueBegins): Cue => ({
  sortOrder,
  title: `Cue ${words}`,
  targets: { venue: true },
  show: { kind: 'text', text: words },
  begins,
})
const standing = (page: Page, words: string) =>
  page.locator('[data-layer=standing] [data-view=text]').filter({ hasText: words })

test('the hub is killed under a running rundown: the screens go on alone, each cue at its time', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const data = await mkdtemp(path.join(os.tmpdir(), 'tribune-rundown-'))
  let hub = await startHub({ data })
  const staff = await Staff.first(() => hub)
  const contexts = [await browser.newContext(), await browser.newContext()]
  const pages = await Promise.all(contexts.map((context) => context.newPage()))
  for (const [i, page] of pages.entries()) await page.goto(`${hub.url}/screen/wall-${i + 1}`)
  for (const page of pages) await expect(page.getByRole('status')).toHaveText(/waiting for/i)

  const second = Date.now() + 8000
  const third = second + 3000
  const cues = { a: text('Alpha', 1, { after: 0 }), b: text('Bravo', 2, { at: second }) }
  await staff.give({
    do: 'set rundown',
    rundown: 'evening',
    name: 'Evening',
    cues: { ...cues, c: text('Charlie', 3, { after: 3000 }) },
  })
  await staff.give({ do: 'start rundown', rundown: 'evening' })
  for (const page of pages) await expect(standing(page, 'Alpha')).toBeVisible()
  const { port } = hub
  await hub.kill()
  expect(Date.now(), 'the hub was gone before the second cue').toBeLessThan(second)

  for (const page of pages) await expect(standing(page, 'Bravo')).toBeVisible()
  expect(Date.now(), 'not before its time').toBeGreaterThanOrEqual(second)
  for (const page of pages) await expect(standing(page, 'Charlie')).toBeVisible()
  expect(Date.now(), 'not before its time').toBeGreaterThanOrEqual(third)

  hub = await startHub({ data, port })
  const told = (await staff.rundown('evening'))['state']
  expect(told, 'the hub has caught up with its screens').toBe('done')
  for (const page of pages) await expect(standing(page, 'Charlie')).toBeVisible()
  for (const context of contexts) await context.close()
  await hub.stop()
  await rm(data, { recursive: true, force: true })
})

test.describe('the page', () => {
  let hub: Hub
  let ada: string
  test.use({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  test.beforeEach(async ({ page }) => {
    hub = await startHub({ sources: ['odf-http'] })
    ada = await firstPerson(hub)
    await command(hub, ada, { do: 'set group', group: 'hall', name: 'Hall' })
    await signIn(page, hub)
    await page.getByRole('link', { name: 'Rundown' }).click()
  })
  test.afterEach(() => hub.stop())

  const row = (page: Page, name: string) => page.getByRole('grid', { name: 'Cues' }).getByRole('row', { name })
  const titles = (page: Page) => page.locator('.cue-title')
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const set = (cues: Readonly<Record<string, Cue>>) =>
    command(hub, ada, { do: 'set rundown', rundown: 'evening', name: 'Evening', cues })
  const three = {
    a: text('Alpha', 1, { after: 0 }),
    b: text('Bravo', 2, { after: 600_000 }),
    c: { ...text('Charlie', 3, { key: 'unit/X', status: 'OFFICIAL' }), notes: 'Wait for the anthem' },
  }

  test('a rundown is made from a session of the timetable, and a cue is retimed, shown elsewhere, and added', async ({
    page,
  }) => {
    await new Evening().sendTo(hub, 'live, four finished', hundred)
    await press(page, 'New rundown')
    const sheet = page.getByRole('dialog', { name: 'New rundown' })
    await expect(sheet.getByLabel('Cues').getByRole('option')).not.toHaveCount(1)
    await sheet.getByLabel('Cues').selectOption({ index: 1 })
    await sheet.getByLabel('Name').fill('Evening')
    await press(page, 'Make the rundown')
    await expect(page.getByRole('heading', { name: 'Evening' })).toBeVisible()
    await expect(titles(page).first()).toBeVisible()
    const count = await titles(page).count()
    expect(count % 2, 'each unit has a start list and a result').toBe(0)
    await expect(page.locator('.cue-when').first()).toHaveText('at the start')
    await expect(page.locator('.cue-when').nth(1)).toHaveText(/^when .* is Official$/)

    await page.locator('.cue').nth(1).click()
    await page.getByLabel('Notes').fill('After the lap of honour')
    await page.getByLabel('Begins').selectOption('After the one before')
    await page.getByLabel(/How long after/).fill('2:30')
    await press(page, 'Choose where')
    const where = page.getByRole('dialog', { name: 'Where' })
    await where.getByRole('row', { name: 'Hall' }).click()
    await press(page, 'Choose')
    await press(page, 'Choose what')
    await page.getByRole('option', { name: 'Dark' }).click()
    await press(page, 'Choose')
    await press(page, 'Save')
    await expect(page.locator('.cue').nth(1)).toHaveText(
      /2:30 after the one before.*Dark · .*Hall.*After the lap of honour/,
    )

    await press(page, 'Add a cue')
    await expect(titles(page)).toHaveCount(count + 1)
    await expect(titles(page).last()).toHaveText('New cue')
    await press(page, 'Remove the cue')
    await expect(titles(page)).toHaveCount(count)
    await press(page, 'Remove the rundown')
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByText('No rundown yet')).toBeVisible()
  })

  test('is started, gone on, jumped in, held and stopped, and says what runs, what comes and in how long', async ({
    page,
  }) => {
    await set(three)
    await expect(titles(page)).toHaveText(['Cue Alpha', 'Cue Bravo', 'Cue Charlie'])
    await press(page, 'Start')
    const head = page.locator('.rundown-head')
    await expect(head).toHaveText(/Runs.*started by Ada.*On air.*Cue Alpha.*Next.*Cue Bravo.*in (10:00|9:5\d), at \d/)
    await expect(head).toHaveText(/Then.*Cue Charlie.*when unit\/X is Official/)
    await expect(row(page, 'Cue Alpha').locator('.slab')).toHaveText('On air')
    await press(page, 'Next')
    await expect(head).toHaveText(/On air.*Cue Bravo.*Next.*Cue Charlie.*when unit\/X is Official/)
    await press(page, 'Hold')
    await expect(head).toContainText('Held')
    await row(page, 'Cue Alpha').click()
    await press(page, 'Jump here now')
    await expect(head).toHaveText(/Held.*On air.*Cue Alpha.*Next.*Cue Bravo/)
    await press(page, 'Go on')
    await expect(head).toHaveText(/Runs.*in (10:00|9:5\d)/)
    await press(page, 'Stop')
    await expect(head).toHaveText(/Not started/)
  })

  test('cues are moved with a pointer, with the keyboard alone, and by buttons', async ({ page }) => {
    await set(three)
    await expect(titles(page)).toHaveText(['Cue Alpha', 'Cue Bravo', 'Cue Charlie'])
    await row(page, 'Cue Charlie').dragTo(row(page, 'Cue Alpha'), { targetPosition: { x: 200, y: 4 } })
    await expect(titles(page)).toHaveText(['Cue Charlie', 'Cue Alpha', 'Cue Bravo'])

    await tabTo(page, 'row')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(titles(page)).toHaveText(['Cue Alpha', 'Cue Bravo', 'Cue Charlie'])
    await row(page, 'Cue Bravo').click()
    await press(page, 'Up')
    await expect(titles(page)).toHaveText(['Cue Bravo', 'Cue Alpha', 'Cue Charlie'])
    // In a hurry, before the hub has answered the first.
    await page.getByRole('button', { name: 'Down', exact: true }).dblclick()
    await expect(titles(page)).toHaveText(['Cue Alpha', 'Cue Charlie', 'Cue Bravo'])
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('two operators see each other’s changes, and neither writes over what he has not seen', async ({
    page,
    browser,
  }) => {
    await command(hub, ada, { do: 'set person', person: { name: 'Otto', role: 'operator' }, password: PASSWORD })
    await set(three)
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' })
    const other = await context.newPage()
    await signIn(other, hub, 'Otto')
    await other.getByRole('link', { name: 'Rundown' }).click()
    await row(other, 'Cue Bravo').click()
    await row(page, 'Cue Bravo').click()
    await page.getByLabel('Title').fill('Bravo, said by Ada')
    await press(page, 'Save')
    await expect(titles(other)).toHaveText(['Cue Alpha', 'Bravo, said by Ada', 'Cue Charlie'])

    await other.getByLabel('Title').fill('Bravo, said by Otto')
    await press(other, 'Save')
    await expect(other.getByRole('alert').first()).toHaveText('This rundown has been changed by Ada since you looked.')
    await expect(other.getByLabel('Title')).toHaveValue('Bravo, said by Ada')

    // Another cue that was changed meanwhile is no hindrance, and is not lost.
    await row(page, 'Cue Alpha').click()
    await page.getByLabel('Title').fill('Alpha, said by Ada')
    await press(page, 'Save')
    await expect(titles(other).first()).toHaveText('Alpha, said by Ada')
    await other.getByLabel('Title').fill('Bravo, said by both')
    await press(other, 'Save')
    await expect(titles(page)).toHaveText(['Alpha, said by Ada', 'Bravo, said by both', 'Cue Charlie'])
    await expect(page.locator('.rundown-head')).toContainText('plan changed by Otto')
    await context.close()
  })

  test('it has no serious fault of accessibility, in both languages and with a cue open', async ({ page }) => {
    await set(three)
    await press(page, 'Start')
    await row(page, 'Cue Charlie').click()
    for (const language of ['English', 'Français']) {
      if (language === 'Français') await press(page, language)
      await expect(page.locator('.cue-panel form')).toBeVisible()
      expect(await faults(page, language)).toEqual([])
      expect(await tooSmall(page), language).toEqual([])
    }
  })
})
