import { readdir, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Evening } from '../e2e/harness/recording.ts'
import { expect, test } from './harness/fixtures.ts'
import { makeFolder } from './harness/shell.ts'

const LIVE = 'live, four finished'
/** Long enough for the shell's cache, which writes once a second. */
const written = async (shell: { userData: string }) => {
  const documents = async () => {
    const names = await readdir(path.join(shell.userData, 'feed'), { recursive: true }).catch(() => [])
    return names.filter((name) => name.endsWith('.json') && name !== 'meta.json').length
  }
  await expect.poll(documents).toBeGreaterThan(3)
}

test.describe('the line is cut', () => {
  test('mid-race: the picture stays and says how old it is; back, it is current within 5 s, without a reload', async ({
    hub,
    startShell,
  }) => {
    const data = await makeFolder('hub-cut')
    const evening = new Evening()
    const first = await hub({ sources: ['odf-http'], data })
    await evening.sendTo(first, LIVE)
    const shell = startShell({ env: { TRIBUNE_HUB: first.url } })
    const page = await shell.page()
    const table = page.getByRole('table')
    await expect(table.getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible()
    await expect(page.getByText('As of')).toBeHidden()
    const life = await page.evaluate(() => performance.timeOrigin)

    await first.kill()
    await expect(page.getByText(/As of/)).toBeVisible()
    await expect(table.getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible()

    const second = await hub({ sources: ['odf-http'], data, port: first.port })
    await evening.sendTo(second, 'unofficial, photo decided')
    await expect(page.getByText('UNOFFICIAL')).toBeVisible({ timeout: 5_000 })
    await expect(page.getByText(/As of/)).toBeHidden()
    expect(await page.evaluate(() => performance.timeOrigin), 'the same page').toBe(life)
  })

  test('and the shell starts anew without any hub: the last picture is there first, with its age', async ({
    hub,
    startShell,
    userData,
  }) => {
    const data = await makeFolder('hub-cold')
    const evening = new Evening()
    const first = await hub({ sources: ['odf-http'], data })
    await evening.sendTo(first, LIVE)
    const before = startShell({ env: { TRIBUNE_HUB: first.url } })
    await expect((await before.page()).getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible()
    await written(before)
    await before.kill()
    await first.kill()

    const shell = startShell({ env: { TRIBUNE_HUB: first.url }, userData })
    const page = await shell.page()
    await expect(page.getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible()
    await expect(page.getByText(/As of/)).toBeVisible()
    const life = await page.evaluate(() => performance.timeOrigin)

    const second = await hub({ sources: ['odf-http'], data, port: first.port })
    await evening.sendTo(second, 'unofficial, photo decided')
    await expect(page.getByText('UNOFFICIAL')).toBeVisible({ timeout: 5_000 })
    expect(await page.evaluate(() => performance.timeOrigin), 'the same page').toBe(life)
  })

  test('a damaged cache costs what is damaged, and the shell starts', async ({ hub, startShell, userData }) => {
    const server = await hub({ sources: ['odf-http'] })
    await new Evening().sendTo(server, LIVE)
    const before = startShell({ env: { TRIBUNE_HUB: server.url } })
    await expect((await before.page()).getByRole('table')).toBeVisible()
    await written(before)
    await before.kill()
    await server.kill()

    const folder = path.join(userData, 'feed')
    for (const name of await readdir(folder, { recursive: true }))
      if (name.endsWith('.json') && name !== 'meta.json') await truncate(path.join(folder, name), 100)
    const shell = startShell({ env: { TRIBUNE_HUB: server.url }, userData })
    await expect((await shell.page()).getByText('Looking for the hub')).toBeVisible()
    await expect.poll(() => shell.log()).toContain('a cached document was dropped')
  })

  test('a disk that takes no cache costs the cache, never the picture', async ({ hub, startShell, userData }) => {
    const server = await hub({ sources: ['odf-http'] })
    const evening = new Evening()
    await evening.sendTo(server, 'start list')
    await makeFolder(userData)
    await writeFile(path.join(userData, 'feed'), 'a file where the folder of the cache should be')
    const shell = startShell({ env: { TRIBUNE_HUB: server.url } })
    const page = await shell.page()
    await expect(page.getByRole('table')).toBeVisible()
    await expect.poll(() => shell.log()).toContain('the cache could not be written')
    await evening.sendTo(server, LIVE)
    await expect(page.getByText('LIVE')).toBeVisible()
  })
})
