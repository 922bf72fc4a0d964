import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { readBoard } from './harness/board.ts'
import { Frames } from './harness/frames.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { Line } from './harness/line.ts'
import { Evening, type Message } from './harness/recording.ts'

const ATHLETICS = 'ATH'.padEnd(34, '-')
const RACE = 'unit/ATHW100M--------------FNL-000100--'
const hundred = ({ rsc }: Message) => rsc === ATHLETICS || rsc.startsWith('ATHW100M')
/** Cut to current: what a screen may take, ms. */
const BACK = 5_000

const status = (page: Page) => page.getByRole('status')
const note = (page: Page, words: RegExp) => page.getByRole('note').filter({ hasText: words })

/** A page that has not been loaded anew says so. */
async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => window.sessionStorage.setItem('loads', '0'))
  await page.addInitScript(() => {
    const loads = Number(window.sessionStorage.getItem('loads') ?? '0')
    window.sessionStorage.setItem('loads', String(loads + 1))
  })
}
const loads = (page: Page) => page.evaluate(() => Number(window.sessionStorage.getItem('loads')))

/** Does the browser hold all that a start without a hub needs: every file of the build, and documents? */
function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    const listed: unknown = await (await fetch(new URL('files.json', active?.scriptURL))).json()
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length),
    )
    const files = kept.reduce((sum, count) => sum + count, 0)
    const bases = await indexedDB.databases()
    const counts = await Promise.all(bases.map(({ name = '' }) => countAll(name)))
    return Array.isArray(listed) && files > listed.length && counts.some((count) => count > 2)

    function countAll(name: string): Promise<number> {
      return new Promise((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.addEventListener('error', () => reject(new Error(`cannot open ${name}`)))
        opening.addEventListener('success', () => {
          const stores = [...opening.result.objectStoreNames]
          const reading = opening.result.transaction(stores, 'readonly')
          const requests = stores.map((store) => reading.objectStore(store).count())
          reading.addEventListener('complete', () => {
            opening.result.close()
            resolve(requests.reduce((sum, { result }) => sum + result, 0))
          })
        })
      })
    }
  })
}

test.describe('when the line is cut mid-race', () => {
  let data: string
  let hub: Hub
  let line: Line
  let evening: Evening
  test.beforeEach(async ({ page }) => {
    data = await mkdtemp(path.join(os.tmpdir(), 'tribune-e2e-'))
    hub = await startHub({ sources: ['odf-http'], data })
    line = await Line.to(() => hub.port)
    evening = new Evening()
    await evening.sendTo(hub, 'live, four finished', hundred)
    await page.goto('about:blank')
  })
  test.afterEach(async () => {
    await line.close()
    await hub.stop()
    await rm(data, { recursive: true, force: true })
  })

  test('the hub is killed: the picture stays and ages; the hub is back: current within 5 s, without a reload', async ({
    page,
  }) => {
    const frames = await Frames.of(page)
    await page.goto(`${line.url}/screen/cut`)
    await markPage(page)
    await expect(status(page)).toHaveText('LIVE')
    const before = await readBoard(page)
    const initial = frames.clear()

    await hub.kill()
    await expect(note(page, /off the line/i)).toBeVisible()
    await expect(note(page, /as of/i)).toBeVisible()
    expect((await readBoard(page)).rows).toEqual(before.rows)

    hub = await startHub({ sources: ['odf-http'], data, port: hub.port })
    await evening.sendTo(hub, 'photo finish pending', hundred)
    await expect(status(page)).toHaveText('UNCONFIRMED', { timeout: BACK })
    await expect(note(page, /off the line/i)).toHaveCount(0)
    expect(await loads(page)).toBe(0)
    const { whole } = frames.documents()
    // What did not change meanwhile was not sent again.
    expect(whole.filter((key) => /^(schedule|records|competition)/.test(key))).toEqual([])
    expect(frames.bytes()).toBeLessThan(initial / 2)
  })

  test('the cable is pulled while the hub goes on: only patches of what was missed cross the wire', async ({
    page,
  }) => {
    const frames = await Frames.of(page)
    await page.goto(`${line.url}/screen/cut`)
    await markPage(page)
    await expect(status(page)).toHaveText('LIVE')
    const initial = frames.clear()
    line.cut()
    await expect(note(page, /off the line/i)).toBeVisible()
    await evening.sendTo(hub, 'unofficial, photo decided', hundred)
    await expect(status(page)).not.toHaveText('UNOFFICIAL')

    line.mend()
    await expect(status(page)).toHaveText('UNOFFICIAL', { timeout: BACK })
    await expect(page.getByRole('row').nth(1)).toContainText('GRANTLEY')
    expect(await loads(page)).toBe(0)
    const { whole, patched } = frames.documents()
    expect(whole).toEqual([])
    expect(patched).toContain(RACE)
    expect(frames.bytes()).toBeLessThan(initial / 2)
  })

  test('a line that hangs without breaking is noticed, and left for a new one when it is whole', async ({ page }) => {
    await page.goto(`${line.url}/screen/cut`)
    await markPage(page)
    await expect(status(page)).toHaveText('LIVE')
    line.hang()
    await expect(note(page, /off the line/i)).toBeVisible({ timeout: 30_000 })
    line.mend()
    await evening.sendTo(hub, 'photo finish pending', hundred)
    await expect(status(page)).toHaveText('UNCONFIRMED', { timeout: BACK })
    expect(await loads(page)).toBe(0)
  })

  test('an OFFICIAL result never ages; that the line is cut is told all the same', async ({ page }) => {
    await evening.sendTo(hub, 'official, lane 3 disqualified', hundred)
    await page.goto(`${line.url}/screen/cut?show=${encodeURIComponent(RACE)}`)
    await expect(status(page)).toHaveText('OFFICIAL')
    line.cut()
    await expect(note(page, /off the line/i)).toBeVisible()
    await expect(status(page)).toHaveText('OFFICIAL')
    await expect(note(page, /as of/i)).toHaveCount(0)
  })

  test('the three faults read differently: screen cut off, feed cut off, no news', async ({ page }) => {
    test.setTimeout(150_000)
    await page.goto(`${line.url}/screen/cut`)
    await expect(status(page)).toHaveText('LIVE')
    // No news: the LIVE race hears nothing for its limit, while keep-alives say that the line is whole.
    await expect(note(page, /no news from the timing/i)).toBeVisible({ timeout: 90_000 })
    await expect(note(page, /as of/i)).toBeVisible()
    // The feed is cut off: the venue system signs off.
    await evening.sendSignOff(hub)
    await expect(note(page, /results feed has been cut off/i)).toBeVisible()
    // The screen is cut off.
    line.cut()
    await expect(note(page, /off the line/i)).toBeVisible()
    // And all is well again.
    line.mend()
    await evening.sendTo(hub, 'photo finish pending', hundred)
    await expect(status(page)).toHaveText('UNCONFIRMED')
    await expect(note(page, /off|no news/i)).toHaveCount(0)
  })

  test('opened anew without any hub, a page that was there before shows its last picture with its age', async ({
    page,
    context,
  }) => {
    await page.goto(`${line.url}/screen/cut`)
    await expect(status(page)).toHaveText('LIVE')
    const before = await readBoard(page)
    await expect.poll(() => isKept(page), { timeout: 30_000 }).toBe(true)
    await page.close()
    await hub.kill()
    line.cut()

    const again = await context.newPage()
    await again.goto(`${line.url}/screen/cut`)
    await expect(again.getByRole('table')).toBeVisible()
    expect((await readBoard(again)).rows).toEqual(before.rows)
    await expect(note(again, /off the line/i)).toBeVisible()
    await expect(note(again, /as of/i)).toBeVisible()
    hub = await startHub({ sources: ['odf-http'], data, port: hub.port })
  })
})
