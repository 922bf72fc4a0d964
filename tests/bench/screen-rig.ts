import { chromium, type Browser, type Page } from '@playwright/test'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { WebSocketServer } from 'ws'
import { findBrowser } from '../../build/find-browser.mjs'
import { createHub, type Hub } from '../../hub/hub.ts'
import { readSettings } from '../../hub/settings.ts'

/** A Chromium that draws with the processor, as the smallest screens do. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser()
  if ('missing' in found) throw new Error(found.missing)
  const isRoot = process.getuid?.() === 0
  const args = ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])]
  return chromium.launch({ executablePath: found.path, args })
}

export interface BenchedHub {
  readonly hub: Hub
  close: () => Promise<void>
}

/** A whole hub with the player page, on a folder of its own. */
export async function openWholeHub(): Promise<BenchedHub> {
  const data = await mkdtemp(path.join(tmpdir(), 'tribune-bench-'))
  const command = readSettings(['--port', '0', '--data', data, '--source', 'odf-http'], {})
  if (command.kind !== 'run') throw new Error('the hub has no settings')
  const log = pino({ level: 'error' }, pino.destination(2))
  const hub = await createHub(command.settings, { log, playerFolder: path.resolve('dist', 'renderer') })
  return {
    hub,
    async close() {
      await hub.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

export interface BareServer {
  send(text: string): void
  close(): void
}

/** Serves one page that has a websocket to where it came from, and opens it. Resolves once the page is connected. */
export async function openBarePage(page: Page, html: string): Promise<BareServer> {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html))
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server does not listen')
  const connected = once(sockets, 'connection')
  await page.goto(`http://127.0.0.1:${address.port}/`)
  await connected
  return {
    send(text) {
      for (const socket of sockets.clients) socket.send(text)
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      server.close()
    },
  }
}
