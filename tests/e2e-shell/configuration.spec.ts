import { Evening } from '../e2e/harness/recording.ts'
import { command, firstPerson } from '../e2e/harness/staff.ts'
import { expect, test } from './harness/fixtures.ts'
import { writeConfiguration } from './harness/shell.ts'

test.describe('a wrong configuration', () => {
  test('is readable on the screen; mended, the shell starts by itself', async ({ hub, startShell, userData }) => {
    const server = await hub({ sources: ['odf-http'] })
    await new Evening().sendTo(server, 'start list')
    const file = `${userData}.json`
    await writeConfiguration(file, { hub: 'hub.venue', screen: 'north', rotation: 45 })
    const shell = startShell({ args: ['--config', file] })
    const page = await shell.page()
    await expect(page.getByText(`"hub" in ${file} must be an address such as http://192.168.1.10:8787,`)).toBeVisible()
    await expect(page.getByText(`"rotation" in ${file} must be 0, 90, 180 or 270.`)).toBeVisible()

    await writeConfiguration(file, { hub: server.url, screen: 'north', rotation: 0 })
    const mended = await shell.pageAfterRelaunch()
    await expect(mended.getByRole('table')).toBeVisible()
  })

  test('that names its hub all the same shows the emergencies of the venue (SPEC DV10)', async ({
    hub,
    startShell,
    userData,
  }) => {
    const server = await hub()
    const ada = await firstPerson(server)
    const file = `${userData}.json`
    await writeConfiguration(file, { hub: server.url, screen: 'north', rotation: 45 })
    const page = await startShell({ args: ['--config', file] }).page()
    await expect(page.getByText(`"rotation" in ${file} must be 0, 90, 180 or 270.`)).toBeVisible()
    const { emergency } = await command(server, ada, {
      do: 'issue emergency',
      status: 'Exercise',
      severity: 'Severe',
      infos: { en: { event: 'Storm' } },
      targets: { venue: true },
      until: Date.now() + 600_000,
    })
    await expect(page.getByRole('alert')).toHaveAccessibleName('EXERCISE: Storm')
    await command(server, ada, { do: 'cancel emergency', emergency: String(emergency) })
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.getByText(`"rotation" in ${file} must be 0, 90, 180 or 270.`)).toBeVisible()
  })

  test('none at all is said, too', async ({ startShell }) => {
    const page = await startShell({}).page()
    await expect(page.getByText(/No hub is configured: set TRIBUNE_HUB/)).toBeVisible()
  })
})
