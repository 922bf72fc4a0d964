import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Evening } from '../e2e/harness/recording.ts'
import { command, firstPerson } from '../e2e/harness/staff.ts'
import type { Hub } from '../e2e/harness/hub.ts'
import { expect, test } from './harness/fixtures.ts'
import { makeFolder } from './harness/shell.ts'

const nameless = (hub: Hub) => ({ TRIBUNE_HUB: hub.url, TRIBUNE_SCREEN: '' })
const picture = (hub: Hub, screen: string, cookie: string, method = 'GET') =>
  fetch(new URL(`/api/screens/${screen}/picture`, hub.url), { method, headers: { cookie } })

test('a shell without a name shows its code, is claimed by it, and keeps its place over restarts of both', async ({
  hub,
  startShell,
  userData,
}) => {
  const data = await makeFolder('hub-pairing')
  const server = await hub({ sources: ['odf-http'], data })
  await new Evening().sendTo(server, 'live, four finished')
  const ada = await firstPerson(server)
  const shell = startShell({ env: nameless(server) })
  const page = await shell.page()
  const code = page.getByRole('status')
  await expect(code).toHaveText(/^\w{3}-\w{3}$/)
  await expect(page.getByRole('img', { name: `${server.url}/console#claim=` })).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)

  const key = path.join(userData, 'device.key')
  expect((await stat(key)).mode & 0o777, 'only its owner reads the key').toBe(0o600)
  const secret = (await readFile(key, 'utf8')).split('\n')[1] ?? ''
  expect(await page.evaluate(async () => JSON.stringify(await window.tribune?.settings()))).not.toContain(secret)

  const exercise = {
    do: 'issue emergency',
    status: 'Exercise',
    severity: 'Severe',
    infos: { en: { event: 'Storm' } },
    targets: { venue: true },
    until: Date.now() + 600_000,
  } as const
  const { emergency } = await command(server, ada, exercise)
  await expect(page.getByRole('alert'), 'also on a screen that nobody has claimed').toHaveAccessibleName(
    'EXERCISE: Storm',
  )
  await command(server, ada, { do: 'cancel emergency', emergency: String(emergency) })
  await expect(page.getByRole('alert')).toHaveCount(0)

  const shown = (await code.textContent())?.replace('-', '') ?? ''
  await command(server, ada, { do: 'claim screen', code: shown, name: 'North wall' })
  await expect(async () => {
    await expect((await shell.page()).getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible({ timeout: 2000 })
  }).toPass()

  // Another life of the hub, at the same data and another address.
  const { port } = server
  await server.kill()
  const second = await hub({ sources: ['odf-http'], data, port })
  await expect
    .poll(async () => JSON.stringify(await answer(second, ada)), { timeout: 30_000 })
    .toContain('"north-wall":{')
  await shell.kill()

  const again = startShell({ env: nameless(second), userData })
  await expect((await again.page()).getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible()
  await expect.poll(async () => JSON.stringify(await answer(second, ada))).toContain('"north-wall":{')

  await command(second, ada, { do: 'retire screen', screen: 'north-wall' })
  const retired = await again.pageAfterRelaunch()
  await expect(retired.getByRole('status')).toHaveText(/^\w{3}-\w{3}$/, { timeout: 30_000 })
  expect((await readFile(key, 'utf8')).split('\n')[1], 'with the same key').toBe(secret)
})

test('a damaged key costs the place, says so in one line, and the shell pairs anew', async ({
  hub,
  startShell,
  userData,
}) => {
  const server = await hub()
  await makeFolder(userData)
  await writeFile(path.join(userData, 'device.key'), '-----BEGIN PRIVATE KEY-----\nnot a key\n', { mode: 0o666 })
  const shell = startShell({ env: nameless(server), userData })
  await expect((await shell.page()).getByRole('status')).toHaveText(/^\w{3}-\w{3}$/)
  expect((await shell.log()).match(/the key of this screen is damaged/g)).toHaveLength(1)
})

test('staff see what is truly on it: a picture of its own, when they ask', async ({ hub, startShell }) => {
  const server = await hub({ sources: ['odf-http'] })
  await new Evening().sendTo(server, 'live, four finished')
  const ada = await firstPerson(server)
  const shell = startShell({ env: nameless(server) })
  const code = (await shell.page()).getByRole('status')
  await expect(code).toHaveText(/^\w{3}-\w{3}$/)
  const shown = (await code.textContent())?.replace('-', '') ?? ''
  await command(server, ada, { do: 'claim screen', code: shown, name: 'North wall' })
  await expect.poll(async () => JSON.stringify(await answer(server, ada))).toContain('"camera":true')
  await expect(async () => {
    await expect((await shell.page()).getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible({ timeout: 2000 })
  }).toPass()
  // One of its own, taken before the board stood, may be there already, and one that was asked for while it still came in is as dark:
  // who sees that asks again.
  await expect(async () => {
    expect((await picture(server, 'north-wall', ada, 'POST')).status).toBe(202)
    await delay(1500)
    const taken = await picture(server, 'north-wall', ada)
    expect(taken.status).toBe(200)
    expect(taken.headers.get('content-type')).toBe('image/jpeg')
    const seen = await looked(await shell.page(), Buffer.from(await taken.arrayBuffer()))
    expect(seen.width).toBe(480)
    expect(seen.height).toBe(270)
    expect(seen.ground, 'the ground of the board at night').toBeGreaterThan(0.4)
    expect(seen.light, 'and names and results on it').toBeGreaterThan(0.01)
  }).toPass({ timeout: 20_000 })
})

async function answer(hub: Hub, cookie: string): Promise<unknown> {
  return (await fetch(new URL('/api/screens', hub.url), { headers: { cookie } })).json()
}

/** Reads a JPEG in a page: its size, how much of it is the dark ground, and how much is as light as text. */
function looked(page: Page, jpeg: Buffer) {
  return page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/jpeg;base64,${data}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height)
    let [ground, light] = [0, 0]
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = pixels.slice(at, at + 3)
      if (red < 45 && green < 55 && blue < 70) ground += 1
      if (red > 190 && green > 190) light += 1
    }
    const all = image.width * image.height
    return { width: image.width, height: image.height, ground: ground / all, light: light / all }
  }, jpeg.toString('base64'))
}
