import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { makePng } from '../support/make-png.ts'
import { claimedPage } from './harness/claimed-page.ts'
import { Staff } from './harness/desk.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { faultsOf } from './harness/picture.ts'
import { Evening, type Message } from './harness/recording.ts'
import { signIn } from './harness/staff.ts'

const RACE = 'unit/ATHW100M--------------FNL-000100--'
const ATHLETICS = 'ATH'.padEnd(34, '-')
const hundred = ({ rsc }: Message) => rsc === ATHLETICS || rsc.startsWith('ATHW100M')
const EXIT = makePng(640, 360, (x, y) => (Math.hypot(x - 320, y - 180) < 120 ? [255, 255, 255] : [0, 130, 80]))

const standing = (page: Page) => page.locator('#screen > .stage > [data-layer=standing]')
const picture = (page: Page) => standing(page).locator('.medium-picture[data-here] img')
/** Is it really painted: as wide as it was made? */
const widthOf = (page: Page) => picture(page).evaluate((image) => (image as HTMLImageElement).naturalWidth)

let hub: Hub
let data: string
let staff: Staff
let contexts: BrowserContext[]
test.beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'tribune-media-'))
  hub = await startHub({ sources: ['odf-http'], data })
  staff = await Staff.first(() => hub)
  contexts = []
})
test.afterEach(async () => {
  for (const context of contexts) await context.close()
  await hub.stop()
  await rm(data, { recursive: true, force: true })
})

async function paired(browser: Browser, name: string, viewport?: { width: number; height: number }): Promise<Page> {
  const page = await claimedPage(browser, { hub, staff, name, viewport })
  contexts.push(page.context())
  return page
}

async function upload(id: string, body: Uint8Array<ArrayBuffer>): Promise<void> {
  const { secret } = await staff.give({ do: 'issue token', token: { name: `for ${id}`, role: 'operator' } })
  const answer = await fetch(`${hub.url}/api/media/${id}?name=${id}.png`, {
    method: 'PUT',
    body,
    headers: { authorization: `Bearer ${String(secret)}` },
  })
  expect(answer.status, await answer.text()).toBe(201)
}

const outcomes = async (take: string) =>
  Object.values(await staff.outcome(take)).map(({ kind }) => kind.replace('late', 'painted'))
const painted = (take: string, screens: number) =>
  expect.poll(() => outcomes(take)).toEqual(Array.from({ length: screens }, () => 'painted'))

/** Is it in the browser's own cache? */
const isKept = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('tribune media')).keys()).length === 1)

test('MD1, MD4: an image is uploaded on the page, seen, taken to two screens; it stands with the hub down, after a start, too', async ({
  browser,
  page,
}) => {
  test.setTimeout(180_000)
  await page.setViewportSize({ width: 1280, height: 800 })
  await staff.give({ do: 'set group', group: 'hall', name: 'Hall' })
  const pages = [await paired(browser, 'Hall north'), await paired(browser, 'Hall south')]
  await signIn(page, hub)
  await page.getByRole('link', { name: 'Media' }).click()
  await page.getByLabel(/^Drop pictures and videos/).setInputFiles([
    { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    { name: 'Way out.png', mimeType: 'image/png', buffer: EXIT },
  ])
  await expect(page.getByText(/logo\.svg: The file is not taken: svg/)).toBeVisible()
  const item = page.getByRole('listitem').filter({ hasText: 'Way out.png' })
  await expect(item).toContainText('PNG · 640×360')

  await item.getByRole('link', { name: 'Preview' }).click()
  const preview = page.frameLocator('iframe[title=Preview]')
  await expect(preview.locator('.medium-picture[data-here] img')).toBeVisible()
  await page.getByRole('row', { name: 'Hall', exact: true }).click()
  await page.getByRole('button', { name: 'Take', exact: true }).click()
  await expect(page.locator('.result-line')).toHaveText(/^2 of 2 painted/)
  for (const screen of pages) expect(await widthOf(screen)).toBe(640)

  await page.getByRole('link', { name: 'Media' }).click()
  await page.getByRole('button', { name: 'Remove Way out.png' }).click()
  await expect(page.getByText(/"Way out\.png" is on air on Hall/)).toBeVisible()

  const [north] = pages
  if (north === undefined) throw new Error('no screen')
  await expect.poll(() => isKept(north), { timeout: 60_000 }).toBe(true)
  await north.waitForTimeout(2500)
  await hub.kill()
  await north.reload()
  await expect(picture(north)).toBeVisible()
  expect(await widthOf(north)).toBe(640)
})

test('MD5: a screen that lacks the file says so calmly, tells the desk, and shows it when it comes', async ({
  browser,
}) => {
  await staff.give({ do: 'set group', group: 'hall', name: 'Hall' })
  const page = await paired(browser, 'North')
  await upload('exit', EXIT)
  await expect.poll(() => isKept(page), { timeout: 60_000 }).toBe(true)
  await page.evaluate(() => caches.delete('tribune media'))
  await page.context().route('**/media/*', (route) => route.fulfill({ status: 404 }))
  const take = await staff.take({ targets: { groups: ['hall'] }, show: { kind: 'media', id: 'exit' } })
  await expect(standing(page).getByRole('status')).toHaveText(/exit\.png\s*Not here yet/)
  expect(await staff.outcome(take)).toEqual({
    north: { kind: 'failed', reason: '"exit.png" is not on the screen' },
  })
  await page.context().unroute('**/media/*')
  await expect(picture(page)).toBeVisible()
})

test('MD6: a video plays, again and again or once', async ({ browser }) => {
  await staff.give({ do: 'set group', group: 'hall', name: 'Hall' })
  const page = await paired(browser, 'North')
  const film = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 180
    const context = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
    recorder.start()
    for (let frame = 0; frame < 40; frame += 1) {
      if (context !== null) context.fillStyle = `hsl(${frame * 9} 80% 50%)`
      context?.fillRect(0, 0, 320, 180)
      await new Promise((resolve) => {
        setTimeout(resolve, 40)
      })
    }
    const ended = new Promise((resolve) => {
      recorder.addEventListener('stop', resolve)
    })
    recorder.stop()
    await ended
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  })
  await upload('film', new Uint8Array(film))
  const loops = await staff.take({ targets: { groups: ['hall'] }, show: { kind: 'media', id: 'film' } })
  await painted(loops, 1)
  const video = standing(page).locator('.medium-picture[data-here] video')
  const time = () => video.evaluate((element) => (element as HTMLVideoElement).currentTime)
  await expect.poll(time).toBeGreaterThan(0.1)
  await expect.poll(() => video.evaluate((element) => (element as HTMLVideoElement).ended)).toBe(false)
  const once = { kind: 'media', id: 'film', loop: false } as const
  await painted(await staff.take({ targets: { groups: ['hall'] }, show: once }), 1)
  await expect.poll(() => video.evaluate((element) => (element as HTMLVideoElement).ended)).toBe(true)
})

test.describe('MD7: a page of parts', () => {
  for (const viewport of [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
  ])
    test(`of ${viewport.width}×${viewport.height} is whole, legible, and confirmed`, async ({ browser }) => {
      test.setTimeout(120_000)
      await staff.give({ do: 'set group', group: 'hall', name: 'Hall' })
      const page = await paired(browser, 'North', viewport)
      await new Evening().sendTo(hub, 'live, four finished', hundred)
      await upload('exit', EXIT)
      const main = { kind: 'board', key: RACE } as const
      for (const beside of [
        { kind: 'media', id: 'exit' },
        { kind: 'follow' },
        { kind: 'ticker', of: 'results' },
        { kind: 'sponsors', media: { exit: 1 } },
      ] as const) {
        const take = await staff.take({ targets: { groups: ['hall'] }, show: { kind: 'page', main, beside } })
        await painted(take, 1)
        await expect(standing(page).locator(`[data-beside=${beside.kind}]`)).toBeVisible()
        const boards = standing(page).locator('[data-layer=standing] [role=table]')
        await expect(boards).toHaveCount(beside.kind === 'follow' ? 2 : 1)
        expect(await faultsOf(page), beside.kind).toEqual([])
        const smallest = await boards.first().evaluate((board) => {
          const sizes: number[] = []
          const walker = document.createTreeWalker(board, NodeFilter.SHOW_TEXT)
          for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
            const holder = text.parentElement
            if (text.textContent?.trim() === '' || holder?.checkVisibility({ opacityProperty: true }) !== true) continue
            sizes.push(Number.parseFloat(getComputedStyle(holder).fontSize))
          }
          return Math.min(...sizes)
        })
        expect(smallest * 0.686, `cap height beside ${beside.kind}`).toBeGreaterThanOrEqual(27.9)
      }
    })

  test('stands with its main part alone on a ribbon', async ({ browser }) => {
    await staff.give({ do: 'set group', group: 'hall', name: 'Hall' })
    const page = await paired(browser, 'North', { width: 1920, height: 160 })
    await new Evening().sendTo(hub, 'live, four finished', hundred)
    const main = { kind: 'board', key: RACE } as const
    const show = { kind: 'page', main, beside: { kind: 'ticker', of: 'results' } } as const
    await painted(await staff.take({ targets: { groups: ['hall'] }, show }), 1)
    await expect(standing(page).locator('[data-beside=none]')).toBeVisible()
    expect(await faultsOf(page)).toEqual([])
  })
})

test('MD8: an emergency shows the way out of its zone as a picture', async ({ browser }) => {
  await staff.give({ do: 'set zone', zone: 'stand', name: 'Stand' })
  await staff.give({ do: 'set group', group: 'hall', name: 'Hall', zone: 'stand' })
  const page = await paired(browser, 'North')
  await upload('exit', EXIT)
  await staff.give({
    do: 'issue emergency',
    status: 'Exercise',
    severity: 'Severe',
    infos: { en: { event: 'Fire', instruction: 'Leave by the north stairs.' } },
    targets: { venue: true },
    until: Date.now() + 60_000,
    pictures: { 'zone/stand': 'exit' },
  })
  const sheet = page.getByRole('alert', { name: 'EXERCISE: Fire' })
  await expect(sheet.getByRole('img', { name: 'exit.png' })).toBeVisible()
  await expect(sheet).toContainText('Leave by the north stairs.')
  expect(await faultsOf(page)).toEqual([])
})
