import type { Attempt, AttemptsCompetitor } from './model.ts'
import type { Cell } from '../parts/board-spec.ts'

/** What is open in the round that is on. */
export interface OpenRound {
  /** 0 where no round is on. */
  readonly round: number
  readonly rounds: number
  /** How many compete: with eight or fewer nobody is cut. */
  readonly field: number
  /** This competitor is up. */
  readonly current: boolean
  readonly currentAttempt: string | undefined
}

/** After that many attempts of a final only the best eight go on (World Athletics rule TR25.6). */
const CUT_AFTER = 3
const CUT_TO = 8

/** The attempts of one competitor by column id: a mark, drawn foul or pass, the open one, one still to come. */
export function attemptCells(
  competitor: AttemptsCompetitor,
  open: OpenRound,
): Readonly<Record<string, Cell | undefined>> {
  const cells: Record<string, Cell | undefined> = {}
  for (let n = 1; n <= open.rounds; n++) {
    const attempt = competitor.attempts?.[String(n)]
    cells[`attempt-${n}`] =
      attempt === undefined ? openCell(competitor, n, open) : attemptCell(attempt, isBest(competitor, n))
  }
  return cells
}

function attemptCell(attempt: Attempt, best: boolean): Cell {
  switch (attempt.mark.toLowerCase()) {
    case 'x':
      return { kind: 'attempt', state: 'foul' }
    case '-':
    case '–':
      return { kind: 'attempt', state: 'pass' }
    case 'r':
      return { kind: 'attempt', state: 'retired' }
    default:
      return { kind: 'attempt', state: 'mark', text: attempt.mark, best: best ? true : undefined, small: attempt.wind }
  }
}

/** The best attempt as the feed says; where it does not, the first that equals the result. */
function isBest(competitor: AttemptsCompetitor, n: number): boolean {
  if (competitor.bestAttempt !== undefined) return competitor.bestAttempt === String(n)
  if (competitor.result === undefined) return false
  const first = Object.entries(competitor.attempts ?? {})
    .filter(([, attempt]) => attempt.mark === competitor.result)
    .map(([number]) => Number(number))
  return Math.min(...first) === n
}

function openCell(competitor: AttemptsCompetitor, n: number, open: OpenRound): Cell | undefined {
  if (open.current && open.currentAttempt === String(n)) return { kind: 'attempt', state: 'now' }
  return n === open.round && goesOn(competitor, open) ? { kind: 'attempt', state: 'to come' } : undefined
}

/** Does this competitor have an attempt in the round that is on? Not after an IRM, a retirement, a Q, or the cut. */
function goesOn(competitor: AttemptsCompetitor, open: OpenRound): boolean {
  if (competitor.irm !== undefined || competitor.qualification !== undefined) return false
  if (Object.values(competitor.attempts ?? {}).some((attempt) => attempt.mark.toLowerCase() === 'r')) return false
  if (open.round <= CUT_AFTER || open.field <= CUT_TO) return true
  return competitor.rank !== undefined && Number(competitor.rank) <= CUT_TO
}
