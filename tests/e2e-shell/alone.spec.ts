import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { attachSessions } from '../../hub/sessions/attach.ts'
import { HubSessions } from '../../hub/sessions/hub-sessions.ts'
import { systemTime } from '../../hub/time.ts'
import { FakeStore } from '../support/fake-store.ts'
import { expect, test } from './harness/fixtures.ts'

/** The tests' machine may need many seconds to draw, to end and to start. */
const SOON_MS = 30_000
const LATER_MS = 45_000
const text = (take: string, order: number, at: number, words: string) => ({
  take,
  order,
  at,
  show: { kind: 'text', text: words },
})

type Documents = Readonly<Record<string, object>>

/** A hub that holds just these documents, and those it is told later. */
async function hubOf(documents: Documents) {
  const store = new FakeStore('alone')
  const put = (more: Documents) => {
    for (const [key, value] of Object.entries(more))
      store.put(key, JSON.parse(JSON.stringify(value)), { receivedAt: Date.now() })
    store.commit()
  }
  put(documents)
  const server = createServer()
  const hub = { name: 'venue', version: '0' }
  const sessions = new HubSessions({ store, time: systemTime, hub, log: () => undefined })
  const detach = attachSessions(server, sessions)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    put,
    async close() {
      detach()
      await sessions.close()
      server.close()
    },
  }
}

test('with the hub lost, cues come in their time and emergencies stand and end, also after a start without it (SPEC TK3, CA2, kiosk.md 5, 6)', async ({
  startShell,
  userData,
}) => {
  test.setTimeout(300_000)
  const hub = await hubOf({
    competition: { name: 'Games', offset: '+02:00' },
    'screen/north-4': { name: 'North 4', zone: 'north', group: 'hall' },
    'zone/north': { name: 'North' },
    'group/hall': { name: 'Hall', program: text('one', 1, Date.now(), 'Welcome') },
  })
  const env = { TRIBUNE_HUB: hub.url, TRIBUNE_SCREEN: 'north-4' }
  const first = startShell({ env })
  const page = await first.page()
  await expect(page.getByText('Welcome')).toBeVisible({ timeout: 60_000 })
  const now = Date.now()
  hub.put({
    'group/hall': {
      name: 'Hall',
      program: text('two', 2, now + SOON_MS, 'Doors open'),
      before: text('one', 1, now, 'Welcome'),
    },
    venue: { name: 'Arena', coming: { three: text('three', 3, now + SOON_MS + LATER_MS, 'Start of session') } },
    'message/1': { texts: { en: 'Lost child at gate 4' }, to: { venue: true }, at: now, until: now + 240_000 },
    'emergency/storm': {
      status: 'Actual',
      severity: 'Severe',
      at: now,
      until: now + SOON_MS - 5_000,
      infos: { en: { sortOrder: 1, event: 'Thunderstorm', instruction: 'Leave the stands' } },
      to: { 'zone/north': true },
    },
  })
  await expect(page.getByText('Thunderstorm').first()).toBeVisible()
  const documents = async () =>
    (await readdir(path.join(userData, 'feed'), { recursive: true }).catch(() => [])).filter((name) =>
      /\w{32}\.json$/.test(name),
    )
  await expect
    .poll(async () => (await documents()).length, { message: 'all are in the cache' })
    .toBeGreaterThanOrEqual(7)
  await hub.close()

  await expect(page.getByText('Thunderstorm'), 'the emergency ends by itself').toHaveCount(0, { timeout: 45_000 })
  await expect(page.getByText('Doors open'), 'the take comes in its time').toBeVisible({ timeout: 30_000 })
  await first.kill()

  const second = await startShell({ env, userData }).page()
  await expect(second.getByText('Doors open').or(second.getByText('Start of session')).first()).toBeVisible()
  await expect(second.getByText('Lost child at gate 4').first()).toBeVisible()
  await expect(second.getByText('Start of session'), 'and the next cue after it').toBeVisible({ timeout: 60_000 })
  await expect(second.getByText('Thunderstorm')).toHaveCount(0)
})
