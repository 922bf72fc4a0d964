import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { claimedPage } from './harness/claimed-page.ts'
import { Staff } from './harness/desk.ts'
import { makeDay } from './harness/games.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { post } from './harness/recording.ts'

/** Basketball beside judo, tennis beside baseball: what each body is made of. */
const PAIRS = [
  { main: 'BKB', beside: 'JUD', parts: ['.mt-score', '.duel'] },
  { main: 'TEN', beside: 'BSB', parts: ['.duel', '.in-total'] },
] as const

test.describe('two sides in half a page', () => {
  let hub: Hub
  let data: string
  test.beforeEach(async () => {
    data = await mkdtemp(path.join(os.tmpdir(), 'tribune-half-'))
    hub = await startHub({ sources: ['odf-http'], data })
  })
  test.afterEach(async () => {
    await hub.stop()
    await rm(data, { recursive: true, force: true })
  })

  test('stand as themselves, not as the plain table, whole and legible', async ({ browser }) => {
    test.setTimeout(180_000)
    const staff = await Staff.first(() => hub)
    await staff.give({ do: 'set group', group: 'hall', name: 'Hall' })
    const page = await claimedPage(browser, { hub, staff, name: 'North', viewport: { width: 1920, height: 1080 } })
    const day = await makeDay(3, 2)
    const keyOf = (code: string) => day.boards.find(({ key }) => key.startsWith(`unit/${code}`))?.key ?? ''
    const codes = PAIRS.flatMap(({ main, beside }) => [main, beside])
    for (const { rsc, xml } of day.messages) if (codes.some((code) => rsc.startsWith(code))) await post(hub, xml)
    for (const { main, beside, parts } of PAIRS) {
      const board = (code: string) => ({ kind: 'board', key: keyOf(code) }) as const
      const show = { kind: 'page', main: board(main), beside: board(beside) } as const
      const take = await staff.take({ targets: { groups: ['hall'] }, show })
      const outcome = async () =>
        Object.values(await staff.outcome(take)).map(({ kind }) => kind.replace('late', 'painted'))
      await expect.poll(outcome, { timeout: 20_000 }).toEqual(['painted'])
      const standing = page.locator('#screen > .stage > [data-layer=standing]')
      await expect(standing.locator('.tb-square'), `${main} beside ${beside}`).toHaveCount(2)
      for (const part of parts) await expect(standing.locator(part).first()).toBeVisible()
      const sizes = await standing.evaluate((stage) => {
        const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
        const found: number[] = []
        for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
          const holder = text.parentElement
          if (text.textContent?.trim() === '' || holder?.checkVisibility({ opacityProperty: true }) !== true) continue
          const box = holder.getBoundingClientRect()
          if (box.right > 1921 || box.bottom > 1081 || box.left < -1) throw new Error(`"${text.textContent}" leaves`)
          if (box.width > 2) found.push(Number.parseFloat(getComputedStyle(holder).fontSize))
        }
        return found
      })
      expect(Math.min(...sizes) * 0.686, `cap height of ${main} beside ${beside}`).toBeGreaterThanOrEqual(27.9)
    }
    await page.context().close()
  })
})
