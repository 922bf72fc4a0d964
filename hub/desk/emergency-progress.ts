import type { PaintReport } from '../../protocol/feed.ts'
import { screenSchema } from '../../protocol/screen-documents.ts'
import { alertRowSchema, type AlertRow } from './alert-rows.ts'
import type { DeskView } from './decision.ts'
import { rowOf } from './desk-rows.ts'
import { screensUnder, targetKeys } from './targets.ts'

/** Emergencies whose confirmations are remembered. */
const REMEMBERED = 50
const PREFIX = 'emergency/'

/** What became of an emergency on one screen; `after`: ms from the moment it stood. */
export type ReachOutcome =
  | { readonly kind: 'reached'; readonly after: number }
  | { readonly kind: 'failed'; readonly reason: string }
  /** Connected, and silent about it. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'offline' }

/** Which screens show which emergency, by their own word (kiosk.md section 6: the list of reached and not reached). */
export class EmergencyProgress {
  readonly #view: DeskView
  readonly #painted = new Map<string, Map<string, Pick<PaintReport, 'paintedAt' | 'fault'>>>()

  constructor(view: DeskView) {
    this.#view = view
  }

  /** A screen says what it painted. The first time counts; a fault goes when it is painted after all. */
  report(screen: string, { key, paintedAt, fault }: PaintReport): void {
    if (!key.startsWith(PREFIX)) return
    const id = key.slice(PREFIX.length)
    let known = this.#painted.get(id)
    if (known === undefined) {
      if (rowOf(this.#view, `alert/${id}`, alertRowSchema) === undefined) return
      known = new Map()
      this.#painted.set(id, known)
      const oldest = this.#painted.size > REMEMBERED ? this.#painted.keys().next().value : undefined
      if (oldest !== undefined) this.#painted.delete(oldest)
    }
    const before = known.get(screen)
    if (before === undefined || before.fault !== undefined) known.set(screen, { paintedAt, fault })
  }

  /**
   * @param online the screens that are connected.
   * @returns what became of it on every screen it is for, by screen id; undefined where there is no such emergency.
   */
  of(id: string, online: ReadonlySet<string>): Readonly<Record<string, ReachOutcome>> | undefined {
    const row = rowOf(this.#view, `alert/${id}`, alertRowSchema)
    if (row === undefined) return undefined
    const painted = this.#painted.get(id)
    const outcome = (screen: string): ReachOutcome => {
      const word = painted?.get(screen)
      if (word === undefined) return online.has(screen) ? { kind: 'waiting' } : { kind: 'offline' }
      if (word.fault !== undefined) return { kind: 'failed', reason: word.fault }
      return { kind: 'reached', after: Math.round(word.paintedAt - row.emergency.at) }
    }
    return Object.fromEntries(screensOf(row, this.#view).map((screen) => [screen, outcome(screen)]))
  }
}

/** The screens an emergency is for: a Test stands on those of audience "test" alone. */
export function screensOf({ targets, emergency }: AlertRow, view: DeskView): readonly string[] {
  const ids = screensUnder(targetKeys(targets), view)
  if (emergency.status !== 'Test') return ids
  return ids.filter((id) => rowOf(view, `screen/${id}`, screenSchema)?.audience === 'test')
}
