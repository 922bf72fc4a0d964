import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Command } from '../../../protocol/desk-commands.ts'
import type { Hub } from './hub.ts'

const outcomeSchema = z.object({
  screens: z.record(
    z.string(),
    z.object({ kind: z.string(), after: z.number().optional(), reason: z.string().optional() }),
  ),
})

/** Staff at a console: what they say to a hub, without its page. */
export class Staff {
  readonly #hub: () => Hub
  readonly #cookie: string

  private constructor(hub: () => Hub, cookie: string) {
    this.#hub = hub
    this.#cookie = cookie
  }

  /** The first person of a hub, by the code it printed. */
  static async first(hub: () => Hub): Promise<Staff> {
    const code = /#first=([\w-]+)/.exec(hub().output)?.[1]
    const response = await fetch(`${hub().url}/api/first-person`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, name: 'Ada', password: 'a long enough one' }),
    })
    const cookie = response.headers.get('set-cookie')?.split(';')[0]
    if (cookie === undefined) throw new Error(`no first person: ${await response.text()}`)
    return new Staff(hub, cookie)
  }

  /** Gives a command. @returns its answer; @throws with the hub's sentence where it is refused */
  async give(command: Command): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.#hub().url}/api/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify({ id: randomUUID(), command }),
    })
    const body = z.record(z.string(), z.unknown()).parse(await response.json())
    if (!response.ok) throw new Error(`${command.do}: ${JSON.stringify(body)}`)
    return body
  }

  /** Takes a show. @returns the take's id */
  async take(command: Omit<Extract<Command, { do: 'take' }>, 'do'>): Promise<string> {
    return z.string().parse((await this.give({ do: 'take', ...command }))['take'])
  }

  /** A rundown as the hub tells it. */
  async rundown(id: string): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.#hub().url}/api/rundowns/${id}`, { headers: { cookie: this.#cookie } })
    return z.record(z.string(), z.unknown()).parse(await response.json())
  }

  /** What became of a take, screen by screen. */
  async outcome(take: string): Promise<z.infer<typeof outcomeSchema>['screens']> {
    const response = await fetch(`${this.#hub().url}/api/takes/${take}`, { headers: { cookie: this.#cookie } })
    return outcomeSchema.parse(await response.json()).screens
  }
}
