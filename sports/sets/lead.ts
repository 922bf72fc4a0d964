import type { SetsUnit } from './model.ts'
import { setScore, type SetColumn } from './set-columns.ts'
import type { Row } from '../parts/board-spec.ts'
import { inOrder } from '../parts/spec/rows.ts'

/**
 * Who was the last to be ahead in sets (games, matches of a tie), where the feed's own scores and its own count of sets say the same:
 * one that draws level takes the lead from nobody, the next one may. Undefined where nobody has led, or where they do not agree.
 */
export function lastLeader(unit: SetsUnit, columns: readonly SetColumn[]): string | undefined {
  const sides = inOrder(unit.competitors).slice(0, 2)
  const counts = sides.flatMap(([, own]) => own.won ?? own.result ?? [])
  const over = columns.filter(({ state }) => state === 'over')
  // A set that has just been won may still be called the one that is on.
  for (const played of [over, columns.filter(({ state }) => state !== 'to come')]) {
    const { won, leader } = wonBy(unit, played)
    if (counts.length === sides.length && counts.every((count, i) => Number(count) === won[i])) return leader
  }
  return undefined
}

/** Sets won by each side, and who was last ahead. */
function wonBy(unit: SetsUnit, played: readonly SetColumn[]) {
  const sides = inOrder(unit.competitors).slice(0, 2)
  const home = unit.home ?? sides[0]?.[0]
  const won = sides.map(() => 0)
  let leader: string | undefined
  for (const column of played) {
    const scores = sides.map(([id, own]) => setScore(unit, own, column, id === home ? 'home' : 'away'))
    const [a, b] = scores.map((score) => Number.parseInt(score?.text ?? '', 10))
    if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b) || a === b) continue
    const winner = a > b ? 0 : 1
    won[winner] = (won[winner] ?? 0) + 1
    if (won[0] !== won[1]) leader = sides[(won[0] ?? 0) > (won[1] ?? 0) ? 0 : 1]?.[0]
  }
  return { won, leader }
}

/** Rows that news is told from, with who leads the match as rank 1: never drawn, "NEW LEADER" is told when it changes. */
export function withLeader(told: readonly Row[], leader: string | undefined): readonly Row[] {
  if (leader === undefined) return told
  return told.map((row) => {
    const rank = row.cells['rank']
    if (rank?.kind !== 'rank') return row
    return { ...row, cells: { ...row.cells, rank: { ...rank, text: row.id === leader ? '1' : '2' } } }
  })
}
