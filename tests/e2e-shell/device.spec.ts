import { readdir, readFile, statfs } from 'node:fs/promises'
import path from 'node:path'
import { Evening } from '../e2e/harness/recording.ts'
import { expect, test } from './harness/fixtures.ts'
import { writeConfiguration } from './harness/shell.ts'

test.describe('the machine behind a screen', () => {
  test('tells the hub how it does, what failed, and why it began again (SPEC DR, kiosk.md 10, 1.16)', async ({
    hub,
    startShell,
    userData,
  }) => {
    const server = await hub({ sources: ['odf-http'] })
    await new Evening().sendTo(server, 'live, four finished')
    const env = { TRIBUNE_HUB: server.url, TRIBUNE_SCREEN: 'north-4' }
    const began = Date.now()
    const first = startShell({ env })
    await expect((await first.page()).getByRole('table')).toBeVisible()
    const metrics = async () => (await fetch(`${server.url}/metrics`)).text()
    await expect.poll(metrics).toMatch(/^tribune_screen_info\{screen="north-4",version="[\d.]+"\} 1$/m)
    expect(await metrics()).toMatch(/^tribune_screen_awake\{screen="north-4"\} 1$/m)
    expect(await metrics()).toMatch(/^tribune_screen_display_fault\{screen="north-4"\} 0$/m)
    expect(await metrics()).toMatch(/^tribune_screen_memory_bytes\{screen="north-4"\} \d{8,}$/m)
    // What it says of the machine is so, and what the machine does not tell is not there.
    const figure = async (name: string) => {
      const [, value] =
        new RegExp(`^tribune_screen_${name}\\{screen="north-4"\\} (.+)$`, 'm').exec(await metrics()) ?? []
      return value === undefined ? undefined : Number(value)
    }
    const { bavail, bsize } = await statfs(userData)
    expect(Math.abs(((await figure('disk_free_bytes')) ?? 0) - bavail * bsize)).toBeLessThan(2 * 1024 ** 3)
    expect(await figure('uptime_seconds')).toBeLessThan((Date.now() - began) / 1000)
    const sensors = await readdir('/sys/class/thermal').catch(() => [])
    const hasSensor = sensors.some((name) => name.startsWith('thermal_zone'))
    expect(hasSensor || (await figure('temperature_celsius')) === undefined, 'no temperature is invented').toBe(true)
    process.kill(first.renderers()[0]?.pid ?? Number.NaN, 'SIGKILL')
    await expect.poll(metrics).toMatch(/^tribune_screen_failures_total\{screen="north-4",cause="gone"\} 1$/m)

    await first.kill()
    await startShell({ env, userData }).page()
    await expect.poll(metrics).toMatch(/^tribune_screen_restarts_total\{screen="north-4"\} 1$/m)
    expect(await readFile(path.join(userData, 'life.json'), 'utf8')).toContain('"kind":"killed"')
  })

  test('a ribbon stands at its place on the display, without what its frame hides; no cursor (kiosk.md 4, 3.7)', async ({
    hub,
    startShell,
    userData,
  }) => {
    const server = await hub({ sources: ['odf-http'] })
    await new Evening().sendTo(server, 'live, four finished')
    const file = `${userData}.json`
    const ribbon = { raster: '1000x120', offset: { x: 40, y: 60 }, inset: 4, display: '1280x720' }
    await writeConfiguration(file, { hub: server.url, ...ribbon })
    const page = await startShell({ args: ['--config', file] }).page()
    await expect(page.locator('.stage')).toHaveAttribute('data-form', 'ribbon')
    const place = await page.locator('.stage').first().boundingBox()
    expect(place).toEqual({ x: 44, y: 64, width: 992, height: 112 })
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toBe('none')
  })
})
