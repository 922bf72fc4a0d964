import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { openBoard, readBoard } from './harness/board.ts'
import { startHub, type Hub } from './harness/hub.ts'
import { faultsOf } from './harness/picture.ts'
import { Evening, folderOf, messagesIn, post } from './harness/recording.ts'

const status = (page: Page) => page.getByRole('status')
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('cell', { name }) })

test.describe('live moments of the invented evening', () => {
  test.describe.configure({ timeout: 90_000 })
  let hub: Hub
  let evening: Evening
  test.beforeEach(async () => {
    hub = await startHub({ sources: ['odf-http'] })
    evening = new Evening()
  })
  test.afterEach(() => hub.stop())

  test('a distance race: the clock runs, places and gaps at the last point', async ({ page }) => {
    await evening.sendTo(hub, 'live, after 800 m')
    await openBoard(page, hub.url, `unit/${evening.rscOf('live, after 800 m')}`)
    await expect(status(page)).toHaveText('LIVE')
    const { rows } = await readBoard(page)
    expect(rows.slice(0, 2).map(({ cells }) => [cells['Rank'], cells['Country'], cells['Gap']])).toEqual([
      ['1', 'NOR', ''],
      ['2', 'KEN', '+0.10'],
    ])
    expect(await faultsOf(page)).toEqual([])
  })

  test('a long jump: who is up, with which attempt and what is needed', async ({ page }) => {
    await evening.sendTo(hub, 'live, in the third round')
    await openBoard(page, hub.url, `unit/${evening.rscOf('live, in the third round')}`)
    await expect(status(page)).toHaveText('LIVE')
    const row = rowOf(page, 'CASTELLANOS Brittany')
    await expect(row.getByRole('cell', { name: '6.94' }).first()).toBeVisible()
    await expect(page.getByText('Attempt 3')).toBeVisible()
    const { rows } = await readBoard(page)
    expect(rows[0]?.cells).toMatchObject({ Rank: '1', Best: '6.94', 'Attempt 1': 'x', 'Attempt 2': '6.94' })
    expect(await faultsOf(page)).toEqual([])
  })

  test('a decathlon: points after each part', async ({ page }) => {
    await evening.sendTo(hub, 'total after four parts')
    await openBoard(page, hub.url, `cumulative/${evening.rscOf('total after four parts')}`)
    const { rows, columns } = await readBoard(page)
    expect(rows).toHaveLength(8)
    expect(rows[0]?.cells['Name']).toBe('PRUDHOMME Damian')
    expect(Number(rows[0]?.cells['Points'])).toBeGreaterThan(3000)
    expect(columns.length).toBeGreaterThan(6)
    expect(await faultsOf(page)).toEqual([])
  })

  test('a relay: teams in the order of the last change', async ({ page }) => {
    await evening.sendTo(hub, 'live, second change')
    await openBoard(page, hub.url, `unit/${evening.rscOf('live, second change')}`)
    await expect(status(page)).toHaveText('LIVE')
    const { rows } = await readBoard(page)
    expect(rows.map(({ cells }) => cells['Flag'])).toEqual(['JAM', 'JPN', 'FRA', 'GBR', 'GHA', 'BRA', 'TTO', 'STP'])
    expect(await faultsOf(page)).toEqual([])
  })

  test('a high jump: the tries at each height, and whose try is open', async ({ page }) => {
    await evening.sendTo(hub, 'live, second tries at the fourth height')
    await openBoard(page, hub.url, `unit/${evening.rscOf('live, second tries at the fourth height')}`)
    await expect(status(page)).toHaveText('LIVE')
    const { rows } = await readBoard(page)
    const first = rows.find(({ cells }) => cells['Rank'] === '1')
    expect(first?.cells).toMatchObject({ '1.88': 'o', '1.91': 'o' })
    expect(await faultsOf(page)).toEqual([])
  })
})

test('RUNNING in the timetable with only a start list shows the start list with the word RUNNING, not LIVE', async ({
  page,
}) => {
  const hub = await startHub({ sources: ['odf-http'] })
  const unit = 'ATHM100M--------------SFNL000100--'
  try {
    for (const message of messagesIn(path.join(folderOf('athletics-2016'), 'day-03'))) {
      const xml = readFileSync(message.file, 'utf8')
      if (message.rsc === unit && message.status !== 'START_LIST') break
      if (message.rsc === unit || xml.includes(`Code="${unit}"`) || message.type === 'DT_PARTIC') await post(hub, xml)
      if (xml.includes(unit) && xml.includes('ScheduleStatus="RUNNING"')) break
    }
    await openBoard(page, hub.url, `unit/${unit}`)
    await expect(status(page)).toHaveText('RUNNING')
    expect((await readBoard(page)).columns).toContain('Lane')
  } finally {
    await hub.stop()
  }
})
