import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../protocol/desk-commands.ts'
import { DeskRig, PASSWORD, textIn, type Reply } from '../../tests/support/desk-rig.ts'

let rig: DeskRig
let ada: string
beforeEach(async () => {
  rig = await DeskRig.start()
  ada = await rig.first()
  await rig.command(ada, { do: 'set zone', zone: 'north', name: 'North' })
})
afterEach(() => rig.close())

async function send(list: string, cookie = ada): Promise<Reply> {
  const response = await fetch(`${rig.hub.url}/api/badges`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie },
    body: list,
  })
  return { status: response.status, body: (await response.json()) as Reply['body'], cookie: undefined }
}
const show = (code: string) => rig.ask('POST', '/api/badge', { body: { code } })
const me = async (cookie: string | undefined) =>
  (await rig.ask('GET', '/api/me', cookie === undefined ? {} : { cookie })).body['me']

const LIST = 'code,name,role,zones\nA1,Otto Ng,operator,north\nB2,Vera Li,viewer,\n'

describe('A badge of the list', () => {
  it('signs in whom it belongs to, with the rights of the list, also after a restart', async () => {
    expect(await send(LIST)).toMatchObject({ status: 200, body: { badges: 2 } })
    const { status, body, cookie = '' } = await show(' A1 ')
    expect(status).toBe(200)
    const otto = { kind: 'badge', name: 'Otto Ng', role: 'operator', zones: ['north'] }
    expect(body['me']).toEqual(otto)
    await rig.restart()
    expect(await me(cookie)).toEqual(otto)
    expect((await show('B2')).body['me']).toEqual({ kind: 'badge', name: 'Vera Li', role: 'viewer' })
    const take: Command = { do: 'take', targets: { zones: ['north'] }, show: { kind: 'dark' } }
    expect((await rig.command(cookie, take)).status).toBe(200)
    expect((await rig.command(cookie, { ...take, targets: { venue: true } })).status).toBe(403)
    const { body: audit } = await rig.ask('GET', '/api/audit?limit=1&person=Otto%20Ng', { cookie: ada })
    expect(audit['rows']).toMatchObject([{ kind: 'badge', outcome: 'refused' }])
  })

  it('is nowhere in the data of the hub as it reads', async () => {
    await send(LIST)
    for (const [key, row] of rig.hub.store.desk.entries('')) expect(`${key} ${JSON.stringify(row)}`).not.toContain('A1')
  })

  it('that is not on another list any more ends its sign-in; one that changed gets what that list says', async () => {
    await send(LIST)
    const otto = (await show('A1')).cookie
    const vera = (await show('B2')).cookie
    await send('code,name,role\nB2,Vera Li,operator\n')
    expect(await me(otto)).toBeUndefined()
    expect(await me(vera)).toEqual({ kind: 'badge', name: 'Vera Li', role: 'operator' })
    expect((await show('A1')).status).toBe(401)
  })

  it('that nobody knows is refused, audited as nobody’s without its code, and slows its place down', async () => {
    await send(LIST)
    for (let i = 0; i < 5; i += 1)
      expect(await show('SECRET-9')).toMatchObject({ status: 401, body: { error: 'This badge is not on the list.' } })
    expect((await show('A1')).status).toBe(429)
    const { body } = await rig.ask('GET', '/api/audit?person=nobody', { cookie: ada })
    expect(body['rows']).toMatchObject([{ status: 401, command: { do: 'show badge' } }, {}, {}, {}, {}, {}])
    expect(JSON.stringify(body)).not.toContain('SECRET-9')
  })
})

describe('One badge', () => {
  it('is looked up, and taken off the list: it opens no more, its sign-ins end, the audit has it', async () => {
    await send(LIST)
    const otto = (await show('A1')).cookie
    const vera = (await show('B2')).cookie
    const ask = (what: 'find' | 'remove', code: string, cookie = ada) =>
      rig.ask('POST', `/api/badges/${what}`, { cookie, body: { code } })
    expect((await ask('find', 'A1')).body).toEqual({
      badge: { name: 'Otto Ng', role: 'operator', zones: { north: true } },
    })
    expect((await ask('find', 'Z9')).body['error']).toBe('This badge is not on the list.')
    expect((await ask('find', 'A1', otto)).status).toBe(403)
    expect((await ask('remove', 'A1', otto)).status).toBe(403)
    expect((await ask('remove', 'A1')).body).toEqual({ badges: 1 })
    expect((await ask('remove', 'A1')).status).toBe(404)
    expect(await me(otto)).toBeUndefined()
    expect(await me(vera)).toMatchObject({ name: 'Vera Li' })
    expect((await show('A1')).status).toBe(401)
    await rig.restart()
    expect((await show('A1')).status).toBe(401)
    expect((await rig.ask('GET', '/api/badges', { cookie: ada })).body['badges']).toBe(1)
    const { body } = await rig.ask('GET', '/api/audit?person=Ada&limit=2', { cookie: ada })
    expect(body['rows']).toMatchObject([{ outcome: 'refused' }, { command: { do: 'remove badge', name: 'Otto Ng' } }])
    expect(JSON.stringify(body)).not.toContain('A1')
  })
})

describe('Many codes at once', () => {
  it('are slowed down like one after the other', async () => {
    await send(LIST)
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => show(`guess ${i}`)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(35)
  })
})

describe('A list of badges', () => {
  it('with one faulty line changes nothing, and its sender hears which, however long the rest is', async () => {
    await send(LIST)
    const rest = 'C,Somebody,viewer,\n'.repeat(400_000)
    const answer = await send(`code,name,role,zones\nA1,Otto Ng,viewer,\nX,Eve,administrator,\n${rest}`)
    expect(answer.status).toBe(400)
    expect(answer.body['error']).toMatch(/^Line 3: the role is none of/)
    expect((await show('A1')).body['me']).toMatchObject({ role: 'operator' })
    const { body } = await rig.ask('GET', '/api/audit?limit=2', { cookie: ada })
    expect(body['rows']).toMatchObject([
      { who: 'Ada', command: { do: 'import badges' }, outcome: 'refused', status: 400 },
      { who: 'Ada', command: { do: 'import badges', badges: 2 }, outcome: 'done' },
    ])
  })

  it('with a code twice is refused, wherever the first stands', async () => {
    const many = Array.from({ length: 2500 }, (_, i) => `C${i},Somebody,viewer,`).join('\n')
    const answer = await send(`code,name,role,zones\n${many}\nC3,Somebody,viewer,\n`)
    expect(answer).toMatchObject({
      status: 400,
      body: { error: 'Line 2502: the code stands on an earlier line, too.' },
    })
    expect((await show('C3')).status).toBe(401)
  })

  it('is for administrators of the whole venue, and who is refused stands in the audit', async () => {
    const person = { name: 'Sam', role: 'supervisor' } as const
    await rig.command(ada, { do: 'set person', person, password: PASSWORD })
    const sam = (await rig.signIn('Sam')).cookie
    expect(await send(LIST, sam)).toMatchObject({
      status: 403,
      body: { error: 'Sam is supervisor; badges are for administrators.' },
    })
    const own = { name: 'Zoe', role: 'administrator', zones: { north: true as const } } as const
    await rig.command(ada, { do: 'set person', person: own, password: PASSWORD })
    expect((await send(LIST, (await rig.signIn('Zoe')).cookie)).status).toBe(403)
    expect((await send(LIST, 'tribune=forged')).status).toBe(401)
    const { body } = await rig.ask('GET', '/api/audit', { cookie: ada })
    expect(JSON.stringify(body['rows'])).toContain('Sam is supervisor; badges')
    expect((await rig.ask('GET', '/api/badges', { cookie: ada })).body).toEqual({ badges: 0 })
  })

  it('may come from an accreditation system with a token', async () => {
    const issued = await rig.command(ada, {
      do: 'issue token',
      token: { name: 'Accreditation', role: 'administrator' },
    })
    const response = await fetch(`${rig.hub.url}/api/badges`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv; charset=utf-8', authorization: `Bearer ${textIn(issued.body, 'secret')}` },
      body: LIST,
    })
    expect(response.status).toBe(200)
    expect((await rig.ask('GET', '/api/badges', { cookie: ada })).body).toMatchObject({
      badges: 2,
      importedBy: 'Accreditation',
    })
  })
})
