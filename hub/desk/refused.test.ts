import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../protocol/desk-commands.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { DeskRig, textIn } from '../../tests/support/desk-rig.ts'
import { sessionKey } from '../people/sign-ins.ts'

let rig: DeskRig
let ada: string
beforeEach(async () => {
  rig = await DeskRig.start()
  ada = await rig.first()
})
afterEach(() => rig.close())

const TAKE: Command = { do: 'take', targets: { venue: true }, show: { kind: 'dark' } }
const onAir = () => rig.hub.store.documents.get('venue')?.value['program']
const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } })
const take = (options: object) =>
  rig.ask('POST', '/api/commands', { body: { id: randomUUID(), command: TAKE }, ...options })

/** The newest line of the audit. */
async function newest(): Promise<JsonObject | undefined> {
  const { body } = await rig.ask('GET', '/api/audit?limit=1', { cookie: ada })
  return (body['rows'] as JsonObject[] | undefined)?.[0]
}

async function issue(name: string, more: object = {}): Promise<string> {
  const { status, body } = await rig.command(ada, {
    do: 'issue token',
    token: { name, role: 'operator', ...more },
  })
  expect(status).toBe(200)
  return textIn(body, 'secret')
}

const REFUSED = { who: 'nobody', kind: 'nobody', outcome: 'refused', status: 401, command: { do: 'take' } }

describe('Refused with a sentence and a line in the audit is', () => {
  it('a sign-in that has ended', async () => {
    rig.hub.store.desk.put(sessionKey(ada.split('=')[1] ?? ''), { person: 'Ada', until: Date.now() - 1 })
    const late = await take({ cookie: ada })
    expect(late).toMatchObject({ status: 401, body: { error: 'Your sign-in is over: sign in again.' } })
    ada = (await rig.signIn('Ada')).cookie ?? ''
    expect(await newest()).toMatchObject({ ...REFUSED, reason: 'Your sign-in is over: sign in again.' })
    expect(onAir()).toBeUndefined()
  })

  it.each([
    ['without any sign-in', {}, 'Nobody is signed in.'],
    ['with a forged cookie', { cookie: 'tribune=forged' }, 'The hub does not know this sign-in: sign in again.'],
    ['with a forged token', bearer('tribune_forged'), 'The hub does not know this sign-in: sign in again.'],
  ])('a take %s', async (_how, options, error) => {
    expect(await take(options)).toMatchObject({ status: 401, body: { error } })
    expect(await newest()).toMatchObject({ ...REFUSED, reason: error })
    expect(onAir()).toBeUndefined()
  })

  it('a take by a page of another origin, with the cookie of who sits at that browser', async () => {
    const error = 'A page of another origin may not do this.'
    const answer = await take({ cookie: ada, headers: { origin: 'https://evil.example' } })
    expect(answer).toMatchObject({ status: 401, body: { error } })
    expect(await newest()).toMatchObject({ ...REFUSED, reason: error })
  })

  it('a command of somebody else, played again', async () => {
    const id = randomUUID()
    await rig.command(ada, TAKE, { id })
    const before = onAir()
    const secret = await issue('Companion')
    const answer = await rig.ask('POST', '/api/commands', { body: { id, command: TAKE }, ...bearer(secret) })
    const error = 'A command of this id was given by somebody else.'
    expect(answer).toMatchObject({ status: 409, body: { error } })
    expect(await newest()).toMatchObject({ who: 'Companion', kind: 'token', id, outcome: 'refused', reason: error })
    expect(onAir()).toEqual(before)
    await rig.restart()
    expect((await rig.command(ada, TAKE, { id })).status, 'whose it was is known, also later').toBe(200)
    expect(onAir()).toEqual(before)
  })

  it('another command under an id of one’s own that was used', async () => {
    const id = randomUUID()
    await rig.command(ada, TAKE, { id })
    const answer = await rig.command(ada, { ...TAKE, show: { kind: 'follow' } }, { id })
    expect(answer.status).toBe(409)
    expect(await newest()).toMatchObject({ who: 'Ada', outcome: 'refused', command: { show: { kind: 'follow' } } })
    expect(onAir()).toMatchObject({ show: { kind: 'dark' } })
  })

  it('a token that was revoked, from that instant', async () => {
    const secret = await issue('Companion')
    expect((await take(bearer(secret))).status).toBe(200)
    const before = onAir()
    await rig.command(ada, { do: 'revoke token', name: 'Companion' })
    const error = 'The token "Companion" was revoked.'
    expect(await take(bearer(secret))).toMatchObject({ status: 401, body: { error } })
    expect(await newest()).toMatchObject({ ...REFUSED, reason: error })
    expect(onAir()).toEqual(before)
  })

  it('a wrong password, with the name that was tried and never the password', async () => {
    await rig.signIn('Eve', 'a secret that is wrong')
    expect(await newest()).toMatchObject({ who: 'nobody', command: { do: 'sign in', name: 'Eve' } })
    expect(JSON.stringify(await newest())).not.toContain('a secret')
  })
})

describe('A token', () => {
  it('is told once: not to who asks again, nor in the audit, nor in the list', async () => {
    const id = randomUUID()
    const command: Command = { do: 'issue token', token: { name: 'Companion', role: 'operator' } }
    const secret = textIn((await rig.command(ada, command, { id })).body, 'secret')
    expect((await rig.command(ada, command, { id })).body).toEqual({})
    expect(JSON.stringify(await newest())).not.toContain(secret)
    for (const [key, row] of rig.hub.store.desk.entries(''))
      expect(`${key} ${JSON.stringify(row)}`).not.toContain(secret)
  })

  it('ends when it was said to', async () => {
    const secret = await issue('Companion', { until: Date.now() + 60_000 })
    expect((await rig.ask('GET', '/api/me', bearer(secret))).body).toMatchObject({
      me: { kind: 'token', name: 'Companion', role: 'operator' },
    })
    for (const [key, row] of rig.hub.store.desk.entries('token/'))
      rig.hub.store.desk.put(key, { ...(row as JsonObject), until: Date.now() - 1 })
    expect((await take(bearer(secret))).body['error']).toBe('The token "Companion" has ended.')
  })

  it('is kept to its zones', async () => {
    await rig.command(ada, { do: 'set zone', zone: 'north', name: 'North' })
    const secret = await issue('Companion', { zones: { north: true } })
    expect(await take(bearer(secret))).toMatchObject({ status: 403 })
  })

  it('outlives a restart', async () => {
    const secret = await issue('Companion')
    await rig.restart()
    expect((await take(bearer(secret))).status).toBe(200)
  })
})

describe('A flood of strangers', () => {
  it('leaves so many lines and one that counts the rest, and what staff did stays', async () => {
    await rig.command(ada, { do: 'set zone', zone: 'north', name: 'North' })
    for (let i = 0; i < 100; i += 1) await take({})
    const lines = [...rig.hub.store.desk.entries('audit/')]
    expect(lines.length).toBeLessThan(70)
    await rig.restart()
    const { body } = await rig.ask('GET', '/api/audit?limit=1000', { cookie: ada })
    const rows = JSON.stringify(body)
    expect(rows).toContain('40 more were refused to nobody in the last minute.')
    expect(rows).toContain('set zone')
  })
})
