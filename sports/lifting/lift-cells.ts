import type { LiftAttempt, LiftingCompetitor, LiftingUnit } from './model.ts'
import type { Cell } from '../parts/board-spec.ts'
import type { LiftProfile } from '../../protocol/profile.ts'

export function attemptId(lift: LiftProfile, n: number): string {
  return `${lift.codes[0]}-${n}`
}

/** The attempts of one competitor by column id: lifted, not lifted (struck), on the bar now, declared, or a pass. */
export function liftCells(
  id: string,
  competitor: LiftingCompetitor,
  unit: LiftingUnit,
  lifts: readonly LiftProfile[],
): Readonly<Record<string, Cell | undefined>> {
  const cells: Record<string, Cell | undefined> = {}
  for (const lift of lifts) {
    const code = lift.codes[0]
    const own = competitor.lifts?.[code]
    for (let n = 1; n <= lift.attempts; n++) {
      const pos = String(n)
      const attempt = own?.attempts?.[pos]
      const now =
        unit.status === 'LIVE' && id === unit.current && code === unit.currentLift && pos === unit.currentAttempt
      cells[attemptId(lift, n)] = now
        ? { kind: 'attempt', state: 'now', text: attempt?.weight }
        : attempt === undefined
          ? undefined
          : attemptCell(attempt, isBest(own?.attempts, own?.best, pos))
    }
  }
  return cells
}

function attemptCell(attempt: LiftAttempt, best: boolean): Cell | undefined {
  const { weight, valid } = attempt
  switch (valid?.toUpperCase()) {
    case undefined:
      return weight === undefined || weight === '' ? undefined : { kind: 'attempt', state: 'declared', text: weight }
    case 'Y':
      return { kind: 'attempt', state: 'mark', text: weight, best: best ? true : undefined }
    case 'N':
      return weight === undefined || weight === ''
        ? { kind: 'attempt', state: 'foul' }
        : { kind: 'attempt', state: 'no lift', text: weight }
    case '-':
    case 'P':
      return { kind: 'attempt', state: 'pass' }
    default:
      // A word nobody knows: what was sent stands there, neither good nor bad.
      return { kind: 'attempt', state: 'mark', text: weight ?? valid }
  }
}

/** The first good attempt that is the best. */
function isBest(
  attempts: Readonly<Record<string, LiftAttempt>> | undefined,
  best: string | undefined,
  pos: string,
): boolean {
  if (best === undefined) return false
  const first = Object.entries(attempts ?? {})
    .filter(([, attempt]) => attempt.valid === 'Y' && attempt.weight === best)
    .map(([number]) => Number(number))
  return Math.min(...first) === Number(pos)
}
