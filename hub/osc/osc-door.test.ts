import { createSocket } from 'node:dgram'
import path from 'node:path'
import { toBuffer, type OscPacketInput } from 'osc-min'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { JsonObject } from '../../protocol/json.ts'
import { DeskRig, textIn } from '../../tests/support/desk-rig.ts'
import { createHub } from '../hub.ts'
import { readSettings } from '../settings.ts'

let rig: DeskRig
let ada: string
let token: string
beforeEach(async () => {
  rig = await DeskRig.start(['--osc', '0'])
  ada = await rig.first()
  await rig.command(ada, { do: 'set group', group: 'hall', name: 'Hall' })
  token = textIn(
    (await rig.command(ada, { do: 'issue token', token: { name: 'Desk', role: 'operator' } })).body,
    'secret',
  )
})
afterEach(() => rig.close())

const socket = createSocket('udp4')
function send(packet: OscPacketInput | Buffer): void {
  const bytes = Buffer.isBuffer(packet) ? packet : new Uint8Array(toBuffer(packet).buffer)
  socket.send(bytes, rig.hub.oscPort, '127.0.0.1')
}
const take = (show: string, secret = token) => ({ address: '/tribune/take/group/hall', args: [secret, show] })
const onAir = () => rig.hub.store.documents.get('group/hall')?.value['program']
const audit = async () => (await rig.ask('GET', '/api/audit?limit=1', { cookie: ada })).body['rows']

describe('OSC', () => {
  it('takes a show to a group by a token, and undoes its own newest one, not what somebody else took since', async () => {
    send(take('dark'))
    await vi.waitFor(() => expect(onAir()).toMatchObject({ show: { kind: 'dark' } }))
    expect(await audit()).toMatchObject([{ who: 'Desk', kind: 'token', from: 'osc 127.0.0.1', outcome: 'done' }])
    const at = Number((onAir() as JsonObject)['at'])
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(at))
    send(take('card clock'))
    await vi.waitFor(() => expect(onAir()).toMatchObject({ show: { kind: 'card' } }))
    await rig.command(ada, { do: 'take', targets: { venue: true }, show: { kind: 'follow' } })
    send({ address: '/tribune/undo', args: [token] })
    await vi.waitFor(async () => expect(await audit()).toMatchObject([{ command: { do: 'undo take' } }]))
    expect(onAir()).toMatchObject({ show: { kind: 'dark' } })
    expect(rig.hub.store.documents.get('venue')?.value['program']).toMatchObject({ order: 3 })
  })

  it('does all messages of a bundle', async () => {
    send({ timetag: new Date(), elements: [take('dark'), take('card sync')] })
    await vi.waitFor(() => expect(onAir()).toMatchObject({ show: { kind: 'card', card: 'sync' } }))
  })

  it('does nothing for a forged token, nor for the sign-in of a person, and both stand in the audit', async () => {
    send(take('dark', 'tribune_forged'))
    await vi.waitFor(async () => expect(await audit()).toMatchObject([{ who: 'nobody', command: { do: 'take' } }]))
    send(take('dark', ada.split('=')[1]))
    await vi.waitFor(async () =>
      expect(await audit()).toMatchObject([{ who: 'nobody', reason: 'OSC is for tokens of other systems only.' }]),
    )
    expect(onAir()).toBeUndefined()
  })

  it('is heard only where it was asked for', async () => {
    const plain = await DeskRig.start()
    expect(plain.hub.oscPort).toBeUndefined()
    await plain.close()
  })
})

describe('A bad packet', () => {
  it('is one sentence in the log each, as many as do not fill it, and the hub goes on', async () => {
    const lines: string[] = []
    const log = pino({ level: 'warn', base: null }, { write: (line: string) => void lines.push(line) })
    const command = readSettings(['--port', '0', '--osc', '0', '--data', path.join(rig.folder, 'second')], {})
    if (command.kind !== 'run') throw new Error('no settings')
    const hub = await createHub(command.settings, { log, playerFolder: rig.folder })
    for (let i = 0; i < 100; i += 1) socket.send(Buffer.from('GET / HTTP/1.1'), hub.oscPort, '127.0.0.1')
    socket.send(new Uint8Array(toBuffer({ address: '/x', args: ['t'] }).buffer), hub.oscPort, '127.0.0.1')
    const osc = () => lines.filter((line) => line.includes('OSC: '))
    await vi.waitFor(() => expect(osc().length).toBeGreaterThanOrEqual(20))
    expect(osc()[0]).toMatch(/OSC: a packet of 127\.0\.0\.1 is no OSC: .+\./)
    expect((await fetch(`${hub.url}/healthz`)).status).toBe(200)
    expect(osc().length).toBeLessThan(25)
    await hub.close()
  })
})

it('A hub whose OSC port is taken says so and does not start', async () => {
  const command = readSettings(
    ['--port', '0', '--osc', String(rig.hub.oscPort), '--data', path.join(rig.folder, 'third')],
    {},
  )
  if (command.kind !== 'run') throw new Error('no settings')
  await expect(createHub(command.settings, { log: pino({ level: 'silent' }) })).rejects.toThrow(
    /^The hub cannot hear OSC on 127\.0\.0\.1:\d+: the port is in use\.$/,
  )
})
