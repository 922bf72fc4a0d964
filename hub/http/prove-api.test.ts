import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../protocol/desk-commands.ts'
import type { JsonObject } from '../../protocol/json.ts'
import { PROOF_MS } from '../desk/rights.ts'
import { DeskRig, PASSWORD, textIn } from '../../tests/support/desk-rig.ts'

let rig: DeskRig
let ada: string
beforeEach(async () => {
  rig = await DeskRig.start()
  ada = await rig.first()
})
afterEach(() => rig.close())

const fire = (): Command => ({
  do: 'issue emergency',
  status: 'Actual',
  severity: 'Extreme',
  infos: { en: { event: 'Fire' } },
  targets: { venue: true },
  until: Date.now() + 3_600_000,
})
const prove = (cookie: string, body: object) => rig.ask('POST', '/api/prove', { cookie, body })

/** As if all who are signed in had shown their passwords long ago. */
function longAgo(): void {
  const { desk } = rig.hub.store
  const rows = [...desk.entries('session/')]
  for (const [key, row] of rows) desk.put(key, { ...(row as JsonObject), provenAt: Date.now() - PROOF_MS - 1000 })
}

describe('An actual emergency', () => {
  it('asks who is signed in for a long time for the password once more, to issue and to confirm it', async () => {
    await rig.command(ada, { do: 'set person', person: { name: 'Bea', role: 'supervisor' }, password: PASSWORD })
    const bea = (await rig.signIn('Bea')).cookie ?? ''
    longAgo()
    expect(await rig.command(ada, fire())).toMatchObject({
      status: 428,
      body: { error: 'An actual emergency asks for the password of Ada once more: it was shown too long ago.' },
    })
    expect((await prove(ada, { password: 'wrong' })).body['error']).toBe('The password is wrong.')
    expect((await rig.command(ada, fire())).status).toBe(428)
    expect((await prove(ada, { password: PASSWORD })).status).toBe(200)
    const emergency = textIn((await rig.command(ada, fire())).body, 'emergency')

    expect((await rig.command(bea, { do: 'confirm emergency', emergency })).status).toBe(428)
    expect((await prove(bea, {})).body['error']).toBe('Your password is asked for.')
    await prove(bea, { password: PASSWORD })
    expect((await rig.command(bea, { do: 'confirm emergency', emergency })).status).toBe(200)
    const { body } = await rig.ask('GET', '/api/audit?person=Ada&limit=4', { cookie: ada })
    expect(body['rows']).toMatchObject([
      { command: { do: 'issue emergency' }, outcome: 'done' },
      { command: { do: 'show password again' }, outcome: 'done' },
      { command: { do: 'issue emergency' }, outcome: 'refused' },
      { command: { do: 'show password again' }, outcome: 'refused' },
    ])
    expect(JSON.stringify(body)).not.toContain(PASSWORD)
  })

  it('asks who came by a badge for that badge, not for another one', async () => {
    await fetch(`${rig.hub.url}/api/badges`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', cookie: ada },
      body: 'code,name,role\nA1,Otto Ng,operator\nB2,Vera Li,operator\n',
    })
    const otto = (await rig.ask('POST', '/api/badge', { body: { code: 'A1' } })).cookie ?? ''
    longAgo()
    expect((await rig.command(otto, fire())).body['error']).toContain('the badge of Otto Ng')
    expect((await prove(otto, { code: 'B2' })).body['error']).toBe('This is another badge.')
    expect((await prove(otto, { code: 'C3' })).body['error']).toBe('This badge is not on the list.')
    expect((await prove(otto, { code: 'A1' })).status).toBe(200)
    expect((await rig.command(otto, fire())).status).toBe(200)
  })

  it('is slowed down by wrong passwords as the door is, and no token can show one', async () => {
    for (let i = 0; i < 5; i += 1) await prove(ada, { password: 'wrong' })
    expect((await prove(ada, { password: PASSWORD })).body['error']).toMatch(/^Too many wrong passwords/)
    const { body } = await rig.command(ada, { do: 'issue token', token: { name: 'Companion', role: 'operator' } })
    const answer = await rig.ask('POST', '/api/prove', {
      headers: { authorization: `Bearer ${textIn(body, 'secret')}` },
      body: { password: PASSWORD },
    })
    expect(answer).toMatchObject({ status: 403, body: { error: 'Companion has no password.' } })
  })
})
