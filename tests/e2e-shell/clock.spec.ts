import type { Page } from '@playwright/test'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Evening } from '../e2e/harness/recording.ts'
import { command, firstPerson } from '../e2e/harness/staff.ts'
import { expect, test } from './harness/fixtures.ts'
import { makeFolder, own, writeConfiguration } from './harness/shell.ts'
import { NO_WRONG_CLOCK, wrongClock } from './harness/wrong-clock.ts'

const HOUR = 3600
/** Whole days: only the seven hours more change the time of day. */
const YEAR = 365 * 24 * HOUR
/** Of the invented evening. */
const VENUE_MS = 2 * HOUR * 1000
const timeAt = (at: number) => new Date(at + VENUE_MS).toISOString().slice(11, 16)
const finisher = (page: Page) => page.getByRole('cell', { name: 'HARLOW Destiny' })
/** "This screen has been off the line for 5 s." */
const OFF_THE_LINE = /off the line for (\d+) (s|min)/

// Seven hours more, so that the time of day is wrong, too.
for (const [what, seconds] of [
  ['eight years behind', -8 * YEAR - 7 * HOUR],
  ['three years ahead', 3 * YEAR + 7 * HOUR],
] as const)
  test(`a clock ${what} costs nothing but a mark: ages, alerts, displays and the venue's time are the hub's (kiosk.md 9)`, async ({
    hub,
    startShell,
    userData,
  }) => {
    test.setTimeout(180_000)
    const skewed = await wrongClock(seconds)
    test.skip(skewed === undefined, NO_WRONG_CLOCK)
    const evening = new Evening()
    const server = await hub({ sources: ['odf-http'] })
    const ada = await firstPerson(server)
    await evening.sendTo(server, 'start list')
    // By the venue's time the displays are off now; the machine believes itself in the middle of these hours.
    const switched = path.join(await makeFolder(`clock-${Math.sign(seconds)}`), 'switched')
    await writeFile(switched, '')
    await own(path.dirname(switched))
    const believed = Date.now() + seconds * 1000
    const say = (word: string) => [{ run: ['sh', '-c', `echo ${word} >> '${switched}'`] }]
    const file = `${userData}.json`
    await writeConfiguration(file, {
      hub: server.url,
      screen: 'north-4',
      power: {
        on: timeAt(believed - HOUR * 1000),
        off: timeAt(believed + HOUR * 1000),
        commands: { on: say('on'), off: say('off') },
      },
    })
    const args = ['--config', file]
    const shell = startShell({ args, env: skewed ?? {} })
    const page = await shell.page()
    await expect(page.getByRole('table')).toBeVisible()
    expect(Math.abs((await page.evaluate(() => Date.now())) - believed)).toBeLessThan(60_000)
    const newest = async () => (await readFile(switched, 'utf8')).trim().split('\n').at(-1)
    await expect.poll(newest, { message: "off by the venue's time", timeout: 30_000 }).toBe('off')

    await evening.sendTo(server, 'live, four finished')
    await expect(finisher(page)).toBeVisible()
    await expect.poll(newest, { message: 'on, since a unit runs', timeout: 30_000 }).toBe('on')
    await expect(page.getByText(/As of/)).toBeHidden()
    await expect(
      page
        .getByText(timeAt(Date.now()))
        .or(page.getByText(timeAt(Date.now() - 60_000)))
        .first(),
    ).toBeVisible()
    const metrics = async () => (await fetch(`${server.url}/metrics`)).text()
    const mark = new RegExp(
      `^tribune_screen_clock_off_seconds\\{screen="north-4"\\} ${String(Math.round(seconds)).slice(0, 5)}`,
      'm',
    )
    await expect.poll(metrics, { message: 'the mark' }).toMatch(mark)

    const until = Date.now() + 8_000
    await command(server, ada, {
      do: 'issue emergency',
      status: 'Exercise',
      severity: 'Severe',
      infos: { en: { event: 'Storm' } },
      targets: { venue: true },
      until,
    })
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 30_000 })
    expect(Date.now(), 'not before its end').toBeGreaterThanOrEqual(until)
    const kept = async () =>
      (await readdir(path.join(userData, 'feed'), { recursive: true })).filter((name) => name.endsWith('.json')).length
    await expect.poll(kept).toBeGreaterThan(4)
    await page.waitForTimeout(2_000) // the cache writes once a second
    await server.kill()
    await shell.kill()

    const cold = await startShell({ args, env: skewed ?? {} }).page()
    await expect(finisher(cold)).toBeVisible()
    await expect(cold.getByText(OFF_THE_LINE)).toBeVisible()
    const [, length, unit] = OFF_THE_LINE.exec(await cold.locator('body').innerText()) ?? []
    expect(Number(length) * (unit === 'min' ? 60 : 1), 'the age of the picture').toBeLessThan(120)
    await expect(cold.getByRole('alert'), 'what has ended stays ended').toHaveCount(0)
  })

test('a clock that was right, and begins eight years behind after a power cut: the picture is there, and no age is negative (SPEC CL7)', async ({
  hub,
  startShell,
  userData,
}) => {
  const skewed = await wrongClock(-8 * YEAR)
  test.skip(skewed === undefined, NO_WRONG_CLOCK)
  const server = await hub({ sources: ['odf-http'] })
  await new Evening().sendTo(server, 'live, four finished')
  const env = { TRIBUNE_HUB: server.url, TRIBUNE_SCREEN: 'north-4' }
  const first = startShell({ env })
  await expect(finisher(await first.page())).toBeVisible()
  const kept = async () =>
    (await readdir(path.join(userData, 'feed'), { recursive: true }).catch(() => [])).filter((name) =>
      name.endsWith('.json'),
    ).length
  await expect.poll(kept).toBeGreaterThan(4)
  await server.kill()
  await first.kill()

  const cold = await startShell({ env: { ...env, ...skewed } }).page()
  await expect(finisher(cold)).toBeVisible()
  await expect(cold.getByText(/off the line for \d+ (s|min)/)).toBeVisible()
  await expect(cold.locator('body')).not.toContainText(timeAt(Date.now() - 8 * YEAR * 1000))
})
