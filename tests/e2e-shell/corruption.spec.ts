import type { Locator } from '@playwright/test'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { Evening } from '../e2e/harness/recording.ts'
import { corrupt, filesBelow } from '../support/corrupt-files.ts'
import { below, seededRandom } from '../support/seeded-random.ts'
import { expect, test } from './harness/fixtures.ts'
import { makeFolder, own, writeConfiguration } from './harness/shell.ts'

/** The thousand are electron/feed/corruption.test.ts; here the real shell starts from some of them. */
const TIMES = process.env['TRIBUNE_CHAOS'] === 'full' ? 10 : 2
const SEED = Number(process.env['TRIBUNE_CHAOS_SEED'] ?? 5)

test('whatever the disk has spoilt, the shell starts and shows what is intact, or that it looks for its hub (kiosk.md 5)', async ({
  hub,
  startShell,
  userData,
}) => {
  test.setTimeout(120_000 + TIMES * 60_000)
  const server = await hub({ sources: ['odf-http'] })
  await new Evening().sendTo(server, 'live, four finished')
  const configuration = path.join(path.dirname(userData), 'tribune.json')
  await writeConfiguration(configuration, { hub: server.url, screen: 'north-4' })
  const first = startShell({ args: ['--config', configuration] })
  const table = (await first.page()).getByRole('table')
  await expect(table.getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible()
  const right = await resultsOf(table)
  await expect
    .poll(async () => (await filesBelow(path.join(userData, 'feed')).catch(() => [])).length)
    .toBeGreaterThan(4)
  expect(await first.stop()).toBe(0)
  await server.kill()

  const random = seededRandom(SEED)
  for (let time = 0; time < TIMES; time++) {
    const data = path.join(await makeFolder(`corrupt-${process.pid}-${time}`), 'data')
    for (const part of ['feed', 'life.json', 'configuration.kept'])
      await cp(path.join(userData, part), path.join(data, part), { recursive: true })
    const files = await filesBelow(data)
    const done: string[] = []
    for (let more = 1 + below(random, 3); more > 0; more--) {
      const file = files[below(random, files.length)] ?? ''
      done.push(`${path.relative(data, file)}: ${await corrupt(file, random, files).catch(String)}`)
    }
    await own(data)
    const shell = startShell({ args: ['--config', configuration], userData: data })
    const page = await shell.page()
    await expect(
      page.getByRole('table').or(page.getByText('Looking for the hub')).first(),
      done.join('; '),
    ).toBeVisible()
    // Not one result that was not there before.
    for (const result of await resultsOf(page.getByRole('table'))) expect(right, done.join('; ')).toContain(result)
    await shell.kill()
  }
})

/** Every cell that holds a figure. */
async function resultsOf(table: Locator): Promise<string[]> {
  const cells = await table.getByRole('cell').allTextContents()
  return cells.filter((cell) => /\d/.test(cell))
}
