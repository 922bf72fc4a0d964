import { present, tuples, type ResultRow, type Tuple } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import type { LiftProfile } from '../../protocol/profile.ts'
import { wholeKilograms } from './kilograms.ts'

/** One attempt as read: a string each, as sent. */
export interface ReadAttempt {
  readonly weight?: string | undefined
  readonly valid?: string | undefined
}
export interface ReadLift {
  readonly code: string
  readonly attempts: ReadonlyMap<string, ReadAttempt>
  readonly best?: string | undefined
  readonly rank?: string | undefined
}

/**
 * The attempts of one lift. Two forms are read: one tuple of the lift whose extensions are ATTEMPT and ATTEMPT_VALID by Pos
 * (odf.md F10), and one tuple for each attempt, its Pos the attempt, its Value the weight.
 */
export function readLift(row: ResultRow, lift: LiftProfile): ReadLift {
  const attempts = new Map<string, ReadAttempt>()
  let best: string | undefined
  let rank: string | undefined
  for (const each of lift.codes.flatMap((code) => tuples(row.extended, 'ER', code))) {
    const weights = each.extensions.filter((e) => e.code === 'ATTEMPT' && e.pos !== undefined)
    const whole = weights.length > 0 || each.pos === undefined
    if (whole) {
      best ??= each.value
      rank ??= each.attrs['Rank']
      for (const { pos, value } of weights) add(attempts, pos, { weight: value, valid: validOf(each, pos) })
    } else {
      add(attempts, each.pos, { weight: each.value, valid: validOf(each, undefined) ?? each.attrs['IRM'] })
    }
  }
  return { code: lift.codes[0], attempts, best: best ?? heaviest(attempts), rank }
}

function add(attempts: Map<string, ReadAttempt>, pos: string | undefined, attempt: ReadAttempt): void {
  if (pos === undefined || (attempt.weight === undefined && attempt.valid === undefined)) return
  attempts.set(pos, attempt)
}

function validOf(each: Tuple, pos: string | undefined): string | undefined {
  return each.extensions.find((e) => e.code === 'ATTEMPT_VALID' && (pos === undefined || e.pos === pos))?.value
}

/** The heaviest attempt the feed calls valid; nothing where a weight is no whole number of kilograms. */
function heaviest(attempts: ReadonlyMap<string, ReadAttempt>): string | undefined {
  const valid = [...attempts.values()].filter((attempt) => attempt.valid === 'Y')
  const weights = valid.map((attempt) => wholeKilograms(attempt.weight))
  if (weights.length === 0 || weights.includes(undefined)) return undefined
  return String(Math.max(...weights.map((weight) => weight ?? 0)))
}

/** The members of a competitor: `lifts` by code, where there is anything. */
export function liftsPart(lifts: readonly ReadLift[]): JsonObject {
  const out: Record<string, JsonObject> = {}
  for (const lift of lifts) {
    const attempts = Object.fromEntries([...lift.attempts].map(([pos, attempt]) => [pos, present({ ...attempt })]))
    const part = present({
      attempts: Object.keys(attempts).length === 0 ? undefined : attempts,
      best: lift.best,
      rank: lift.rank,
    })
    if (Object.keys(part).length > 0) out[lift.code] = part
  }
  return Object.keys(out).length === 0 ? {} : { lifts: out }
}
