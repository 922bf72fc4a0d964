import { present, type ResultRow, type Tuple } from '../../protocol/odf.ts'
import type { JsonObject } from '../../protocol/json.ts'
import type { EventProfile, JudgedProfile } from '../../protocol/profile.ts'
import { compareDecimals } from '../parts/decimal.ts'
import type { Round } from './model.ts'

/**
 * Codes whose Pos counts performances. Most dictionaries of these sports were not readable (odf.md 15): these are the words
 * their sports use; a profile names others.
 */
const ROUND_CODES = ['RUN', 'ROUND', 'DIVE', 'JUMP', 'WAVE', 'ATTEMPT', 'TRICK', 'VAULT', 'INTERMEDIATE'] as const
const CODE_EXTENSIONS = new Set(['DIVE_CODE', 'ELEMENT_CODE', 'TRICK_CODE', 'DIVE', 'TRICK', 'CODE'])
const DIFFICULTY_EXTENSIONS = new Set(['DIFFICULTY', 'DD', 'DEGREE', 'DIFF'])
const MOST_ROUNDS = 40

export function roundCodes(profile: EventProfile): readonly string[] {
  return profile.judged?.roundCodes ?? ROUND_CODES
}

/** Is this tuple one performance of several? */
export function isRound(tuple: Tuple, codes: readonly string[]): boolean {
  const number = Number(tuple.pos)
  return tuple.type === 'ER' && codes.includes(tuple.code) && number >= 1 && number <= MOST_ROUNDS
}

/** Rounds of one competitor by "CODE/Pos", in the order of the codes, each marked where it counts. */
export function roundsPart(row: ResultRow, profile: EventProfile): JsonObject {
  const codes = roundCodes(profile)
  const rounds: Record<string, Round> = {}
  for (const tuple of row.extended) {
    if (!isRound(tuple, codes)) continue
    const extension = (names: ReadonlySet<string>) => tuple.extensions.find((each) => names.has(each.code))?.value
    const score = tuple.value
    rounds[`${tuple.code}/${tuple.pos}`] = {
      sortOrder: codes.indexOf(tuple.code) * 100 + Number(tuple.pos),
      ...present({
        score,
        irm: tuple.attrs['IRM'],
        rank: tuple.attrs['Rank'],
        code: extension(CODE_EXTENSIONS),
        difficulty: extension(DIFFICULTY_EXTENSIONS),
      }),
    }
  }
  if (Object.keys(rounds).length === 0) return {}
  const counting = countingRounds(row, rounds, profile.judged?.rule)
  const marked = Object.entries(rounds).map(([key, round]) => [
    key,
    counting.has(key) ? { ...round, counts: 'Y' } : round,
  ])
  return { rounds: Object.fromEntries(marked) as JsonObject }
}

/**
 * The rounds that make the result: those the feed does not discard, where it says so; else the best one, or the best two, by
 * exact comparison. Equal scores: the earlier one.
 */
function countingRounds(
  row: ResultRow,
  rounds: Readonly<Record<string, Round>>,
  rule: JudgedProfile['rule'] | undefined,
): ReadonlySet<string> {
  const most = rule === 'best' ? 1 : rule === 'best two' ? 2 : 0
  const discards = row.extended.filter((tuple) => tuple.attrs['Discard'] !== undefined)
  if (discards.length > 0) {
    const dropped = new Set(discards.filter((t) => t.attrs['Discard'] === 'Y').map((t) => `${t.code}/${t.pos ?? ''}`))
    return new Set(Object.keys(rounds).filter((key) => !dropped.has(key) && rounds[key]?.score !== undefined))
  }
  const scored = Object.entries(rounds).flatMap(([key, { score, sortOrder }]) =>
    score === undefined || compareDecimals(score, score) === undefined ? [] : [{ key, score, sortOrder }],
  )
  const sorted = scored.toSorted((a, b) => (compareDecimals(b.score, a.score) ?? 0) || a.sortOrder - b.sortOrder)
  return new Set(sorted.slice(0, most).map(({ key }) => key))
}
