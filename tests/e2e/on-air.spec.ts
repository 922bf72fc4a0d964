import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { claimedPage, pairingCode } from './harness/claimed-page.ts'
import { Staff } from './harness/desk.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { Evening, type Message } from './harness/recording.ts'

const RACE = 'unit/ATHW100M--------------FNL-000100--'
const ATHLETICS = 'ATH'.padEnd(34, '-')
const hundred = ({ rsc }: Message) => rsc === ATHLETICS || rsc.startsWith('ATHW100M')
/** How far apart two screens of one machine may paint one take, ms. Lenient: test machines are busy. */
const APART = 250
const FRAME = 1000 / 60

const view = (page: Page, name: string) => page.locator(`[data-layer=standing] [data-view="${name}"]`)

/** Waits until the browser has all files that a start without a hub needs. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    const listed: unknown = await (await fetch(new URL('files.json', active?.scriptURL))).json()
    const wanted = Array.isArray(listed) ? listed.length : 0
    for (let i = 0; i < 300; i += 1) {
      const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      if (kept.flat().length > wanted) return
      await new Promise((resolve) => {
        setTimeout(resolve, 100)
      })
    }
    throw new Error('the page is not kept')
  })
}

test.describe('screens and the desk', () => {
  let hub: Hub
  let data: string
  let staff: Staff
  let contexts: BrowserContext[]
  test.beforeEach(async () => {
    data = await mkdtemp(path.join(os.tmpdir(), 'tribune-onair-'))
    hub = await startHub({ sources: ['odf-http'], data })
    staff = await Staff.first(() => hub)
    contexts = []
  })
  test.afterEach(async () => {
    for (const context of contexts) await context.close()
    await hub.stop()
    await rm(data, { recursive: true, force: true })
  })

  async function paired(browser: Browser, name: string): Promise<Page> {
    const page = await claimedPage(browser, { hub, staff, name })
    contexts.push(page.context())
    return page
  }

  /** Waits until all screens have painted a take. @returns how long after its instant each did, ms */
  async function painted(take: string, screens: number): Promise<number[]> {
    await expect
      .poll(async () => Object.values(await staff.outcome(take)).map(({ kind }) => kind.replace('late', 'painted')))
      .toEqual(Array.from({ length: screens }, () => 'painted'))
    return Object.values(await staff.outcome(take)).map(({ after = 0 }) => after)
  }

  test('two screens are paired, change together, confirm, say their names, and go back', async ({ browser }) => {
    test.setTimeout(150_000)
    await staff.give({ do: 'set group', group: 'hall', name: 'Hall' })
    const pages = [await paired(browser, 'Hall north'), await paired(browser, 'Hall south')]
    const hall = { groups: ['hall'] }
    await new Evening().sendTo(hub, 'start list', hundred)

    const apart: number[] = []
    // Said a while before its instant, as an appointment is: what is measured is the change, not how busy this machine is loading.
    const soon = () => ({ at: Date.now() + 2500 })
    const measure = async (take: string) => {
      const after = await painted(take, 2)
      apart.push(Math.max(...after) - Math.min(...after))
    }
    const first = await staff.take({ targets: hall, show: { kind: 'card', card: 'clock' } })
    for (const page of pages) await expect(view(page, 'card')).toBeVisible()
    await painted(first, 2)
    const board = await staff.take({ targets: hall, show: { kind: 'board', key: RACE }, when: soon() })
    for (const page of pages) await expect(page.getByRole('table')).toBeVisible()
    await measure(board)
    const notice = { kind: 'text', title: 'Gate B', text: 'is closed' } as const
    await measure(await staff.take({ targets: hall, show: notice, when: soon() }))
    for (const page of pages) await expect(view(page, 'text')).toContainText('is closed')
    const dark = await staff.take({ targets: hall, show: { kind: 'dark' }, when: soon() })
    await measure(dark)
    for (const page of pages) await expect(view(page, 'dark')).toBeVisible()
    console.info(`two screens painted apart: ${apart.map((ms) => (ms / FRAME).toFixed(1)).join(', ')} frames`)
    expect(Math.max(...apart)).toBeLessThan(APART)

    await staff.give({ do: 'undo take', take: dark })
    for (const page of pages) await expect(view(page, 'text')).toContainText('is closed')

    await staff.give({ do: 'identify screens', targets: { screens: ['hall-south'] } })
    await expect(pages[1]!.getByRole('alert', { name: 'Hall south' })).toBeVisible()
    await expect(pages[0]!.getByRole('alert')).toHaveCount(0)
    await expect(pages[1]!.getByRole('alert')).toHaveCount(0, { timeout: 20_000 })
  })

  test('a board that is not there is a fault of its take, with its name', async ({ browser }) => {
    await staff.give({ do: 'set group', group: 'hall', name: 'Hall' })
    await paired(browser, 'North')
    const take = await staff.take({ targets: { screens: ['north'] }, show: { kind: 'board', key: 'unit/NONE' } })
    await expect
      .poll(() => staff.outcome(take))
      .toEqual({ north: { kind: 'failed', reason: 'The document unit/NONE is not here' } })
  })

  test('a screen obeys a hub that was started anew, and shows its take after a start of its own', async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    await staff.give({ do: 'set group', group: 'hall', name: 'Hall' })
    const page = await paired(browser, 'North')
    await staff.take({ targets: { groups: ['hall'] }, show: { kind: 'card', card: 'sync' } })
    await expect(view(page, 'card')).toBeVisible()
    await isKept(page)
    const { port } = hub
    await hub.stop()
    hub = await startHub({ sources: ['odf-http'], data, port })
    const take = await staff.take({ targets: { groups: ['hall'] }, show: { kind: 'card', card: 'alignment' } })
    await painted(take, 1)
    await expect(page.locator('[data-layer=standing] [data-card=alignment]')).toBeVisible()

    // Documents are saved once a second.
    await page.waitForTimeout(2500)
    await hub.kill()
    await page.reload()
    await expect(page.locator('[data-layer=standing] [data-card=alignment]')).toBeVisible()
    hub = await startHub({ sources: ['odf-http'], data, port })
  })

  test('a screen that is retired shows a code again', async ({ browser }) => {
    await staff.give({ do: 'set group', group: 'hall', name: 'Hall' })
    const page = await paired(browser, 'North')
    await staff.give({ do: 'retire screen', screen: 'north' })
    expect(await pairingCode(page)).toMatch(/-/)
  })
})
