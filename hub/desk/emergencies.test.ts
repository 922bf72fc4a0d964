import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '../../protocol/desk-commands.ts'
import type { Role } from '../../protocol/desk-people.ts'
import type { Targets } from '../../protocol/desk-targets.ts'
import { DeskRig, PASSWORD, textIn } from '../../tests/support/desk-rig.ts'

const HOUR = 3_600_000

let rig: DeskRig
let ada: string
beforeEach(async () => {
  rig = await DeskRig.start()
  ada = await rig.first()
})
afterEach(() => rig.close())

const fire = (more: object = {}): Command => ({
  do: 'issue emergency',
  status: 'Actual',
  severity: 'Extreme',
  infos: { en: { event: 'Fire', instruction: 'Leave the hall by the nearest exit.' }, fr: { event: 'Incendie' } },
  targets: { venue: true },
  until: Date.now() + HOUR,
  ...more,
})
const document = (key: string) => rig.hub.store.documents.get(key)?.value

async function hire(name: string, role: Role, zones?: Record<string, true>): Promise<string> {
  await rig.command(ada, { do: 'set person', person: { name, role, ...(zones && { zones }) }, password: PASSWORD })
  const { cookie } = await rig.signIn(name)
  if (cookie === undefined) throw new Error(`${name} cannot sign in`)
  return cookie
}

async function claim(name: string, more: object = {}) {
  const device = await rig.device()
  await rig.command(ada, { do: 'claim screen', code: device.code, name, ...more })
  return device
}

describe('An Actual emergency', () => {
  it('reaches no screen before another person has confirmed it', async () => {
    const issued = await rig.command(ada, fire())
    expect(issued.body).toMatchObject({ state: 'waiting' })
    const emergency = textIn(issued.body, 'emergency')
    expect(document(`emergency/${emergency}`)).toBeUndefined()
    const self = await rig.command(ada, { do: 'confirm emergency', emergency })
    expect(self.status).toBe(409)
    expect(self.body['error']).toBe('Ada has issued it; another person must confirm it.')
    const bea = await hire('Bea', 'supervisor')
    expect((await rig.command(bea, { do: 'confirm emergency', emergency })).status).toBe(200)
    expect(document(`emergency/${emergency}`)).toMatchObject({
      status: 'Actual',
      to: { venue: true },
      infos: { en: { sortOrder: 1, event: 'Fire' }, fr: { sortOrder: 2, event: 'Incendie' } },
    })
    expect((await rig.command(bea, { do: 'confirm emergency', emergency })).status, 'once').toBe(409)
  })

  it('is confirmed and taken off by supervisors; one that waits is withdrawn by an operator', async () => {
    const otto = await hire('Otto', 'operator')
    const emergency = textIn((await rig.command(otto, fire())).body, 'emergency')
    expect((await rig.command(otto, { do: 'confirm emergency', emergency })).status).toBe(403)
    await rig.command(ada, { do: 'confirm emergency', emergency })
    const cancel = await rig.command(otto, { do: 'cancel emergency', emergency })
    expect(cancel.body['error']).toBe('Otto is operator; an emergency that stands is cancelled by a supervisor.')
    expect((await rig.command(ada, { do: 'cancel emergency', emergency })).status).toBe(200)
    expect(document(`emergency/${emergency}`)).toBeUndefined()
    const waiting = textIn((await rig.command(otto, fire())).body, 'emergency')
    expect((await rig.command(otto, { do: 'cancel emergency', emergency: waiting })).status).toBe(200)
  })

  it('is for zones of who issues it, and of who confirms it', async () => {
    for (const zone of ['north', 'south']) await rig.command(ada, { do: 'set zone', zone, name: zone })
    const otto = await hire('Otto', 'operator', { north: true })
    const sue = await hire('Sue', 'supervisor', { south: true })
    const in_ = (targets: Targets) => rig.command(otto, fire({ targets }))
    expect((await in_({ zones: ['south'] })).status).toBe(403)
    expect((await in_({ venue: true })).status).toBe(403)
    const emergency = textIn((await in_({ zones: ['north'] })).body, 'emergency')
    expect((await rig.command(sue, { do: 'confirm emergency', emergency })).status).toBe(403)
  })

  it('replaces another one when it stands, not before', async () => {
    const bea = await hire('Bea', 'supervisor')
    const old = textIn((await rig.command(ada, fire())).body, 'emergency')
    await rig.command(bea, { do: 'confirm emergency', emergency: old })
    const fresh = textIn((await rig.command(ada, fire({ replaces: [old] }))).body, 'emergency')
    expect(document(`emergency/${old}`)).toBeDefined()
    await rig.command(bea, { do: 'confirm emergency', emergency: fresh })
    expect(document(`emergency/${old}`)).toBeUndefined()
    expect(document(`emergency/${fresh}`)).toBeDefined()
  })

  it('says which screens it has reached, by their own word', async () => {
    const a = await claim('A')
    await claim('B')
    const own = await rig.screen('a', a.token)
    const emergency = textIn((await rig.command(ada, fire({ status: 'Exercise' }))).body, 'emergency')
    const at = Number(document(`emergency/${emergency}`)?.['at'])
    own.say({ type: 'report', key: `emergency/${emergency}`, paintedAt: at + 90 })
    await vi.waitFor(async () => {
      const { body } = await rig.ask('GET', `/api/emergencies/${emergency}`, { cookie: ada })
      expect(body['screens']).toEqual({ a: { kind: 'reached', after: 90 }, b: { kind: 'offline' } })
      expect(body['reached']).toMatchObject({ screens: 2, reached: 1, offline: 1 })
    })
  })

  it('stands after the hub has started anew, and ends by itself', async () => {
    const short = textIn(
      (await rig.command(ada, fire({ status: 'Exercise', until: Date.now() + 700 }))).body,
      'emergency',
    )
    const long = textIn((await rig.command(ada, fire({ status: 'Exercise' }))).body, 'emergency')
    await rig.restart()
    expect(document(`emergency/${long}`)).toBeDefined()
    await vi.waitFor(() => expect(document(`emergency/${short}`)).toBeUndefined(), { timeout: 3000 })
    const { body } = await rig.ask('GET', `/api/emergencies/${short}`, { cookie: ada })
    expect(body['state']).toMatchObject({ kind: 'expired', by: { name: 'the hub' } })
  })

  it.each([
    [{ until: Date.now() - 1 }, 'Its end is over already.'],
    [{ until: Date.now() + 25 * HOUR }, 'Its end is more than a day away.'],
    [{ infos: {} }, 'The emergency says nothing in any language.'],
    [{ targets: {} }, 'No screen, group or zone was named.'],
  ])('is refused where it makes no sense: %o', async (more, reason) => {
    const { status, body } = await rig.command(ada, fire(more))
    expect([status, body['error']]).toEqual([400, reason])
  })
})

describe('An Exercise', () => {
  it('needs nobody else; a Test is for screens of staff alone', async () => {
    await claim('Hall')
    await claim('Office', { audience: 'test' })
    const exercise = await rig.command(ada, fire({ status: 'Exercise' }))
    expect(exercise.body).toMatchObject({ state: 'standing' })
    const test = await rig.command(ada, fire({ status: 'Test' }))
    const { body } = await rig.ask('GET', `/api/emergencies/${textIn(test.body, 'emergency')}`, { cookie: ada })
    expect(body['screens']).toEqual({ office: { kind: 'offline' } })
  })
})

describe('A message of the operator', () => {
  const rain = (more: object = {}): Command => ({
    do: 'send message',
    texts: { en: 'The session begins 20 minutes later.' },
    targets: { venue: true },
    until: Date.now() + HOUR,
    ...more,
  })

  it('stands until it is ended, and can be said otherwise meanwhile', async () => {
    const message = textIn((await rig.command(ada, rain())).body, 'message')
    await rig.command(ada, rain({ message, texts: { en: 'At 20:15.' } }))
    expect(document(`message/${message}`)).toMatchObject({ texts: { en: 'At 20:15.' }, to: { venue: true } })
    expect((await rig.command(ada, { do: 'end message', message })).status).toBe(200)
    expect(document(`message/${message}`)).toBeUndefined()
    expect((await rig.command(ada, { do: 'end message', message })).status).toBe(404)
  })

  it('ends by itself, and within a day', async () => {
    expect((await rig.command(ada, rain({ until: Date.now() + 25 * HOUR }))).status).toBe(400)
    const message = textIn((await rig.command(ada, rain({ until: Date.now() + 300 }))).body, 'message')
    await vi.waitFor(() => expect(document(`message/${message}`)).toBeUndefined(), { timeout: 3000 })
  })

  it('is nobody else’s to end in a zone of his own', async () => {
    for (const zone of ['north', 'south']) await rig.command(ada, { do: 'set zone', zone, name: zone })
    const otto = await hire('Otto', 'operator', { north: true })
    const message = textIn((await rig.command(ada, rain({ targets: { zones: ['south'] } }))).body, 'message')
    expect((await rig.command(otto, { do: 'end message', message })).status).toBe(403)
    expect((await rig.command(otto, rain({ targets: { zones: ['north'] } }))).status).toBe(200)
  })
})
