import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ensureBuilt, ROOT } from '../../build/build.mjs'
import { HubProcess } from '../support/hub-process.ts'

const RECORDING = path.join(ROOT, 'recordings', 'invented-live')

let folder: string
const started: HubProcess[] = []
let data = 0

beforeAll(async () => {
  await ensureBuilt(['hub'])
  folder = await mkdtemp(path.join(tmpdir(), 'tribune-hub-'))
}, 120_000)
afterEach(async () => {
  for (const hub of started) hub.kill('SIGKILL')
  await Promise.all(started.splice(0).map((hub) => hub.exit))
})
afterAll(() => rm(folder, { recursive: true }))

function hub(...args: string[]): HubProcess {
  const made = new HubProcess(args, { TRIBUNE_SOURCE: '', TRIBUNE_ODF_KEY: '' })
  started.push(made)
  return made
}

function onData(...args: string[]): HubProcess {
  return hub('--port', '0', '--data', path.join(folder, String(data)), ...args)
}

async function json(url: string): Promise<Record<string, unknown>> {
  const response = await fetch(url)
  return Object(await response.json())
}

describe('the hub as a process', () => {
  test('ends within 2 s of SIGTERM with 0, also with connections open, and keeps everything', async () => {
    data += 1
    const first = onData('--source', `replay:${RECORDING}?speed=max`, '--source', 'odf-http')
    const url = await first.url()
    await expectDone(url)
    const documents = await json(`${url}/api/documents?limit=1000`)
    const sockets = await Promise.all([
      openSocket(url, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'),
      openSocket(url, ''),
    ])
    sockets.push(await openSocket(url, 'POST /odf HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n<OdfBody'))
    const screen = new WebSocket(`${url.replace('http', 'ws')}/feed`)
    screen.on('error', () => screen.terminate())
    await once(screen, 'open')
    screen.send(JSON.stringify({ type: 'hello', protocol: 1, subscribe: ['unit/*'] }))
    await once(screen, 'message')
    const asked = performance.now()
    first.kill('SIGTERM')
    const exit = await first.exit
    expect(exit).toMatchObject({ code: 0, signal: null, stdout: `listening ${url}\n` })
    expect(performance.now() - asked).toBeLessThan(2_000)
    for (const socket of sockets) socket.destroy()

    const second = onData('--source', `replay:${RECORDING}?speed=max`)
    const again = await second.url()
    await expectDone(again)
    const kept = await json(`${again}/api/documents?limit=1000`)
    expect(withoutHttp(kept)).toEqual(withoutHttp(documents))
    second.kill('SIGINT')
    expect(await second.exit).toMatchObject({ code: 0, signal: null })
  }, 30_000)

  test('a bad setting is one sentence, and 1', async () => {
    const exit = await hub('--port', 'x').exit
    expect(exit).toMatchObject({ code: 1, stdout: '' })
    expect(exit.stderr).toBe('--port "x" does not fit: a whole number from 0 to 65535 is needed.\n')
  })

  test('a folder that cannot be read is one sentence, and 1', async () => {
    const missing = path.join(folder, 'missing')
    for (const kind of ['replay', 'odf-folder']) {
      const exit = await onData('--source', `${kind}:${missing}`).exit
      expect([exit.code, exit.stderr]).toEqual([
        1,
        `The folder ${missing} of ${kind} cannot be read: there is no such folder.\n`,
      ])
    }
    const empty = path.join(folder, 'empty')
    await mkdir(empty)
    expect((await onData('--source', `replay:${empty}`).exit).stderr).toBe(
      `The folder ${empty} of replay holds no *.xml.\n`,
    )
  })

  test('a port in use is one sentence, and 1', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const exit = await hub('--port', String(port), '--data', path.join(folder, 'p'), '--source', 'odf-http').exit
    expect([exit.code, lastLine(exit.stderr)]).toEqual([
      1,
      `The hub cannot listen on 127.0.0.1:${port}: the port is in use.`,
    ])
    other.close()
  })

  test('a data folder that another hub has, or that is damaged, is one sentence, and 1', async () => {
    data += 1
    const first = onData('--source', 'odf-http')
    await first.url()
    const exit = await onData('--source', 'odf-http').exit
    const place = path.join(folder, String(data))
    expect([exit.code, exit.stderr]).toEqual([1, `The data folder ${place} is in use by another hub.\n`])
    first.kill('SIGKILL')
    await first.exit
    await writeFile(path.join(place, 'CURRENT'), 'MANIFEST-999999\n')
    const damaged = await onData('--source', 'odf-http').exit
    expect(damaged.code).toBe(1)
    expect(damaged.stderr).toMatch(/^The database in .* (is damaged|cannot be opened).*\.\n$/)
  })

  test('another address than loopback is warned of once', async () => {
    data += 1
    const open = onData('--source', 'odf-http', '--host', '0.0.0.0')
    await open.url()
    open.kill('SIGTERM')
    const { stderr } = await open.exit
    expect(stderr.match(/The hub listens on 0\.0\.0\.0/g)).toHaveLength(1)
  })
})

async function expectDone(url: string): Promise<void> {
  await expect
    .poll(async () => JSON.stringify((await json(`${url}/healthz`))['sources']), { timeout: 15_000, interval: 50 })
    .toContain('"state":"done"')
}

function openSocket(url: string, text: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text, () => resolve(socket)))
    socket.on('error', reject)
    socket.resume()
  })
}

/** The second hub has no HTTP door, so what stands of it may differ. */
function withoutHttp(page: Record<string, unknown>): unknown[] {
  const documents = Array.isArray(page['documents']) ? page['documents'] : []
  return documents.filter((document) => !JSON.stringify(document).startsWith('{"key":"source/odf-http'))
}

function lastLine(text: string): string | undefined {
  return text.trimEnd().split('\n').at(-1)
}
