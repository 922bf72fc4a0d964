import { WebSocket } from 'ws'
import * as z from 'zod'
import type { DeviceReport } from '../../../protocol/device-report.ts'
import type { Hub } from './hub.ts'

const deviceSchema = z.object({ token: z.string(), code: z.string() })

/** A display that was just switched on: its own key, and the code that it shows. */
export async function newDevice(hub: Hub): Promise<z.infer<typeof deviceSchema>> {
  const answer = await fetch(new URL('/api/devices', hub.url), { method: 'POST' })
  return deviceSchema.parse(await answer.json())
}

/** A screen's socket without a picture: says that it painted every take it hears of, at once after its instant. */
export class FakeScreen {
  readonly #socket: WebSocket
  readonly #told = new Set<string>()

  private constructor(socket: WebSocket) {
    this.#socket = socket
  }

  /**
   * @param lateMs so long after the instant
   * @param camera what it sends when it is asked for a picture of itself; without one it is a page in a browser
   */
  static async join(hub: Hub, screen: string, device: string, lateMs = 10, camera?: () => Buffer): Promise<FakeScreen> {
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/feed`)
    const fake = new FakeScreen(socket)
    const send = (picture: Buffer) =>
      fetch(new URL(`/api/screens/${screen}/picture`, hub.url), {
        method: 'PUT',
        headers: { authorization: `Bearer ${device}` },
        body: new Uint8Array(picture),
      })
    socket.on('message', (data) => {
      if (!Buffer.isBuffer(data)) return
      const text = data.toString()
      fake.#hear(text, lateMs)
      if (camera !== undefined && text.includes('"askedAt"')) void send(camera())
    })
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    fake.#say({
      type: 'hello',
      protocol: 1,
      screen,
      device,
      agent: 'Tribune (test)',
      subscribe: [`screen/${screen}`, 'group/*', 'zone/*', 'venue', ...(camera ? [`camera/${screen}`] : [])],
    })
    return fake
  }

  /** Says how its machine does (SPEC DR). */
  machine(report: DeviceReport): void {
    this.#say({ type: 'device', report })
  }

  leave(): void {
    this.#socket.terminate()
  }

  #hear(text: string, lateMs: number): void {
    for (const [, take = '', at] of text.matchAll(/"take":"([^"]+)","order":\d+,"at":(\d+)/g)) {
      if (this.#told.has(take)) continue
      this.#told.add(take)
      const paintedAt = Number(at) + lateMs
      setTimeout(
        () => this.#say({ type: 'report', key: 'screen', take, paintedAt }),
        Math.max(0, paintedAt - Date.now()),
      )
    }
  }

  #say(message: object): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message))
  }
}
