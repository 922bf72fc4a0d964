import type { PaintReport } from '../../protocol/feed.ts'
import type { DeskView } from './decision.ts'
import { rowOf, takeRowSchema } from './desk-rows.ts'
import { screensUnder, targetKeys } from './targets.ts'

/** A screen that painted later than this after the instant is named as late, ms. */
export const LATE_MS = 250
/** Takes whose confirmations are remembered. */
const REMEMBERED = 200

interface Painted {
  /** Hub clock, ms. */
  readonly paintedAt: number
  readonly fault?: string | undefined
}

/** What became of a take on one screen; times in ms. */
export type ScreenOutcome =
  | { readonly kind: 'painted'; readonly after: number }
  | { readonly kind: 'late'; readonly after: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'offline' }

/** Which screens have painted which take: "312 of 318 painted, 4 late, 2 offline", with names. */
export class TakeProgress {
  readonly #view: DeskView
  readonly #painted = new Map<string, Map<string, Painted>>()
  readonly #listeners = new Set<(take: string, confirmed: number) => void>()

  constructor(view: DeskView) {
    this.#view = view
  }

  /** A screen says what it painted; the first word of each counts. */
  report(screen: string, { take, paintedAt, fault }: PaintReport): void {
    if (take === undefined) return
    let known = this.#painted.get(take)
    if (known === undefined) {
      if (rowOf(this.#view, `take/${take}`, takeRowSchema) === undefined) return
      known = new Map()
      this.#painted.set(take, known)
      const oldest = this.#painted.size > REMEMBERED ? this.#painted.keys().next().value : undefined
      if (oldest !== undefined) this.#painted.delete(oldest)
    }
    if (known.has(screen)) return
    known.set(screen, { paintedAt, fault })
    for (const listener of this.#listeners) listener(take, known.size)
  }

  /** Told of every confirmation, and how many of its take have come. @returns the way to stop. */
  onConfirmed(listener: (take: string, confirmed: number) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /**
   * @param online the screens that are connected.
   * @returns what became of it on every screen it is for, by screen id; undefined where there is no such take.
   */
  of(take: string, online: ReadonlySet<string>): Readonly<Record<string, ScreenOutcome>> | undefined {
    const row = rowOf(this.#view, `take/${take}`, takeRowSchema)
    if (row === undefined) return undefined
    const painted = this.#painted.get(take)
    const outcome = (id: string): ScreenOutcome => {
      const word = painted?.get(id)
      if (word === undefined) return online.has(id) ? { kind: 'waiting' } : { kind: 'offline' }
      if (word.fault !== undefined) return { kind: 'failed', reason: word.fault }
      const after = Math.round(word.paintedAt - row.program.at)
      return { kind: after > LATE_MS ? 'late' : 'painted', after }
    }
    return Object.fromEntries(screensUnder(targetKeys(row.targets), this.#view).map((id) => [id, outcome(id)]))
  }
}
