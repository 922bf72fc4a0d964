import { fileURLToPath } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { readBoard } from './harness/board.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { Evening, type Message } from './harness/recording.ts'

const ATHLETICS = 'ATH'.padEnd(34, '-')
/** The 100 m, with the lists and the timetable of the evening: nothing else asks for the screen. */
const hundred = ({ rsc }: Message) => rsc === ATHLETICS || rsc.startsWith('ATHW100M')

const status = (page: Page) => page.getByRole('status')
async function ranks(page: Page): Promise<string[]> {
  const { rows } = await readBoard(page)
  return rows.map(({ cells }) => `${cells['Rank'] ?? cells['Lane']} ${cells['Country']} ${cells['Time'] ?? ''}`.trim())
}

test.describe('a screen on follow', () => {
  let hub: Hub
  test.beforeEach(async () => {
    hub = await startHub({ sources: ['odf-http'] })
  })
  test.afterEach(() => hub.stop())

  test('waits for the feed, then shows a race from its start list to its corrected official result', async ({
    page,
  }) => {
    const evening = new Evening()
    await page.goto(`${hub.url}/screen/follow`)
    await expect(status(page)).toHaveText(/waiting for the feed/i)
    await expect(page.getByRole('time')).toBeVisible()

    await evening.sendTo(hub, 'start list', hundred)
    await expect(status(page)).toHaveText(/start list|getting ready/i)
    await expect
      .poll(() => ranks(page))
      .toEqual(['2 INA', '3 NED', '4 CHN', '5 JAM', '6 IRL', '7 GBR', '8 ESP', '9 USA'])

    await evening.sendTo(hub, 'live, four finished', hundred)
    await expect(status(page)).toHaveText('LIVE')
    await expect
      .poll(() => ranks(page))
      .toEqual([
        '1 JAM 10.79',
        'photo finish NED 10.91',
        'photo finish CHN 10.91',
        '4 GBR 10.98',
        'INA',
        'IRL',
        'ESP',
        'USA',
      ])

    await evening.sendTo(hub, 'photo finish pending', hundred)
    await expect(status(page)).toHaveText('UNCONFIRMED')
    await expect(page.getByRole('row').filter({ hasText: 'PHOTO' })).toHaveCount(2)

    await evening.sendTo(hub, 'unofficial, photo decided', hundred)
    await expect(status(page)).toHaveText('UNOFFICIAL')
    await expect
      .poll(async () => (await ranks(page)).slice(0, 3))
      .toEqual(['1 JAM 10.79', '2 CHN 10.91', '3 NED 10.91'])
    await expect(page.getByRole('row').filter({ hasText: 'PHOTO' })).toHaveCount(0)

    await evening.sendTo(hub, 'protest', hundred)
    await expect(status(page)).toHaveText('PROTEST')
    await expect(page.getByRole('row').filter({ hasText: 'PROTEST' })).toHaveCount(1)

    await evening.sendTo(hub, 'official, lane 3 disqualified', hundred)
    await expect(status(page)).toHaveText('OFFICIAL')
    await expect
      .poll(() => ranks(page))
      .toEqual([
        '1 JAM 10.79',
        '2 CHN 10.91',
        '3 GBR 10.98',
        '4 USA 11.09',
        '5 INA 11.24',
        '5 IRL 11.24',
        '7 ESP 11.42',
        'NED DSQ',
      ])
    await evening.sendTo(hub, 'official again, with a note', hundred)
    await expect(page.getByText('+1.6', { exact: true })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'CALLAGHAN' })).toContainText('=SB')
  })

  test('a corrected name reaches the rows on the picture', async ({ page }) => {
    const evening = new Evening()
    await evening.sendTo(hub, 'start list', hundred)
    await page.goto(`${hub.url}/screen/follow`)
    await expect(page.getByRole('cell', { name: 'de la FUENTA Ana' })).toBeVisible()
    await evening.sendTo(hub, 'live, four finished', hundred)
    await expect(page.getByRole('cell', { name: 'de la FUENTE Ana' })).toBeVisible()
  })
})

test.describe('the demonstration', () => {
  test('shows a start list within 5 s and a finish within the first minute', async ({ page }) => {
    test.setTimeout(120_000)
    const demo = fileURLToPath(new URL('../../recordings', import.meta.url))
    const hub = await startHub({ sources: [`replay:${demo}?speed=1&gap=6&loop=1`] })
    try {
      const begun = Date.now()
      await page.goto(`${hub.url}/screen/demo`)
      await expect(page.getByRole('status')).toHaveText(/start list|getting ready/i, { timeout: 5_000 })
      await expect(page.getByRole('status')).toHaveText('LIVE', { timeout: 60_000 })
      await expect(page.getByRole('status')).toHaveText(/UNOFFICIAL|OFFICIAL/, { timeout: 60_000 })
      expect(Date.now() - begun).toBeLessThan(60_000)
    } finally {
      await hub.stop()
    }
  })
})
