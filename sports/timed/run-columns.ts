import type { TimedCompetitor } from './model.ts'
import type { Course } from './course.ts'
import type { Cell, Column, LegendItem } from '../parts/board-spec.ts'
import { factColumn } from '../parts/spec/rows.ts'
import type { Entry } from '../parts/turns/field.ts'
import type { RunColumn } from '../parts/turns/totals.ts'
import type { Run } from '../parts/turns/turn-model.ts'

/** So many runs stand as close as attempts. */
export const MATRIX_FROM = 3
/** What stands small before a run: said where there is one (`legendOnPage`). */
export const PENALTY_LEGEND: readonly LegendItem[] = [{ sign: 'small figure', words: 'penalty seconds of that run' }]

/** Several runs with seconds for gates: each run says its own, and no column beside them. */
export function isSlalom({ props, runs }: Pick<Course, 'props' | 'runs'>): boolean {
  return props.event.penalty === 'seconds' && runs.length > 1
}

/** Are the runs added up? Of a slalom the best may count alone: what stands there is the result. */
export function isTotal(course: Course): boolean {
  return !isSlalom(course) && (course.totalled || course.runs.length > 1)
}

/** A run's time as sent, in a slalom the seconds of its gates small before it; struck from the total it stands in brackets. */
export function runCells({ runs, own }: Entry<TimedCompetitor>, course: Course): Record<string, Cell | undefined> {
  const cell = (id: string, run: Run | undefined): Cell | undefined => {
    const text = run?.irm ?? run?.result ?? run?.points
    if (text === undefined || text === '') return undefined
    const penalty = id === course.rsc ? (own.penalty ?? run?.penalty) : run?.penalty
    const small = isSlalom(course) ? addedSeconds(penalty) : undefined
    return {
      kind: 'text',
      text: run?.discard === 'Y' ? `(${text})` : text,
      ...(small === undefined ? {} : { small }),
    }
  }
  return Object.fromEntries(course.runs.map(({ id }) => [`run-${id}`, cell(id, runs[id])]))
}

/** "+4"; a clean run adds nothing. */
export function addedSeconds(penalty: string | undefined): string | undefined {
  return penalty === undefined || !/[1-9]/.test(penalty) ? undefined : `+${penalty.replace('+', '')}`
}

/** The earliest run goes first where room is short; many runs stand close. */
export function runColumn({ id, label }: RunColumn, place: number, of: number): Column {
  return factColumn(`run-${id}`, label, 1.3 + (of - place) / 10, {
    kind: of >= MATRIX_FROM ? 'matrix' : 'number',
    shortLabel: label.toLowerCase(),
    noRibbon: true,
  })
}
