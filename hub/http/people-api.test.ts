import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../protocol/desk-people.ts'
import { DeskRig, PASSWORD, textIn } from '../../tests/support/desk-rig.ts'

let rig: DeskRig
let ada: string
beforeEach(async () => {
  rig = await DeskRig.start()
  ada = await rig.first()
})
afterEach(() => rig.close())

const NEW = 'another long enough one'

async function somebody(name: string, role: Role): Promise<string> {
  await rig.command(ada, { do: 'set person', person: { name, role }, password: PASSWORD })
  return (await rig.signIn(name)).cookie ?? ''
}

describe('The lists of people and tokens', () => {
  it('have everybody, and no secret nor a hash of one', async () => {
    await somebody('Otto', 'operator')
    const issued = await rig.command(ada, { do: 'issue token', token: { name: 'Companion', role: 'operator' } })
    const people = await rig.ask('GET', '/api/people', { cookie: ada })
    expect(people.body).toEqual({
      people: [
        { name: 'Ada', role: 'administrator' },
        { name: 'Otto', role: 'operator' },
      ],
    })
    const tokens = await rig.ask('GET', '/api/tokens', { cookie: ada })
    expect(tokens.body).toEqual({
      tokens: [{ name: 'Companion', role: 'operator', issuedBy: 'Ada', issuedAt: expect.any(Number), valid: true }],
    })
    const hash = [...rig.hub.store.desk.entries('token/')][0]?.[0].slice('token/'.length) ?? 'none'
    expect(JSON.stringify(tokens.body)).not.toContain(hash)
    expect(JSON.stringify(tokens.body)).not.toContain(textIn(issued.body, 'secret'))
  })

  it.each(['/api/people', '/api/tokens'])('are for administrators: %s', async (place) => {
    const sam = await somebody('Sam', 'supervisor')
    expect((await rig.ask('GET', place, { cookie: sam })).status).toBe(403)
    expect((await rig.ask('GET', place)).status).toBe(401)
  })
})

describe('One’s own password', () => {
  const change = (cookie: string, old: string, password: string) =>
    rig.ask('POST', '/api/password', { cookie, body: { old, password } })

  it('is changed with the old one; other sign-ins end, this one stays, and the audit has it', async () => {
    const vera = await somebody('Vera', 'viewer')
    const elsewhere = (await rig.signIn('Vera')).cookie ?? ''
    expect((await change(vera, PASSWORD, NEW)).status).toBe(200)
    expect((await rig.ask('GET', '/api/me', { cookie: vera })).body).toMatchObject({ me: { name: 'Vera' } })
    expect((await rig.ask('GET', '/api/me', { cookie: elsewhere })).body['me']).toBeUndefined()
    expect((await rig.signIn('Vera')).status).toBe(401)
    expect((await rig.signIn('Vera', NEW)).status).toBe(200)
    const { body } = await rig.ask('GET', '/api/audit?person=Vera', { cookie: ada })
    expect(body['rows']).toMatchObject([{ command: { do: 'change password' }, outcome: 'done' }])
    expect(JSON.stringify(body)).not.toContain(NEW)
  })

  it('is not changed with a wrong old one, which slows its name down, too', async () => {
    const vera = await somebody('Vera', 'viewer')
    for (let i = 0; i < 5; i += 1)
      expect(await change(vera, 'wrong', NEW)).toMatchObject({
        status: 403,
        body: { error: 'The old password is wrong.' },
      })
    expect((await change(vera, PASSWORD, NEW)).body['error']).toMatch(/^Too many wrong passwords/)
  })

  it('is not changed to a short one, and not by a token', async () => {
    expect((await change(ada, PASSWORD, 'short')).body['error']).toBe('A password has at least 10 characters.')
    const { body } = await rig.command(ada, { do: 'issue token', token: { name: 'Companion', role: 'operator' } })
    const answer = await rig.ask('POST', '/api/password', {
      headers: { authorization: `Bearer ${textIn(body, 'secret')}` },
      body: { old: PASSWORD, password: NEW },
    })
    expect(answer).toMatchObject({ status: 403, body: { error: 'Companion has no password.' } })
  })
})

describe('One’s own sign-ins', () => {
  it('are told with their browser, and each is ended by nobody but its own person', async () => {
    const vera = await somebody('Vera', 'viewer')
    const elsewhere = (await rig.signIn('Vera')).cookie ?? ''
    const list = async (cookie: string) => {
      const { body } = await rig.ask('GET', '/api/sign-ins', { cookie })
      return body['signIns'] as { id: string; own: boolean; from: string; since: number }[]
    }
    const own = await list(vera)
    expect(own.map((each) => each.own)).toHaveLength(2)
    expect(own).toContainEqual(expect.objectContaining({ own: true, from: '127.0.0.1', agent: expect.any(String) }))
    expect(JSON.stringify(own)).not.toContain(vera.split('=')[1])
    const id = own.find((each) => !each.own)?.id
    const end = (cookie: string) => rig.ask('POST', '/api/sign-ins/end', { cookie, body: { id } })
    expect((await end(ada)).body['error']).toBe('You have no such sign-in.')
    expect((await end(vera)).status).toBe(200)
    expect((await rig.ask('GET', '/api/me', { cookie: elsewhere })).body['me']).toBeUndefined()
    expect(await list(vera)).toHaveLength(1)
  })
})

describe('The last use of a token', () => {
  it('is told with the list of tokens', async () => {
    const { body } = await rig.command(ada, { do: 'issue token', token: { name: 'Companion', role: 'operator' } })
    const before = Date.now()
    await rig.ask('GET', '/api/takes', { headers: { authorization: `Bearer ${textIn(body, 'secret')}` } })
    const { body: told } = await rig.ask('GET', '/api/tokens', { cookie: ada })
    expect(Number((told['tokens'] as { usedAt?: number }[])[0]?.usedAt)).toBeGreaterThanOrEqual(before)
  })
})

describe('A command without an id', () => {
  it('is done each time it comes', async () => {
    const body = { command: { do: 'take', targets: { venue: true }, show: { kind: 'dark' } } }
    const takes = [
      await rig.ask('POST', '/api/commands', { cookie: ada, body }),
      await rig.ask('POST', '/api/commands', { cookie: ada, body }),
    ]
    expect(new Set(takes.map((take) => textIn(take.body, 'take'))).size).toBe(2)
  })
})
