import { chmod, readFile } from 'node:fs/promises'
import path from 'node:path'
import { QUIET_MS } from '../../electron/updates/update-policy.ts'
import { updatesAnswerSchema } from '../../protocol/updates.ts'
import { Publisher } from '../support/update-packages.ts'
import type { Hub } from '../e2e/harness/hub.ts'
import { Evening } from '../e2e/harness/recording.ts'
import { command, firstPerson } from '../e2e/harness/staff.ts'
import { expect, test } from './harness/fixtures.ts'
import { packAs, packScript, packShell, startOf } from './harness/packages.ts'
import { makeFolder, writeConfiguration, type Shell } from './harness/shell.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
/** Unpacking and starting take their time where others work, too. */
const SOON = { timeout: 60_000 }

test.describe('versions of the packaged shell', () => {
  test.skip(process.platform !== 'linux', 'the package is made for Linux here')
  const publisher = new Publisher()
  let unpacked = ''
  let packages = ''

  test.beforeAll(async () => {
    test.setTimeout(300_000)
    unpacked = packShell(await makeFolder(`versions-${process.pid}`))
    packages = await makeFolder(`hub-packages-${process.pid}`)
    await chmod(packages, 0o755)
    const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }
    const as = (other: string) => ({ [`"version": "${version}"`]: `"version": "${other}"` })
    publisher.publish(packages, '0.2.0', await packAs(unpacked, packages, '0.2.0', as('0.2.0')))
    // Its page is there and never draws anything.
    const blind = { ...as('0.3.0'), '<script type="module"': '<script type="nodule"' }
    publisher.publish(packages, '0.3.0', await packAs(unpacked, packages, '0.3.0', blind))
    const ends = '#!/bin/sh\nexit 7\n'
    publisher.publish(packages, '0.4.0', await packScript(unpacked, packages, '0.4.0', ends))
  })

  test('a new version waits until the running unit is OFFICIAL; one that ends at once is tried twice and gone back from', async ({
    hub,
    startShell,
    userData,
  }) => {
    test.setTimeout(180_000)
    const server = await hub({ sources: ['odf-http'], options: ['--updates', packages] })
    const evening = new Evening()
    await evening.sendTo(server, 'live, four finished')
    const ada = await firstPerson(server)
    const shell = startShell(await configured(server, userData))
    await claim(server, ada, shell, evening)
    await expect((await shell.page()).getByText('LIVE', { exact: true }).first()).toBeVisible()

    await command(server, ada, { do: 'begin update', version: '0.2.0', canary: 'north', minutes: 0 })
    await expect.poll(() => north(server, ada), SOON).toMatchObject({ update: { kind: 'waiting' } })
    // Longer than a quiet moment would have to be.
    await (await shell.page()).waitForTimeout(QUIET_MS + 2_000)
    expect(await north(server, ada)).toMatchObject({ version: '0.1.0', update: { kind: 'waiting' } })

    await evening.sendTo(server, 'official, lane 3 disqualified')
    await expect.poll(() => north(server, ada), SOON).toMatchObject({ version: '0.2.0', update: { kind: 'well' } })
    await pictureIsBack(shell)
    await expect.poll(() => stand(server, ada), SOON).toMatchObject({ kind: 'all' })

    await command(server, ada, { do: 'begin update', version: '0.4.0', canary: 'north', minutes: 0 })
    await expect
      .poll(() => stand(server, ada), SOON)
      .toMatchObject({
        kind: 'held',
        why: 'North wall went back to the version before: it was started twice and was not well: it ended with exit code 7.',
      })
    await pictureIsBack(shell)
    expect(await north(server, ada)).toMatchObject({ version: '0.2.0', update: { kind: 'back', version: '0.4.0' } })

    await command(server, ada, { do: 'give up update' })
    expect(await stand(server, ada)).toMatchObject({ kind: 'given up' })
  })

  test('a version that never paints is ended, tried once more, and gone back from: the picture is back', async ({
    hub,
    startShell,
    userData,
  }) => {
    test.setTimeout(180_000)
    const server = await hub({ sources: ['odf-http'], options: ['--updates', packages] })
    const evening = new Evening()
    await evening.sendTo(server, 'official, lane 3 disqualified')
    const ada = await firstPerson(server)
    const shell = startShell(await configured(server, userData, { TRIBUNE_PATIENCE: '8' }))
    await claim(server, ada, shell, evening)
    await command(server, ada, { do: 'begin update', version: '0.3.0', canary: 'north', minutes: 0 })
    await expect
      .poll(() => stand(server, ada), SOON)
      .toMatchObject({
        kind: 'held',
        why: expect.stringMatching(/^North wall went back .*it did not become well within 8 s\.$/),
      })
    await pictureIsBack(shell)
    expect(await north(server, ada)).toMatchObject({ version: '0.1.0', update: { kind: 'back', version: '0.3.0' } })
    const started = (await shell.log()).split('\n').filter((line) => line.includes('"text":"started"'))
    expect(
      started.filter((line) => line.includes('"version":"0.3.0"')),
      'tried twice',
    ).toHaveLength(2)
  })

  test('UP11: a proven version whose process crashes five times in a row is left for the one before, and the hub hears why', async ({
    hub,
    startShell,
    userData,
  }) => {
    test.setTimeout(240_000)
    const server = await hub({ sources: ['odf-http'], options: ['--updates', packages] })
    const evening = new Evening()
    await evening.sendTo(server, 'official, lane 3 disqualified')
    const ada = await firstPerson(server)
    const options = await configured(server, userData)
    let shell = startShell(options)
    await claim(server, ada, shell, evening)
    await command(server, ada, { do: 'begin update', version: '0.2.0', canary: 'north', minutes: 0 })
    await expect.poll(() => north(server, ada), SOON).toMatchObject({ version: '0.2.0', update: { kind: 'well' } })

    const main = () =>
      shell
        .processes()
        .find(({ kind, commandLine }) => kind === 'browser' && commandLine.includes('/versions/0.2.0/tribune '))
    const began = async () =>
      main() !== undefined &&
      (await readFile(path.join(userData, 'versions', 'life'), 'utf8').catch(() => '')) === 'began\n'
    // The life of its trial, which does not count, and five more.
    for (let crash = 0; crash <= 5; crash += 1) {
      await expect.poll(began, { ...SOON, message: `life ${crash} has begun` }).toBe(true)
      process.kill(main()?.pid ?? 0, 'SIGSEGV')
      if (crash === 5) break
      // As a service manager would.
      expect(await shell.exit()).not.toBe(0)
      shell = startShell(options)
    }
    await expect
      .poll(() => north(server, ada), SOON)
      .toMatchObject({
        version: '0.1.0',
        update: {
          kind: 'back',
          version: '0.2.0',
          why: expect.stringMatching(/^it was proven, but ended 5 times in a row .* exit code 139\.$/),
        },
      })
    await pictureIsBack(shell)
    expect(await readFile(path.join(userData, 'versions', 'state.json'), 'utf8'), 'not again').toContain('"refused"')
  })

  async function configured(server: Hub, userData: string, env: Record<string, string> = {}) {
    const file = `${userData}.json`
    await writeConfiguration(file, { hub: server.url, updates: { key: publisher.key, provenAfter: 2 } })
    return { program: await startOf(unpacked, userData), args: ['--config', file], env }
  }
})

/** It is North wall from now on, and holds the women’s 100 m. */
async function claim(server: Hub, ada: string, shell: Shell, evening: Evening): Promise<void> {
  const code = (await shell.page()).getByRole('status')
  await expect(code).toHaveText(/^\w{3}-\w{3}$/)
  const shown = (await code.textContent())?.replace('-', '') ?? ''
  await command(server, ada, { do: 'claim screen', code: shown, id: 'north', name: 'North wall' })
  const show = { kind: 'board', key: `unit/${evening.rscOf('start list')}` } as const
  await command(server, ada, { do: 'take', targets: { screens: ['north'] }, show })
  // Its window is made anew.
  await expect(async () => {
    await expect((await shell.page()).getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible({ timeout: 2_000 })
  }).toPass(SOON)
}

/** In the life that it is in now. */
async function pictureIsBack(shell: Shell): Promise<void> {
  const page = await shell.pageAfterRelaunch()
  await expect(page.getByRole('cell', { name: 'HARLOW Destiny' })).toBeVisible(SOON)
}

const updates = async (server: Hub, cookie: string) =>
  updatesAnswerSchema.parse(await (await fetch(new URL('/api/updates', server.url), { headers: { cookie } })).json())
const north = async (server: Hub, cookie: string) => (await updates(server, cookie)).screens['north']
const stand = async (server: Hub, cookie: string) => (await updates(server, cookie)).plan?.stand
