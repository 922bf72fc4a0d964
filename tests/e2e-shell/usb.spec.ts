import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeKeys, signConfiguration } from '../../build/sign-config.mjs'
import { pinHash } from '../../build/pin.mjs'
import { Evening } from '../e2e/harness/recording.ts'
import { expect, test } from './harness/fixtures.ts'
import { Hands } from './harness/hands.ts'
import { makeFolder, own, writeConfiguration } from './harness/shell.ts'

const PIN = '482913'

test('a stick with a signed configuration is taken, one that is not is refused on the screen, and an old one is no way back', async ({
  hub,
  startShell,
  userData,
  display,
}) => {
  test.setTimeout(180_000)
  const server = await hub({ sources: ['odf-http'] })
  await new Evening().sendTo(server, 'start list')
  const place = await makeFolder('usb-venue')
  const usbKey = makeKeys(place)
  const pem = await readFile(path.join(place, 'usb-key.pem'), 'utf8')
  const stick = await makeFolder('usb-stick')
  const plugIn = async (text: string, signature: string) => {
    await writeFile(path.join(stick, 'tribune.json'), text)
    await writeFile(path.join(stick, 'tribune.json.sig'), signature)
    await own(stick)
  }
  const pullOut = async () => {
    for (const name of ['tribune.json', 'tribune.json.sig']) await rm(path.join(stick, name), { force: true })
  }
  const members = { usbKey, usbFolders: [stick], technician: { pin: pinHash(PIN) } }

  // A site without network: the machine was set up with a mistake, and its configuration says nothing but who may mend it.
  const file = path.join(await makeFolder('usb-machine'), 'tribune.json')
  await writeConfiguration(file, { ...members, hub: 'hub.venue', screen: 'north' })
  const before = await readFile(file, 'utf8')
  const shell = startShell({ args: ['--config', file] })
  const fault = await shell.page()
  await expect(fault.getByText('This screen needs its configuration')).toBeVisible()
  const right = { ...members, hub: server.url, screen: 'north' }
  const stranger = path.join(place, 'stranger')
  makeKeys(stranger)
  const foreign = signConfiguration(right, await readFile(path.join(stranger, 'usb-key.pem'), 'utf8'), new Date())
  await plugIn(foreign.text, foreign.signature)
  await expect(async () => {
    const page = await shell.page()
    await expect(page.getByText(/The USB stick was refused: the signature of .* is not the venue's/)).toBeVisible({
      timeout: 2_000,
    })
  }).toPass({ timeout: 20_000 })
  expect(await readFile(file, 'utf8'), 'and changed nothing').toBe(before)

  const june = signConfiguration({ ...right, screen: 'june' }, pem, new Date('2026-06-01T09:00:00Z'))
  const july = signConfiguration(right, pem, new Date('2026-07-01T09:00:00Z'))
  await plugIn(july.text, july.signature)
  const board = await shell.pageAfterRelaunch()
  await expect(board.getByRole('table')).toBeVisible()
  expect(await readFile(file, 'utf8')).toBe(july.text)
  expect(await readFile(`${file}.bak`, 'utf8'), 'the old one is kept').toBe(before)
  expect(await readFile(path.join(userData, 'life.json'), 'utf8')).toContain('"kind":"planned"')

  // It stays plugged in: it is the same, and nothing happens.
  const life = await board.evaluate(() => performance.timeOrigin)
  await new Promise((resolve) => setTimeout(resolve, 7_000))
  expect(await board.evaluate(() => performance.timeOrigin)).toBe(life)
  await pullOut()

  const broken = signConfiguration({ ...right, rotation: 45 }, pem, new Date('2026-08-01T09:00:00Z'))
  const hands = new Hands(display?.name ?? '')
  const told = async (sentence: RegExp) => {
    await hands.press('ctrl+shift+alt+t')
    await expect.poll(async () => (await shell.page()).url()).toContain('/technician/')
    const page = await shell.page()
    await expect(page.getByText('Type the PIN')).toBeVisible()
    await hands.press(...Array.from(PIN), 'Return')
    await expect(page.getByRole('heading', { name: 'Network' })).toBeVisible()
    await hands.press('2')
    await expect(page.getByText(sentence)).toBeVisible()
    await hands.press('Escape')
    await expect.poll(async () => (await shell.page()).url()).toContain('screen.html')
  }
  await plugIn(broken.text, broken.signature)
  await told(/The USB stick was refused: "rotation" in .* must be 0, 90, 180 or 270/)
  await pullOut()
  await plugIn(june.text, june.signature)
  await told(/was issued 2026-06-01T09:00:00Z, this machine's configuration 2026-07-01T09:00:00Z/)
  expect(await readFile(file, 'utf8')).toBe(july.text)
  expect(await board.evaluate(() => performance.timeOrigin), 'the board stood all the time').toBe(life)
})
