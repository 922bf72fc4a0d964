import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { FeedClient } from '../../protocol/feed-client.ts'
import { connectWebSocket } from '../../protocol/feed-socket.ts'
import { systemClock, systemTimers } from '../../protocol/time.ts'
import { DeskRig, PASSWORD, type ScreenSocket } from '../../tests/support/desk-rig.ts'
import { MemoryCache } from '../../tests/support/memory-cache.ts'
import { RACE, result, row, schedule, unit } from '../../tests/support/odf-xml.ts'

const KEY = `unit/${RACE}`
/** Stands in the result, and nowhere else. */
const SECRET = '9.81'
const EVERYTHING = ['unit/*', 'current/*', 'medallists/*', 'medals/*', 'schedule/*', 'now/*', 'phase/*', 'embargoed/*']

let rig: DeskRig
let ada: string
let version: number
beforeEach(async () => {
  rig = await DeskRig.start(['--source', 'odf-http'])
  ada = await rig.first()
  version = 0
})
afterEach(() => rig.close())

async function post(xml: string): Promise<void> {
  const headers = { 'content-type': 'application/xml' }
  const answer = await fetch(`${rig.hub.url}/odf`, { method: 'POST', headers, body: xml })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
}
async function race(status: string, time?: string): Promise<void> {
  version += 1
  const more = time === undefined ? {} : { Rank: 1, Result: time }
  await post(result({ Version: version, ResultStatus: status }, row('1', { SortOrder: 1, ...more })))
}
const timetable = () =>
  post(
    schedule(
      { DocumentCode: 'ATH'.padEnd(34, '-') },
      unit(RACE, { ScheduleStatus: 'RUNNING', StartDate: '2016-07-02T19:00:00+02:00' }),
    ),
  )
const put = () => rig.command(ada, { do: 'put embargo', key: KEY })
const release = () => rig.command(ada, { do: 'release embargo', key: KEY })
const told = ({ heard }: ScreenSocket) => JSON.stringify(heard)

async function claimed(name: string, audience: 'jury' | 'public'): Promise<string> {
  const { token, code } = await rig.device()
  await rig.command(ada, { do: 'claim screen', code, name, audience })
  return token
}

describe('A result under embargo', () => {
  it('reaches nobody of the public, by whatever door, and the jury under a key of its own; released it reaches all', async () => {
    await timetable()
    await race('START_LIST')
    const token = await claimed('Jury', 'jury')
    const jury = await rig.screen('jury', token, { subscribe: EVERYTHING })
    const wall = await rig.screen('wall', undefined, { subscribe: EVERYTHING })
    expect((await put()).status).toBe(200)
    await race('LIVE', SECRET)
    await race('OFFICIAL', SECRET)
    await vi.waitFor(() => expect(told(jury)).toContain(`embargoed/${KEY}`))
    await vi.waitFor(() => expect(told(jury)).toContain('OFFICIAL'))
    expect(told(jury)).toContain(SECRET)

    const late = await rig.screen('late', undefined, { subscribe: [...EVERYTHING, KEY, `embargoed/${KEY}`] })
    late.say({ type: 'resync', keys: [KEY, `embargoed/${KEY}`] })
    late.say({ type: 'subscribe', add: [`embargoed/${KEY}`, 'embargoed/unit/*'] })
    await vi.waitFor(() => expect(told(late)).toContain(KEY))
    const doors = ['/api/documents?limit=1000', '/api/documents?prefix=embargoed/', `/api/documents/embargoed/${KEY}`]
    for (const door of [...doors, '/api/overview', `/api/documents/${KEY}`]) {
      const { body } = await rig.ask('GET', door)
      expect(JSON.stringify(body), door).not.toContain(SECRET)
      expect(JSON.stringify(body), door).not.toContain('OFFICIAL')
    }
    for (const one of [wall, late]) {
      expect(told(one)).not.toContain(SECRET)
      expect(told(one)).not.toContain('OFFICIAL')
      expect(told(one)).not.toContain('embargoed/')
    }
    const { body } = await rig.ask('GET', '/api/embargoes', { cookie: ada })
    expect(body['embargoes']).toMatchObject([{ key: KEY, by: 'Ada', waits: expect.arrayContaining([KEY]) }])

    await release()
    for (const one of [wall, late]) {
      await vi.waitFor(() => expect(told(one)).toContain(SECRET))
      await vi.waitFor(() => expect(told(one)).toContain('OFFICIAL'))
    }
    expect(told(wall)).not.toContain('embargoed/')
    expect(rig.hub.store.documents.list({ prefix: 'embargoed/', limit: 10 })).toEqual([])
  })

  it('is held back still after the hub has started anew, also what comes then', async () => {
    await race('START_LIST')
    await put()
    await race('LIVE', '10.00')
    await rig.restart()
    await race('OFFICIAL', SECRET)
    await vi.waitFor(() =>
      expect(JSON.stringify(rig.hub.store.documents.published(`embargoed/${KEY}`))).toContain(SECRET),
    )
    const wall = await rig.screen('wall', undefined, { subscribe: EVERYTHING })
    await vi.waitFor(() => expect(told(wall)).toContain('START_LIST'))
    expect(told(wall)).not.toContain('10.00')
    await release()
    await vi.waitFor(() => expect(told(wall)).toContain(SECRET))
  })

  it('stays what it was where it had begun already, and a start list is no secret', async () => {
    await put()
    await race('START_LIST')
    expect(rig.hub.store.documents.get(KEY)?.value['status']).toBe('START_LIST')
    await release()
    await race('LIVE', '10.00')
    await put()
    await race('OFFICIAL', SECRET)
    const value = rig.hub.store.documents.get(KEY)?.value
    expect([value?.['status'], JSON.stringify(value).includes('10.00')]).toEqual(['LIVE', true])
  })

  it('is never in the cache of a screen of the public', async () => {
    await race('START_LIST')
    await put()
    const cache = new MemoryCache()
    const client = new FeedClient({
      hubs: [`${rig.hub.url.replace('http', 'ws')}/feed`],
      connect: connectWebSocket((url) => new WebSocket(url)),
      clock: systemClock,
      timers: systemTimers,
      random: Math.random,
      cache,
      log: () => {},
    })
    for (const pattern of EVERYTHING) client.subscribe(pattern, () => {})
    client.start()
    await vi.waitFor(() => expect(client.held(KEY)).toBeDefined())
    await race('OFFICIAL', SECRET)
    await client.stop()
    const kept = await cache.load()
    expect(kept?.documents.map(({ key }) => key)).toContain(KEY)
    expect(JSON.stringify(kept)).not.toContain(SECRET)
    expect(JSON.stringify(cache.saves)).not.toContain('embargoed/')
  })
})

describe('A screen of the jury', () => {
  it('is one that staff claimed, and proves it', async () => {
    await put()
    await race('OFFICIAL', SECRET)
    await claimed('Jury', 'jury')
    const stranger = await rig.screen('jury', undefined, { subscribe: EVERYTHING })
    await vi.waitFor(() => expect(told(stranger)).toContain('refused'))
    expect(told(stranger)).not.toContain(SECRET)
    const token = await claimed('Hall', 'public')
    const hall = await rig.screen('hall', token, { subscribe: EVERYTHING })
    await vi.waitFor(() => expect(told(hall)).toContain('screen/hall'))
    expect(told(hall)).not.toContain(SECRET)
  })

  it('is made by a supervisor alone, also by taking the place of one', async () => {
    await claimed('Jury', 'jury')
    await claimed('Hall', 'public')
    await rig.command(ada, { do: 'set person', person: { name: 'Otto', role: 'operator' }, password: PASSWORD })
    const otto = (await rig.signIn('Otto')).cookie
    const { code } = await rig.device()
    for (const command of [
      { do: 'set screen', screen: 'hall', audience: 'jury' },
      { do: 'claim screen', code, name: 'Mine', audience: 'jury' },
      { do: 'claim screen', code, id: 'jury' },
    ] as const)
      expect((await rig.command(otto, command)).body['error']).toMatch(/^Otto is operator; a screen of the jury/)
    expect((await rig.command(otto, { do: 'set screen', screen: 'jury', name: 'Renamed' })).status).toBe(200)
  })

  it('that is the public’s from now on comes again, is told to let go of it, and gets no more', async () => {
    const token = await claimed('Jury', 'jury')
    const jury = await rig.screen('jury', token, { subscribe: EVERYTHING })
    await put()
    await race('LIVE', '10.00')
    await vi.waitFor(() => expect(told(jury)).toContain('10.00'))
    await rig.command(ada, { do: 'set screen', screen: 'jury', audience: 'public' })
    await vi.waitFor(() => expect(told(jury)).toContain('what this screen may know has changed'))
    const { epoch } = rig.hub.store.documents
    const holds = { epoch, versions: { [`embargoed/${KEY}`]: 1 } }
    const again = await rig.screen('jury', token, { subscribe: EVERYTHING, holds })
    await vi.waitFor(() => expect(told(again)).toMatch(/"gone".*embargoed|embargoed[^}]*"gone"/))
    await race('OFFICIAL', SECRET)
    expect(told(again)).not.toContain('10.00')
    expect(told(again)).not.toContain(SECRET)
  })
})

describe('An embargo', () => {
  it('is put and released by supervisors of the whole venue, once, and stands in the audit', async () => {
    await rig.command(ada, { do: 'set person', person: { name: 'Otto', role: 'operator' }, password: PASSWORD })
    const otto = (await rig.signIn('Otto')).cookie
    expect((await rig.command(otto, { do: 'put embargo', key: KEY })).status).toBe(403)
    expect((await put()).status).toBe(200)
    expect((await put()).body['error']).toBe(`${KEY} is under embargo already.`)
    expect((await rig.command(otto, { do: 'release embargo', key: KEY })).status).toBe(403)
    await release()
    expect((await release()).status).toBe(404)
    expect((await rig.ask('GET', '/api/embargoes')).status).toBe(401)
    const { body } = await rig.ask('GET', '/api/audit?limit=2', { cookie: ada })
    expect(body['rows']).toMatchObject([{ outcome: 'refused' }, { command: { do: 'release embargo', key: KEY } }])
  })

  it('on a discipline holds back whatever comes of it, until it is released', async () => {
    await rig.command(ada, { do: 'put embargo', key: 'discipline/ATH' })
    await race('START_LIST')
    await race('OFFICIAL', SECRET)
    expect(rig.hub.store.documents.get(KEY)?.value['status']).toBe('START_LIST')
    await rig.command(ada, { do: 'release embargo', key: 'discipline/ATH' })
    expect(rig.hub.store.documents.get(KEY)?.value['status']).toBe('OFFICIAL')
  })
})
