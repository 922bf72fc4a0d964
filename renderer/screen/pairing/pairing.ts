import * as z from 'zod/mini'
import { parseValue } from '../../../protocol/parse.ts'
import type { Clock, Timers } from '../../../protocol/time.ts'
import type { DeviceKeeper } from './kept-device.ts'

/** The hub is asked this often whether staff have claimed this screen; ms (SPEC DV2). */
const ASK = 2000

const stateSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('waiting'),
    code: z.string(),
    until: z.number(),
    now: z.number(),
    hub: z.string(),
    token: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('claimed'), screen: z.string() }),
  z.object({ kind: z.literal('unknown') }),
])
export type DeviceAnswer = z.infer<typeof stateSchema>

/** What the picture of a screen that waits to be claimed shows. */
export interface PairingState {
  /** Undefined until the hub has given one. */
  readonly code?: string | undefined
  /** Monotonic ms: when the hub gives another one. */
  readonly until?: number | undefined
  /** The hub's name. */
  readonly hub?: string | undefined
  /** Why there is nothing new: one sentence. */
  readonly fault?: string | undefined
}

/** Asks the hub. @returns status and content of its answer; rejects where it does not answer. */
export type AskHub = (
  method: 'GET' | 'POST',
  place: string,
  token?: string,
) => Promise<{ status: number; body: unknown }>

export interface PairingOptions {
  readonly ask: AskHub
  readonly keeper: DeviceKeeper
  readonly clock: Pick<Clock, 'monotonic'>
  readonly timers: Timers
  readonly onState: (state: PairingState) => void
  readonly onClaimed: (screen: string, token: string) => void
}

/** A screen that belongs to nobody: it gets a key and a code, and waits until staff have claimed it (SPEC DV). */
export class Pairing {
  readonly #options: PairingOptions
  #state: PairingState = {}

  constructor(options: PairingOptions) {
    this.#options = options
  }

  /** Goes on until the screen is claimed. Never rejects. */
  async start(): Promise<void> {
    const { timers, onState } = this.#options
    for (;;) {
      const next = await this.#step()
      if (next === 'claimed') return
      onState(this.#state)
      if (next === 'wait') await new Promise<void>((resolve) => void timers.after(ASK, resolve))
    }
  }

  async #step(): Promise<'claimed' | 'again' | 'wait'> {
    const { ask, keeper } = this.#options
    const token = keeper.get()?.token
    try {
      const { status, body } = await (token === undefined
        ? ask('POST', '/api/devices')
        : ask('GET', '/api/devices/me', token))
      const read = parseValue('the answer of the hub', body, stateSchema)
      if (status >= 400 || !read.ok) {
        this.#state = { ...this.#state, fault: sentenceIn(body) ?? `The hub answers ${status}.` }
        return 'wait'
      }
      return this.#take(read.value, token)
    } catch (error) {
      console.info('The hub was not reached:', error)
      this.#state = { ...this.#state, fault: 'Looking for the hub' }
      return 'wait'
    }
  }

  #take(answer: DeviceAnswer, token: string | undefined): 'claimed' | 'again' | 'wait' {
    const { keeper, clock, onClaimed } = this.#options
    switch (answer.kind) {
      case 'waiting': {
        const { code, until, now, hub, token: fresh } = answer
        if (fresh !== undefined) keeper.put({ token: fresh })
        this.#state = { code, until: clock.monotonic() + until - now, hub }
        return 'wait'
      }
      case 'claimed':
        if (token === undefined) return 'wait'
        keeper.put({ token, screen: answer.screen })
        onClaimed(answer.screen, token)
        return 'claimed'
      case 'unknown':
        // Retired, or of another hub: it begins anew.
        keeper.put(undefined)
        return 'again'
      default:
        return answer satisfies never
    }
  }
}

function sentenceIn(body: unknown): string | undefined {
  const read = z.safeParse(z.object({ error: z.string() }), body)
  return read.data?.error
}
