import * as z from 'zod'
import { parseValue } from '../../protocol/parse.ts'
import type { HubAnswer } from '../../protocol/technician.ts'

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
    return read.ok ? { kind: 'answers', ms, ...read.value } : { kind: 'silent', why: 'what answers is no hub' }
  } catch (error) {
    return { kind: 'silent', why: whyOf(error) }
  }
}

/** What a technician can act on; Node hides it in the cause. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${PATIENCE_MS / 1000} s`
  if (error instanceof SyntaxError) return 'what answers is no hub'
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const words: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nothing listens at that port',
    ENOTFOUND: 'no machine has that name',
    EAI_AGAIN: 'no name server answers',
    EHOSTUNREACH: 'no way leads to that machine',
    ENETUNREACH: 'this machine has no network',
    ECONNRESET: 'the line was cut',
  }
  return words[code] ?? (cause instanceof Error ? cause.message || code : error.message)
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
