import type { Page } from '@playwright/test'
import { pinHash } from '../../build/pin.mjs'
import { Evening } from '../e2e/harness/recording.ts'
import { command, firstPerson } from '../e2e/harness/staff.ts'
import { expect, test } from './harness/fixtures.ts'
import { Hands } from './harness/hands.ts'
import { writeConfiguration, type Shell } from './harness/shell.ts'

const PIN = '482913'
const CHORD = 'ctrl+shift+alt+t'
const technician = { pin: pinHash(PIN) }
const digits = (pin: string): string[] => [...Array.from(pin), 'Return']

/** The page over the picture, when somebody has asked for it. */
async function technicianOf(shell: Shell): Promise<Page> {
  await expect.poll(async () => (await shell.page()).url(), { message: 'the page comes' }).toContain('/technician/')
  const page = await shell.page()
  await expect(page.getByRole('heading', { name: /^Technici(an|en)$/ }), 'and hears keys').toBeVisible()
  return page
}

test.describe("the technician's page", () => {
  test.skip(process.platform !== 'linux', 'keys are pressed on a virtual display')

  test('behind its chord and the PIN stands what the machine knows; the board runs on below and is back at once', async ({
    hub,
    startShell,
    userData,
    display,
  }) => {
    const server = await hub({ sources: ['odf-http'] })
    const ada = await firstPerson(server)
    const evening = new Evening()
    await evening.sendTo(server, 'live, four finished')
    const file = `${userData}.json`
    await writeConfiguration(file, { hub: server.url, screen: 'north', technician })
    const shell = startShell({ args: ['--config', file] })
    const board = await shell.page()
    await expect(board.getByRole('table')).toBeVisible()
    const hands = new Hands(display?.name ?? '')
    await hands.press(CHORD)
    const page = await technicianOf(shell)
    await expect(page.getByText('Type the PIN')).toBeVisible()
    expect(
      await page.evaluate(async () => window.technician?.facts().then(JSON.stringify, String)),
      'before the PIN it is told nothing',
    ).toContain('the PIN was not typed')

    await hands.press(...digits(PIN))
    await expect(page.getByRole('heading', { name: 'Network' })).toBeVisible()
    await expect(page.getByText(`${server.url} · Tribune · answers in`)).toBeVisible()
    await expect(page.getByText(/^live for/)).toBeVisible()
    await hands.press('Right')
    await expect(page.getByText('named by the configuration')).toBeVisible()
    await expect(page.getByText(file)).toBeVisible()
    await hands.press('Right')
    await expect(page.getByText('1280 × 720 at 0, 0')).toBeVisible()
    await hands.press('6')
    await expect(page.getByText("the technician's page was opened on screen north")).toBeVisible()
    await hands.press('7', 'Down', 'Return')
    await expect(page.getByRole('region', { name: 'Alignment of north' })).toBeVisible()
    await expect.poll(async () => [...((await display?.picture())?.edges() ?? [])]).not.toContain('#070a10')
    await hands.press('space')

    await evening.sendTo(server, 'unofficial, photo decided')
    await expect(board.getByText('UNOFFICIAL'), 'the board below is current').toBeVisible()
    const told = async () => (await fetch(new URL('/api/screens', server.url), { headers: { cookie: ada } })).text()
    await expect.poll(told, { timeout: 20_000 }).toContain("the technician's page was opened on screen north")
    await hands.press('Escape')
    await expect.poll(async () => (await shell.page()).url()).toBe('app://kiosk/screen.html')
    await expect(board.getByText('UNOFFICIAL')).toBeVisible()

    await hands.press(CHORD)
    await technicianOf(shell)
    await command(server, ada, {
      do: 'issue emergency',
      status: 'Exercise',
      severity: 'Severe',
      infos: { en: { event: 'Storm' } },
      targets: { venue: true },
      until: Date.now() + 600_000,
    })
    await expect.poll(async () => (await shell.page()).url(), 'it gives way to an emergency').toContain('screen.html')
    await expect(board.getByRole('alert')).toHaveAccessibleName('EXERCISE: Storm')
  })

  test('speaks the language that staff gave its screen, and the other one at a key', async ({
    hub,
    startShell,
    userData,
    display,
  }) => {
    const server = await hub({ sources: ['odf-http'] })
    const ada = await firstPerson(server)
    await new Evening().sendTo(server, 'live, four finished')
    const file = `${userData}.json`
    await writeConfiguration(file, { hub: server.url, technician })
    const shell = startShell({ args: ['--config', file], env: { TRIBUNE_SCREEN: '' } })
    const code = (await shell.page()).getByRole('status')
    await expect(code).toHaveText(/^\w{3}-\w{3}$/)
    const shown = (await code.textContent())?.replace('-', '') ?? ''
    await command(server, ada, { do: 'claim screen', code: shown, id: 'north', name: 'North wall', language: 'fr en' })
    await expect(async () => {
      await expect((await shell.page()).getByText('EN DIRECT').first()).toBeVisible({ timeout: 2000 })
    }, 'the screen has heard of it').toPass()
    const hands = new Hands(display?.name ?? '')
    await hands.press(CHORD)
    const page = await technicianOf(shell)
    await expect(page.getByText('Tapez le code')).toBeVisible()
    await hands.press(...digits('1111'))
    await expect(page.getByText('Code faux : 4 essais restent')).toBeVisible()
    await hands.press('l')
    await expect(page.getByText('Wrong: 4 tries left')).toBeVisible()
    await hands.press('l', ...digits(PIN))
    await expect(page.getByRole('heading', { name: 'Réseau' })).toBeVisible()
    await expect(page.getByText(`${server.url} · Tribune · répond en`)).toBeVisible()
    await expect(page.getByText('non chiffré (http)')).toBeVisible()
    await hands.press('8')
    await expect(page.getByRole('button', { name: 'Redémarrer Tribune' })).toBeVisible()
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('button', { name: 'Restart Tribune' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('wrong PINs slow down, and a restart forgets none of them', async ({ startShell, userData, display }) => {
    test.setTimeout(150_000)
    const file = `${userData}.json`
    await writeConfiguration(file, { hub: 'http://127.0.0.1:9', screen: 'north', technician })
    const first = startShell({ args: ['--config', file] })
    await first.page()
    const hands = new Hands(display?.name ?? '')
    await hands.press(CHORD)
    const page = await technicianOf(first)
    for (const tries of [4, 3, 2]) {
      await hands.press(...digits('1111'))
      await expect(page.getByText(`Wrong: ${tries} tries left`)).toBeVisible()
    }
    await hands.press(...digits('1111'))
    await expect(page.getByText('Wrong: 1 try left')).toBeVisible()
    await hands.press(...digits('1111'))
    await expect(page.getByText(/Wrong too often: wait 0:/)).toBeVisible()
    await hands.press(...digits(PIN))
    await expect(page.getByText(/Wrong too often/), 'not even the right one').toBeVisible()
    expect((await first.log()).match(/a wrong PIN was typed/g)).toHaveLength(5)

    await first.kill()
    const second = startShell({ args: ['--config', file], userData })
    await expect((await second.page()).getByText('Looking for the hub')).toBeVisible()
    await hands.press(CHORD)
    const again = await technicianOf(second)
    await expect(again.getByText(/Wrong too often: wait 0:/)).toBeVisible()
    await expect(again.getByText('Type the PIN')).toBeVisible({ timeout: 35_000 })
    await hands.press(...digits(PIN))
    await expect(again.getByRole('heading', { name: 'Network' })).toBeVisible()
  })

  test('a held corner opens it over a configuration that is at fault; nobody uses it, and it goes by itself', async ({
    startShell,
    userData,
    display,
  }) => {
    test.setTimeout(150_000)
    const file = `${userData}.json`
    await writeConfiguration(file, { hub: 'hub.venue', screen: 'north', technician })
    const shell = startShell({ args: ['--config', file] })
    const fault = await shell.page()
    await expect(fault.getByText('This screen needs its configuration')).toBeVisible()
    const hands = new Hands(display?.name ?? '')
    await hands.hold(20, 700, 5_500)
    const page = await technicianOf(shell)
    for (const digit of PIN) await page.getByRole('button', { name: digit, exact: true }).click()
    await page.getByRole('button', { name: 'Enter' }).click()
    await expect(page.getByText('none is known yet')).toBeVisible()
    await page.getByRole('button', { name: 'Hub and screen' }).click()
    await expect(page.getByText(/must be an address such as/)).toBeVisible()
    await expect
      .poll(async () => (await shell.page()).url(), { timeout: 80_000, message: 'it goes by itself' })
      .toContain('screen.html')
    await expect(fault.getByText('This screen needs its configuration')).toBeVisible()
    expect(await shell.log()).toContain('nobody used it any more')
  })

  test('a hub set there is the configuration from then on, and a claim is forgotten when asked twice', async ({
    hub,
    startShell,
    userData,
    display,
  }) => {
    const server = await hub()
    const file = `${userData}.json`
    await writeConfiguration(file, { hub: 'http://127.0.0.1:9', technician })
    const shell = startShell({ args: ['--config', file], env: { TRIBUNE_SCREEN: '' } })
    await expect((await shell.page()).getByText('Looking for the hub').first()).toBeVisible()
    const hands = new Hands(display?.name ?? '')
    await hands.press(CHORD)
    const page = await technicianOf(shell)
    await hands.press(...digits(PIN))
    await expect(page.getByRole('heading', { name: 'Network' })).toBeVisible()
    await hands.press('8')
    await page.getByRole('button', { name: 'Set the hub' }).click()
    await hands.press(...Array.from({ length: 'http://127.0.0.1:9'.length }, () => 'BackSpace'))
    const names = { ':': 'colon', '/': 'slash', '.': 'period' } as const
    const keys = Array.from(server.url.replace(/\/$/, ''), (sign) => Reflect.get(names, sign) ?? sign)
    await hands.press(...keys)
    await expect(page.getByRole('textbox')).toHaveText(server.url.replace(/\/$/, ''))
    await hands.press('Return', 'Return')
    const paired = await shell.pageAfterRelaunch()
    await expect(paired.getByRole('status')).toHaveText(/^\w{3}-\w{3}$/)

    const code = await paired.getByRole('status').textContent()
    await hands.press(CHORD)
    const again = await technicianOf(shell)
    await hands.press(...digits(PIN))
    await expect(again.getByRole('heading', { name: 'Network' })).toBeVisible()
    await hands.press('8')
    await again.getByRole('button', { name: 'Forget the claim' }).click()
    await again.getByRole('button', { name: 'Press again' }).click()
    const anew = await shell.pageAfterRelaunch()
    await expect(anew.getByRole('status')).toHaveText(/^\w{3}-\w{3}$/)
    expect(await anew.getByRole('status').textContent(), 'another device, another code').not.toBe(code)
  })

  test('without a PIN in the configuration there is none', async ({ startShell, display }) => {
    const shell = startShell({ env: { TRIBUNE_HUB: 'http://127.0.0.1:9' } })
    const page = await shell.page()
    await expect(page.getByText('Looking for the hub')).toBeVisible()
    await new Hands(display?.name ?? '').press(CHORD)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(page.context().pages()).toHaveLength(1)
  })
})
