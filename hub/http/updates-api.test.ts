import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { UpdateFacts } from '../../protocol/update-facts.ts'
import { updatesAnswerSchema } from '../../protocol/updates.ts'
import { DeskRig } from '../../tests/support/desk-rig.ts'
import { DEVICE } from '../../tests/support/device-words.ts'
import { Publisher } from '../../tests/support/update-packages.ts'

let folder = ''
let rig: DeskRig
let ada: string
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tribune-packages-'))
  new Publisher().bytes(folder, '0.3.0', '0123456789')
  writeFileSync(path.join(folder, 'publisher.key'), 'secret')
  rig = await DeskRig.start(['--updates', folder])
  ada = await rig.first()
  await vi.waitFor(async () => {
    if ((await updates()).versions.length === 0) throw new Error('the folder was not looked at')
  }, 5_000)
})
afterEach(async () => {
  await rig.close()
  rmSync(folder, { recursive: true, force: true })
})

const updates = async () => updatesAnswerSchema.parse((await rig.ask('GET', '/api/updates', { cookie: ada })).body)
const stand = async () => (await updates()).plan?.stand
const begin = { do: 'begin update', version: '0.3.0', canary: 'north', minutes: 0 } as const

/** A claimed screen, and what its machine says. */
async function screen(id: string) {
  const { code, token } = await rig.device()
  await rig.command(ada, { do: 'claim screen', code, id, name: `Hall ${id}` })
  const socket = await rig.screen(id, token, { subscribe: ['update'] })
  const says = (version: string, update?: UpdateFacts) =>
    socket.say({ type: 'device', report: { ...DEVICE, version, ...(update && { update }) } })
  return { socket, says }
}

describe('The folder of packages', () => {
  it('UP3: is served with what its facts name, whole and in parts, and nothing else that lies there', async () => {
    const get = (place: string, headers = {}) => fetch(`${rig.hub.url}/updates/${place}`, { headers })
    const file = 'tribune-0.3.0-linux-x64.tar.gz'
    expect(await (await get(file)).text()).toBe('0123456789')
    const part = await get(file, { range: 'bytes=4-' })
    expect([part.status, await part.text()]).toEqual([206, '456789'])
    expect((await get('tribune-0.3.0-linux-x64.json')).status).toBe(200)
    for (const place of ['publisher.key', 'nowhere', '', '..%2Fsecret', '%2e%2e%2fpublisher.key'])
      expect((await get(place)).status, place).toBe(404)
  })

  it('is told of to administrators only, with what is wrong in it', async () => {
    writeFileSync(path.join(folder, 'tribune-0.4.0-linux-x64.json'), '{')
    await vi.waitFor(async () => expect((await updates()).faults).toHaveLength(1), 5_000)
    expect((await rig.ask('GET', '/api/updates')).status).toBe(401)
    await rig.command(ada, {
      do: 'set person',
      person: { name: 'Otto', role: 'supervisor' },
      password: 'long enough too',
    })
    const { cookie } = await rig.signIn('Otto', 'long enough too')
    expect((await rig.ask('GET', '/api/updates', { cookie: cookie ?? '' })).status).toBe(403)
  })
})

describe('An update', () => {
  it.each([
    [{ ...begin, version: '0.4.0' }, 404, 'There is no version 0.4.0 in the folder.'],
    [{ ...begin, canary: 'nobody' }, 404, 'There is no screen "nobody".'],
    [{ ...begin, group: 'none' }, 404, 'There is no group "none".'],
    [{ do: 'continue update' }, 404, 'No update is under way.'],
  ] as const)('is refused with a sentence: %j', async (command, status, error) => {
    await screen('north')
    expect(await rig.command(ada, command)).toMatchObject({ status, body: { error } })
  })

  it('goes to the canary, and to all when the canary is well; all of it stands in the audit', async () => {
    const north = await screen('north')
    expect(await rig.command(ada, begin)).toMatchObject({ status: 200 })
    const asking = (await updates()).plan?.asking
    await vi.waitFor(() =>
      expect(JSON.stringify(north.socket.heard)).toContain('"version":"0.3.0","to":{"screen/north":true}'),
    )
    north.says('0.2.0', { kind: 'waiting', version: '0.3.0', asking })
    await vi.waitFor(async () => expect((await updates()).plan?.screens['north']?.kind).toBe('waiting'), 5_000)
    expect(await stand()).toMatchObject({ kind: 'canary' })
    north.says('0.3.0', { kind: 'well', version: '0.3.0', asking })
    await vi.waitFor(async () => expect(await stand()).toMatchObject({ kind: 'all' }), 5_000)
    const audit = JSON.stringify((await rig.ask('GET', '/api/audit', { cookie: ada })).body)
    expect(audit).toContain('"do":"begin update"')
    expect(audit).toMatch(/"who":"the hub"[^}]*"command":\{"do":"continue update"/)
  })

  it('that a screen went back from is held, also over a restart, and asked anew when staff go on', async () => {
    const north = await screen('north')
    await rig.command(ada, begin)
    const asking = (await updates()).plan?.asking
    north.says('0.2.0', { kind: 'back', version: '0.3.0', asking, why: 'it ended twice.' })
    await vi.waitFor(async () => expect(await stand()).toMatchObject({ kind: 'held', at: 'canary' }), 5_000)
    await rig.restart()
    const why = 'Hall north went back to the version before: it ended twice.'
    expect(await stand()).toMatchObject({ kind: 'held', why })
    expect(await rig.command(ada, { ...begin })).toMatchObject({ status: 409 })
    expect(await rig.command(ada, { do: 'continue update', without: 'south' })).toMatchObject({ status: 409 })
    await rig.command(ada, { do: 'continue update' })
    expect(await updates()).toMatchObject({ plan: { stand: { kind: 'canary' }, screens: {} } })
    expect((await updates()).plan?.asking).not.toBe(asking)
  })

  it('is held, given up and begun anew by hand', async () => {
    await screen('north')
    await rig.command(ada, begin)
    await rig.command(ada, { do: 'hold update' })
    expect(await stand()).toMatchObject({ kind: 'held', why: 'Ada held it.' })
    expect(await rig.command(ada, { do: 'hold update' })).toMatchObject({ status: 409 })
    await rig.command(ada, { do: 'give up update' })
    expect(await stand()).toMatchObject({ kind: 'given up', by: 'Ada' })
    const offer = await rig.ask('GET', '/api/documents/update')
    expect(offer.body).toMatchObject({ value: { to: {}, back: true } })
    await rig.command(ada, begin)
    expect(await stand()).toMatchObject({ kind: 'canary' })
    await rig.command(ada, { do: 'continue update' })
    expect(await stand()).toMatchObject({ kind: 'all' })
    expect(await rig.command(ada, { do: 'continue update' })).toMatchObject({ status: 409 })
  })
})
