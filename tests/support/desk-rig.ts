import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import * as z from 'zod'
import { WebSocket } from 'ws'
import { createHub, type Hub } from '../../hub/hub.ts'
import { readSettings } from '../../hub/settings.ts'
import type { Command } from '../../protocol/desk-commands.ts'
import type { JsonObject } from '../../protocol/json.ts'
import type { ClientMessage, Holds } from '../../protocol/messages.ts'

export const PASSWORD = 'a long enough one'

/** A text in an answer. @throws where it is none. */
export function textIn(body: JsonObject, member: string): string {
  return z.string().parse(body[member])
}

export interface Reply {
  readonly status: number
  readonly body: JsonObject
  readonly cookie: string | undefined
}

/** A real hub with a console, spoken to over HTTP and websockets as pages and screens do. */
export class DeskRig {
  #hub: Hub
  readonly #folder: string
  readonly #sockets: WebSocket[] = []

  readonly #options: readonly string[]

  private constructor(hub: Hub, folder: string, options: readonly string[]) {
    this.#hub = hub
    this.#folder = folder
    this.#options = options
  }

  /** @param options of the hub, beside port and folder. */
  static async start(options: readonly string[] = []): Promise<DeskRig> {
    const folder = await mkdtemp(path.join(tmpdir(), 'tribune-desk-'))
    return new DeskRig(await open(folder, options), folder, options)
  }

  /** Gone with the rig. */
  get folder(): string {
    return this.#folder
  }

  get hub(): Hub {
    return this.#hub
  }

  /** The same data, another life. */
  async restart(): Promise<void> {
    await this.#hub.close()
    this.#hub = await open(this.#folder, this.#options)
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate()
    await this.#hub.close()
    await rm(this.#folder, { recursive: true, force: true })
  }

  async ask(
    method: string,
    place: string,
    options: { body?: unknown; cookie?: string; headers?: Record<string, string> } = {},
  ): Promise<Reply> {
    const response = await fetch(`${this.#hub.url}${place}`, {
      method,
      headers: {
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    })
    const text = await response.text()
    const body = text.startsWith('{')
      ? (z.record(z.string(), z.json()).parse(JSON.parse(text)) as JsonObject)
      : { text }
    return { status: response.status, body, cookie: response.headers.get('set-cookie')?.split(';')[0] }
  }

  /** The first person, an administrator. @returns the cookie. */
  async first(name = 'Ada'): Promise<string> {
    const { cookie, body } = await this.ask('POST', '/api/first-person', {
      body: { code: this.#hub.setUpCode, name, password: PASSWORD },
    })
    if (cookie === undefined) throw new Error(`no first person: ${JSON.stringify(body)}`)
    return cookie
  }

  async signIn(name: string, password = PASSWORD): Promise<Reply> {
    return this.ask('POST', '/api/sign-in', { body: { name, password } })
  }

  command(
    cookie: string | undefined,
    command: Command,
    more: { id?: string; seen?: Record<string, number> } = {},
  ): Promise<Reply> {
    const envelope = { id: more.id ?? randomUUID(), ...(more.seen && { seen: more.seen }), command }
    return this.ask('POST', '/api/commands', { body: envelope, ...(cookie === undefined ? {} : { cookie }) })
  }

  /** A screen that has just been switched on for the first time. */
  async device(): Promise<{ token: string; code: string }> {
    const { body } = await this.ask('POST', '/api/devices')
    return z.object({ token: z.string(), code: z.string() }).parse(body)
  }

  /** A screen's socket, after its hello. @param more what it subscribes to beside what it obeys, and holds. */
  async screen(
    screen: string,
    device?: string,
    more: { readonly subscribe?: readonly string[]; readonly holds?: Holds } = {},
  ): Promise<ScreenSocket> {
    const socket = new WebSocket(`${this.#hub.url.replace('http', 'ws')}/feed`)
    this.#sockets.push(socket)
    const heard: JsonObject[] = []
    socket.on('message', (data) => {
      if (Buffer.isBuffer(data))
        heard.push(z.record(z.string(), z.json()).parse(JSON.parse(data.toString())) as JsonObject)
    })
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    const say = (message: ClientMessage) => socket.send(JSON.stringify(message))
    say({
      type: 'hello',
      protocol: 1,
      screen,
      ...(device && { device }),
      subscribe: [`screen/${screen}`, 'group/*', 'zone/*', 'venue', ...(more.subscribe ?? [])],
      ...(more.holds && { holds: more.holds }),
    })
    return { heard, say, close: () => socket.terminate() }
  }
}

export interface ScreenSocket {
  readonly heard: readonly JsonObject[]
  say(message: ClientMessage): void
  close(): void
}

async function open(folder: string, options: readonly string[] = []): Promise<Hub> {
  const command = readSettings(['--port', '0', '--data', folder, '--log', 'silent', ...options], {})
  if (command.kind !== 'run') throw new Error('no settings')
  return createHub(command.settings, { log: pino({ level: 'silent' }), playerFolder: folder })
}
