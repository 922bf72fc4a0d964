import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { Staff } from '../e2e/harness/desk.ts'
import { makePng } from '../support/make-png.ts'
import { expect, test } from './harness/fixtures.ts'
import { makeFolder } from './harness/shell.ts'

const EXIT = makePng(640, 360, (x) => [0, 130, x >> 2])
const widthOf = (page: Page) =>
  page
    .locator('[data-layer=standing] .medium-picture[data-here] img')
    .evaluate((image) => (image as HTMLImageElement).naturalWidth)

test('MD4: a picture is on the disk of the shell before it is taken, and stands after a start without any hub', async ({
  hub,
  startShell,
  userData,
}) => {
  const first = await hub({ data: await makeFolder('hub-media') })
  const staff = await Staff.first(() => first)
  const { secret } = await staff.give({ do: 'issue token', token: { name: 'Store', role: 'operator' } })
  const headers = { authorization: `Bearer ${String(secret)}` }
  const sent = await fetch(`${first.url}/api/media/exit`, { method: 'PUT', body: EXIT, headers })
  expect(sent.status).toBe(201)
  const before = startShell({ env: { TRIBUNE_HUB: first.url } })
  await before.page()
  const kept = () => readdir(path.join(before.userData, 'media')).catch(() => [])
  await expect.poll(kept).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.png$/)])
  await staff.take({ targets: { venue: true }, show: { kind: 'media', id: 'exit' } })
  await expect.poll(async () => widthOf(await before.page())).toBe(640)
  // The cache of documents writes once a second.
  await (await before.page()).waitForTimeout(2500)
  await before.kill()
  await first.kill()

  const shell = startShell({ env: { TRIBUNE_HUB: first.url }, userData })
  await expect.poll(async () => widthOf(await shell.page())).toBe(640)
})
