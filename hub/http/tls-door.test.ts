import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import https from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createHub, type Hub } from '../hub.ts'
import { readSettings } from '../settings.ts'

const CERTIFICATES = path.join(import.meta.dirname, '..', '..', 'tests', 'support', 'tls')
const file = (name: string): string => path.join(CERTIFICATES, name)
const ca = readFileSync(file('hub.crt'))

let folder = ''
let hub: Hub | undefined
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'tribune-tls-'))))
afterEach(async () => {
  await hub?.close()
  hub = undefined
  await rm(folder, { recursive: true, force: true })
})

async function start(cert: string, key: string): Promise<Hub> {
  const command = readSettings(['--port', '0', '--data', folder, '--tls-cert', cert, '--tls-key', key], {})
  if (command.kind !== 'run') throw new Error('no run')
  return (hub = await createHub(command.settings, { log: pino({ level: 'silent' }), playerFolder: folder }))
}

function get(url: string, trusted: Buffer): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    https
      .get(url, { ca: trusted, agent: false }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      .on('error', reject)
  })
}

describe('a hub with a certificate', () => {
  it('is an https address, and answers who trusts it', async () => {
    const { url } = await start(file('hub.crt'), file('hub.key'))
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
    expect(await get(`${url}/healthz`, ca)).toBe(200)
    await expect(get(`${url}/healthz`, readFileSync(file('other.crt')))).rejects.toThrow(/certificate/)
  })

  it('serves the feed by wss, to screens that pin it', async () => {
    const { url } = await start(file('hub.crt'), file('hub.key'))
    const socket = new WebSocket(`${url.replace('https', 'wss')}/feed`, { ca: [ca] })
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'hello', protocol: 1, agent: 'test', holds: {} }))
    const [frame] = await once(socket, 'message')
    expect(String(frame)).toMatch(/welcome|refused/)
    socket.terminate()
    // No certificate is trusted: neither a pinned one nor the system's.
    const wary = new WebSocket(`${url.replace('https', 'wss')}/feed`, { ca: [] })
    await expect(once(wary, 'open')).rejects.toThrow(/certificate/)
  })

  it('who speaks no TLS, or breaks off, disturbs nobody', async () => {
    const { url, port } = await start(file('hub.crt'), file('hub.key'))
    const plain = connect(port, '127.0.0.1')
    plain.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    plain.on('error', () => undefined)
    await once(plain, 'close')
    expect(await get(`${url}/healthz`, ca)).toBe(200)
  })

  it('does not start with files that are missing or do not belong together', async () => {
    await expect(start(file('nothing.crt'), file('hub.key'))).rejects.toThrow(
      /^--tls-cert ".*nothing\.crt" cannot be read: /,
    )
    await expect(start(file('hub.crt'), file('other.key'))).rejects.toThrow(
      /^--tls-cert ".*" and --tls-key ".*" do not fit: /,
    )
    expect(() => readSettings(['--tls-cert', 'a.crt'], {})).toThrow(
      '--tls-cert and --tls-key go together: one of them is missing.',
    )
  })
})
