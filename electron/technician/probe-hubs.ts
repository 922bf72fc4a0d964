import * as z from 'zod'
import { parseValue } from '../../protocol/parse.ts'
import type { HubAnswer, HubSilence } from '../../protocol/technician.ts'

const PATIENCE_MS = 2_500
/** A hub is asked no more often than this, ms: the page asks for its facts every few seconds. */
const FRESH_MS = 8_000

const healthSchema = z.object({ name: z.string(), version: z.string() })

/** Asks an address whether a hub answers there, and how fast. Never rejects. */
export type ProbeHub = (address: string) => Promise<HubAnswer>

export const probeHub: ProbeHub = async (address) => {
  const before = performance.now()
  try {
    const response = await fetch(new URL('/healthz', address), { signal: AbortSignal.timeout(PATIENCE_MS) })
    const ms = Math.round(performance.now() - before)
    const read = parseValue('the answer', (await response.json()) as unknown, healthSchema)
    return read.ok ? { kind: 'answers', ms, ...read.value } : { kind: 'silent', why: { kind: 'no hub' } }
  } catch (error) {
    return { kind: 'silent', why: whyOf(error) }
  }
}

/** By the system's own code. */
const KINDS: Readonly<Record<string, Exclude<HubSilence['kind'], 'late' | 'other'>>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'no name',
  EAI_AGAIN: 'no name server',
  EHOSTUNREACH: 'no way',
  ENETUNREACH: 'no network',
  ECONNRESET: 'cut',
}

/** What a technician can act on; Node hides it in the cause. */
function whyOf(error: unknown): HubSilence {
  if (!(error instanceof Error)) return { kind: 'other', words: String(error) }
  if (error.name === 'TimeoutError') return { kind: 'late', afterMs: PATIENCE_MS }
  if (error instanceof SyntaxError) return { kind: 'no hub' }
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const kind = KINDS[code]
  return kind === undefined
    ? { kind: 'other', words: cause instanceof Error ? cause.message || code : error.message }
    : { kind }
}

/** How the hubs of a list answer, as far as is known by now; those that have not been asked for a while are asked. */
export class HubProbes {
  readonly #probe: ProbeHub
  readonly #now: () => number
  readonly #known = new Map<string, { readonly at: number; readonly answer?: HubAnswer | undefined }>()

  /** @param now monotonic ms */
  constructor(probe: ProbeHub, now: () => number) {
    this.#probe = probe
    this.#now = now
  }

  /** undefined: it has been asked, and has not yet answered. */
  answer(address: string): HubAnswer | undefined {
    const known = this.#known.get(address)
    if (known === undefined || this.#now() - known.at > FRESH_MS) {
      this.#known.set(address, { at: this.#now(), answer: known?.answer })
      void this.#probe(address).then((answer) => this.#known.set(address, { at: this.#now(), answer }))
    }
    return known?.answer
  }
}
