import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Evening } from '../e2e/harness/recording.ts'
import { expect, test } from './harness/fixtures.ts'
import { makeFolder, own, writeConfiguration } from './harness/shell.ts'

const HOUR_MS = 3_600_000
/** Of the invented evening. */
const VENUE_MS = 2 * HOUR_MS
const timeAt = (at: number) => new Date(at + VENUE_MS).toISOString().slice(11, 16)

test("displays are off outside of the venue's hours, and on again when the shell ends (kiosk.md 4)", async ({
  hub,
  startShell,
  userData,
}) => {
  const server = await hub({ sources: ['odf-http'] })
  await new Evening().sendTo(server, 'start list')
  const switched = path.join(await makeFolder(`power-${process.pid}`), 'switched')
  await writeFile(switched, '')
  await own(path.dirname(switched))
  const say = (word: string) => [{ run: ['sh', '-c', `echo ${word} >> '${switched}'`] }]
  const file = `${userData}.json`
  const [on, off] = [timeAt(Date.now() + 3 * HOUR_MS), timeAt(Date.now() + 4 * HOUR_MS)]
  const commands = { on: say('on'), off: say('off') }
  await writeConfiguration(file, { hub: server.url, screen: 'north-4', power: { on, off, commands } })
  const shell = startShell({ args: ['--config', file] })
  await shell.page()
  const newest = async () => (await readFile(switched, 'utf8')).trim().split('\n').at(-1)
  await expect.poll(newest).toBe('off')
  expect(await shell.stop()).toBe(0)
  expect(await newest()).toBe('on')
})
