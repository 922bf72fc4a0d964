import { parseJson } from '../../protocol/parse.ts'
import * as z from 'zod'
import { Evening } from '../e2e/harness/recording.ts'
import { firstPerson } from '../e2e/harness/staff.ts'
import { expect, test } from './harness/fixtures.ts'
import { writeConfiguration } from './harness/shell.ts'

const overview = z.object({
  screens: z.array(z.object({ screen: z.string().optional(), painted: z.string().optional() })),
})

const cameras = z.object({ screens: z.record(z.string(), z.object({ camera: z.literal(true) })) })

test('several screens on one machine are several screens to the hub, each with what it has painted', async ({
  hub,
  startShell,
  userData,
}) => {
  const server = await hub({ sources: ['odf-http'] })
  await new Evening().sendTo(server, 'start list')
  const file = `${userData}.json`
  await writeConfiguration(file, {
    hub: server.url,
    screens: [
      { screen: 'left', raster: '640x360' },
      { screen: 'right', raster: '640x360', show: 'medals/not-yet' },
    ],
  })
  const shell = startShell({ args: ['--config', file] })
  await shell.page()
  const painted = async () => {
    const answer = await fetch(`${server.url}/api/overview`)
    const read = parseJson('the overview', await answer.text(), overview)
    if (!read.ok) throw new Error(read.reason)
    return Object.fromEntries(read.value.screens.map((each) => [each.screen, each.painted?.split('/')[0]]))
  }
  await expect.poll(painted, { timeout: 30_000 }).toEqual({ left: 'unit', right: 'waiting' })
  // Each photographs itself.
  const cookie = await firstPerson(server)
  const answer = await fetch(`${server.url}/api/screens`, { headers: { cookie } })
  const connected = parseJson('the screens', await answer.text(), cameras)
  expect(connected).toEqual({ ok: true, value: { screens: { left: { camera: true }, right: { camera: true } } } })
})
