import { randomUUID } from 'node:crypto'
import { Allowance } from '../people/allowance.ts'
import type { Time } from '../time.ts'
import type { Audit } from './audit.ts'

/** Lines at once, and one more a minute after that: a day's flood is less than a fiftieth of what the audit keeps. */
const AT_ONCE = 60
const EVERY_MS = 60_000

export interface Stranger {
  readonly from: string
  /** What was asked for, in the words of the audit; nothing of any length that a stranger chooses. */
  readonly command: { readonly do: string; readonly name?: string }
  readonly status: number
  readonly reason: string
}

/**
 * What was refused to somebody the hub does not know stands in the audit as of "nobody". Anybody can cause such lines, so they are
 * bounded: the rest is counted, and told in one line a minute.
 */
export class Strangers {
  readonly #audit: Audit
  readonly #time: Time
  readonly #allowance: Allowance
  #uncounted = 0
  #callOff: (() => void) | undefined

  constructor(audit: Audit, time: Time) {
    this.#audit = audit
    this.#time = time
    this.#allowance = new Allowance(AT_ONCE, EVERY_MS, time.monotonic())
  }

  refused(stranger: Stranger): void {
    if (this.#allowance.take(this.#time.monotonic())) return this.#write(stranger)
    this.#uncounted += 1
    this.#callOff ??= this.#time.after(EVERY_MS, () => this.#tell())
  }

  /** Writes what was only counted. */
  close(): void {
    this.#tell()
  }

  #tell(): void {
    this.#callOff?.()
    this.#callOff = undefined
    if (this.#uncounted === 0) return
    const reason = `${this.#uncounted} more were refused to nobody in the last minute.`
    this.#uncounted = 0
    this.#allowance.take(this.#time.monotonic())
    this.#write({ from: 'many', command: { do: 'anything' }, status: 429, reason })
  }

  #write({ from, command, status, reason }: Stranger): void {
    const entry = { at: this.#time.wall(), id: randomUUID(), actor: NOBODY, from, command }
    this.#audit.add(entry, { outcome: 'refused', status, reason })
  }
}

const NOBODY = { kind: 'nobody', name: 'nobody' } as const
