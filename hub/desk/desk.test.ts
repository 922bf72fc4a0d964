import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '../../protocol/desk-commands.ts'
import { DeskRig, PASSWORD, textIn } from '../../tests/support/desk-rig.ts'

let rig: DeskRig
let ada: string
beforeEach(async () => {
  rig = await DeskRig.start()
  ada = await rig.first()
})
afterEach(() => rig.close())

const BOARD = { kind: 'board', key: 'unit/X' } as const
const person = (name: string, role: 'viewer' | 'operator', zones?: Record<string, true>) =>
  ({ do: 'set person', person: { name, role, ...(zones && { zones }) }, password: PASSWORD }) as const

async function claim(name: string, more: object = {}) {
  const device = await rig.device()
  const { status, body } = await rig.command(ada, { do: 'claim screen', code: device.code, name, ...more })
  expect(status).toBe(200)
  return { ...device, screen: textIn(body, 'screen') }
}

describe('A hub nobody has signed in to', () => {
  it('lets the first person in by the code it printed, once', async () => {
    const again = await rig.ask('POST', '/api/first-person', {
      body: { code: rig.hub.setUpCode, name: 'Eve', password: PASSWORD },
    })
    expect(again.status).toBe(409)
    expect((await rig.ask('GET', '/api/me', { cookie: ada })).body).toMatchObject({
      me: { name: 'Ada', role: 'administrator' },
      first: false,
    })
  })
})

describe('A screen', () => {
  it('is claimed by the code it shows, and is nobody else from then on (SPEC HS7)', async () => {
    const { screen, token, code } = await claim('Hall A, north')
    expect(screen).toBe('hall-a-north')
    expect((await rig.ask('GET', '/api/devices/me', { headers: { authorization: `Bearer ${token}` } })).body).toEqual({
      kind: 'claimed',
      screen,
    })
    expect((await rig.command(ada, { do: 'claim screen', code, name: 'again' })).status, 'a code is used once').toBe(
      404,
    )
    const own = await rig.screen(screen, token)
    await vi.waitFor(() => expect(own.heard[0]).toMatchObject({ type: 'welcome' }))
    const other = await rig.screen(screen)
    await vi.waitFor(() => expect(other.heard[0]).toMatchObject({ type: 'refused', code: 'device' }))
  })

  it('that is retired is refused, and knows it', async () => {
    const { screen, token } = await claim('North')
    const own = await rig.screen(screen, token)
    await vi.waitFor(() => expect(own.heard).toHaveLength(1))
    await rig.command(ada, { do: 'retire screen', screen })
    await vi.waitFor(() => expect(own.heard.at(-1)).toMatchObject({ type: 'refused', code: 'device' }))
    const { body } = await rig.ask('GET', '/api/devices/me', { headers: { authorization: `Bearer ${token}` } })
    expect(body).toEqual({ kind: 'unknown' })
  })
})

describe('A take', () => {
  it('goes to a group at one instant, and is confirmed screen by screen', async () => {
    await rig.command(ada, { do: 'set group', group: 'hall', name: 'Hall' })
    const a = await claim('A', { group: 'hall' })
    const b = await claim('B', { group: 'hall' })
    await claim('C', { group: 'hall' })
    const [screenA, screenB] = [await rig.screen('a', a.token), await rig.screen('b', b.token)]
    const { status, body } = await rig.command(ada, { do: 'take', targets: { groups: ['hall'] }, show: BOARD })
    expect(status).toBe(200)
    expect(body).toMatchObject({ screens: 3 })
    const take = textIn(body, 'take')
    const at = Number(body['at'])
    for (const screen of [screenA, screenB])
      await vi.waitFor(() => expect(JSON.stringify(screen.heard)).toContain(take))
    screenA.say({ type: 'report', key: 'unit/X', take, paintedAt: at + 12 })
    screenB.say({ type: 'report', key: 'unit/X', take, paintedAt: at + 900 })
    await vi.waitFor(async () => {
      const { body: progress } = await rig.ask('GET', `/api/takes/${take}`, { cookie: ada })
      expect(progress['screens']).toEqual({
        a: { kind: 'painted', after: 12 },
        b: { kind: 'late', after: 900 },
        c: { kind: 'offline' },
      })
    })
  })

  it('is undone to what was there before, and only where it still stands', async () => {
    await claim('A')
    await claim('B')
    await rig.command(ada, { do: 'take', targets: { screens: ['a', 'b'] }, show: BOARD })
    const before = Date.now()
    await vi.waitFor(() => expect(Date.now() - before).toBeGreaterThan(350))
    const second = await rig.command(ada, { do: 'take', targets: { screens: ['a', 'b'] }, show: { kind: 'dark' } })
    await rig.command(ada, { do: 'take', targets: { screens: ['b'] }, show: { kind: 'card', card: 'clock' } })
    const undo = await rig.command(ada, { do: 'undo take', take: textIn(second.body, 'take') })
    expect(undo.status).toBe(200)
    const value = (key: string) => rig.hub.store.documents.get(key)?.value
    expect(value('screen/a')).toMatchObject({ program: { show: BOARD, order: 4 } })
    expect(value('screen/b')).toMatchObject({ program: { show: { kind: 'card' }, order: 3 } })
  })

  it('that waits for a unit to be OFFICIAL happens when it is', async () => {
    await claim('A')
    const armed = await rig.command(ada, {
      do: 'take',
      targets: { screens: ['a'] },
      show: BOARD,
      when: { key: 'unit/X', status: 'OFFICIAL' },
    })
    expect(armed.status).toBe(200)
    const screen = () => rig.hub.store.documents.get('screen/a')?.value
    rig.hub.store.documents.put('unit/X', { family: 'table', status: 'LIVE' }, { receivedAt: 1 })
    await rig.hub.store.durable()
    expect(screen()?.['program']).toBeUndefined()
    rig.hub.store.documents.put('unit/X', { family: 'table', status: 'OFFICIAL' }, { receivedAt: 2 })
    await vi.waitFor(() => expect(screen()?.['program']).toMatchObject({ take: armed.body['take'], show: BOARD }))
    const { body: audit } = await rig.ask('GET', '/api/audit', { cookie: ada })
    expect(audit['rows'], 'the audit says what the hub did').toMatchObject([
      { who: 'the hub', from: 'asked by Ada', command: { do: 'take', show: BOARD }, outcome: 'done' },
      { who: 'Ada', command: { do: 'take' } },
      {},
      {},
    ])
  })
})

describe('A command', () => {
  it('is refused for who may not give it, with a sentence, and stands in the audit', async () => {
    await rig.command(ada, person('Vera', 'viewer'))
    const { cookie } = await rig.signIn('Vera')
    const { status, body } = await rig.command(cookie, { do: 'take', targets: { venue: true }, show: BOARD })
    expect(status).toBe(403)
    expect(body['error']).toBe('Vera is viewer; to take one must be operator.')
    const { body: audit } = await rig.ask('GET', '/api/audit', { cookie: ada })
    expect(audit['rows']).toMatchObject([
      { who: 'Vera', outcome: 'refused', status: 403 },
      { who: 'Ada', outcome: 'done' },
      {},
    ])
    expect(JSON.stringify(audit), 'no password is kept').not.toContain(PASSWORD)
  })

  it('is refused for screens of another zone', async () => {
    for (const zone of ['north', 'south']) await rig.command(ada, { do: 'set zone', zone, name: zone })
    await claim('N', { zone: 'north' })
    await claim('S', { zone: 'south' })
    await rig.command(ada, person('Otto', 'operator', { north: true }))
    const { cookie } = await rig.signIn('Otto')
    const take = (screens: string[]) => rig.command(cookie, { do: 'take', targets: { screens }, show: BOARD })
    expect((await take(['n'])).status).toBe(200)
    expect((await take(['n', 's'])).status).toBe(403)
    expect((await rig.command(cookie, { do: 'take', targets: { venue: true }, show: BOARD })).status).toBe(403)
    expect(
      (await rig.command(cookie, { do: 'set screen', screen: 'n', zone: 'south' })).status,
      'nor moved there',
    ).toBe(403)
  })

  it('that comes twice is done once, and one of another’s id is refused', async () => {
    await claim('A')
    const id = randomUUID()
    const take: Command = { do: 'take', targets: { screens: ['a'] }, show: BOARD }
    const first = await rig.command(ada, take, { id })
    const again = await rig.command(ada, take, { id })
    expect(again.body).toEqual(first.body)
    expect(rig.hub.store.documents.get('screen/a')?.value['program']).toMatchObject({ order: 1 })
    await rig.command(ada, person('Otto', 'operator'))
    const { cookie } = await rig.signIn('Otto')
    expect((await rig.command(cookie, take, { id })).status).toBe(409)
  })

  it('given on what somebody else has changed meanwhile is refused', async () => {
    const { screen } = await claim('A')
    const version = rig.hub.store.documents.get(`screen/${screen}`)?.version ?? 0
    const seen = { [`screen/${screen}`]: version }
    expect((await rig.command(ada, { do: 'set screen', screen, name: 'one' }, { seen })).status).toBe(200)
    const late = await rig.command(ada, { do: 'set screen', screen, name: 'two' }, { seen })
    expect(late.status).toBe(409)
    expect(rig.hub.store.documents.get(`screen/${screen}`)?.value['name']).toBe('one')
  })

  it('without a sign-in, with a forged one, or from another page is refused', async () => {
    const take: Command = { do: 'take', targets: { venue: true }, show: BOARD }
    expect((await rig.command(undefined, take)).status).toBe(401)
    expect((await rig.command('tribune=forged', take)).status).toBe(401)
    const body = { id: randomUUID(), command: take }
    const foreign = await rig.ask('POST', '/api/commands', {
      body,
      cookie: ada,
      headers: { origin: 'https://evil.example' },
    })
    expect(foreign.status).toBe(401)
  })
})

describe('A hub that starts anew', () => {
  it('knows screens, groups, people and what is on air', async () => {
    await rig.command(ada, { do: 'set group', group: 'hall', name: 'Hall' })
    const { screen, token } = await claim('A', { group: 'hall' })
    await rig.command(ada, { do: 'take', targets: { groups: ['hall'] }, show: BOARD })
    await rig.restart()
    expect(rig.hub.store.documents.get('group/hall')?.value).toMatchObject({ name: 'Hall', program: { show: BOARD } })
    const own = await rig.screen(screen, token)
    await vi.waitFor(() => expect(own.heard[0]).toMatchObject({ type: 'welcome' }))
    expect((await rig.ask('GET', '/api/me', { cookie: ada })).body).toMatchObject({ me: { name: 'Ada' } })
    expect((await rig.signIn('Ada', 'another password')).status).toBe(401)
  })
})

describe('Wrong passwords', () => {
  it('do not slip through many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => rig.signIn('Ada', `wrong ${i}`)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
  })

  it('slow their name down after five', async () => {
    for (let i = 0; i < 5; i += 1) expect((await rig.signIn('Ada', `wrong ${i}`)).status).toBe(401)
    const right = await rig.signIn('Ada')
    expect(right.status).toBe(429)
    expect(right.body['error']).toMatch(/^Too many wrong passwords: wait \d+ seconds\.$/)
  })
})
